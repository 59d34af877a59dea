import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { asCsv, extract, joiner } from './staff-extract.ts'

/** What people come to do, with scripts turned off: by links, forms and a plain refresh. */
describe.skipIf(!hasBrowser)(`without JavaScript${whySkipped}`, () => {
  let served: ServedWorld
  beforeAll(async () => {
    served = await serveWorld()
  })
  afterAll(() => served?.close())

  async function signedIn(key: string, width = 1280): Promise<Page> {
    const { page } = await served.browser.visit({ javaScript: false, width })
    await signInAs(page, served.world.person(key).name)
    return page
  }

  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
  const follow = (page: Page, name: string | RegExp) =>
    page.getByRole('main').getByRole('link', { name }).first().click()
  const heading = async (page: Page): Promise<string> => (await page.locator('h1').textContent()) ?? ''

  test('a ward manager reads the role, assesses herself, sees the gap and shares it', async () => {
    const page = await signedIn('wardManager', 360)
    await follow(page, 'What the Ward manager role asks')
    expect(await heading(page)).toContain('Ward manager')
    expect(await page.getByRole('main').textContent()).toContain('What it asks of you')

    await page.goto('/assessment')
    await follow(page, 'Start a self-assessment')
    expect(await page.getByLabel('Stage 1', { exact: false }).first().isChecked()).toBe(true)
    await press(page, 'Start')
    await follow(page, /^Go on with/)
    const standards = await answerEveryStandard(page)
    expect(standards).toHaveLength(9)
    expect(new Set(standards).size).toBe(9)

    expect(await heading(page)).toContain('Check your answers')
    expect(await page.getByRole('link', { name: /^Change/ }).count()).toBe(27)
    await press(page, 'Submit my self-assessment')
    expect(await heading(page)).toContain('Your result')
    const result = await page.getByRole('main').textContent()
    expect(result).toContain('Strengths')
    expect(result).toContain('The role you hold: Ward manager')
    expect(result).toContain('The winter board of 2025')

    await page.goto('/assessment/sharing')
    await press(page, 'Share my levels with Dilip Mehta')
    expect(await page.getByRole('main').textContent()).toContain('Your line manager can now see your levels.')
  })

  /** Through the nine standards by “Save and continue”; gives their names. */
  async function answerEveryStandard(page: Page): Promise<string[]> {
    const names: string[] = []
    while ((await page.getByRole('button', { name: 'Save and continue' }).count()) > 0) {
      names.push(await heading(page))
      const questions = await page.locator('main fieldset').all()
      expect(questions).toHaveLength(3)
      for (const [place, question] of questions.entries()) {
        const isNoChance = names.length === 9 && place === 2
        const choice = isNoChance ? '[value="no-chance"]' : `[value="${1 + ((names.length + place) % 5)}"]`
        await question.locator(`input[type=radio]${choice}`).check()
      }
      if (names.length === 1) {
        await page.locator('summary').first().click()
        await page.getByLabel('What shows it (optional)').first().fill('The winter board of 2025')
      }
      await press(page, 'Save and continue')
    }
    return names
  }

  test('her line manager sees the team, and no note of hers', async () => {
    const page = await signedIn('generalManager')
    await page.goto('/team')
    const team = await page.getByRole('main').textContent()
    expect(team).toContain('Gwen Prosser')
    await follow(page, 'Gwen Prosser')
    const member = await page.getByRole('main').textContent()
    expect(member).toContain('Ward manager')
    expect(member).not.toContain('The winter board of 2025')
  })

  test('a clinical lead gives their word on the Code, and is told when they have not ticked it', async () => {
    const page = await signedIn('clinicalLead')
    await page.goto('/code')
    await press(page, 'Attest to the Code')
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByLabel('I have read the six principles of the Code, and I will keep to them').check()
    await press(page, 'Attest to the Code')
    expect(await page.getByRole('main').textContent()).toContain('In date')
  })

  test('an administrator brings in a staff extract with faults in it, and takes it back', async () => {
    const page = await signedIn('administrator')
    await page.goto('/organisation/import')
    await page.getByLabel('Staff extract').setInputFiles({
      name: 'november.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(november()),
    })
    await press(page, 'Check this file')
    await refreshUntil(page, 'Waiting for you to confirm')
    const counts = await countsOn(page)
    expect(counts).toEqual({ Joiners: 1, Movers: 1, Leavers: 1, Changed: 0, 'Held back': 2 })
    const preview = await page.getByRole('main').textContent()
    expect(preview).toContain('2 faults in 2 rows')

    await press(page, 'Bring in 3 changes')
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByLabel('Leave out the 2 rows with faults and bring in the rest').check()
    await press(page, 'Bring in 3 changes')
    await refreshUntil(page, 'The staff extract is brought in.')
    expect(await found(page, 'Tanaka')).toBe(true)

    await page.goto('/organisation/import')
    await follow(page, /^Take it back/)
    await press(page, 'Take it back')
    await refreshUntil(page, 'Everything that this file brought in was taken back')
    expect(await found(page, 'Tanaka')).toBe(false)
  })

  /** The cast as they are, but for one who joins, one who moves, one who leaves, and two who cannot be read. */
  function november(): Uint8Array {
    const rows = extract()
    const number = 'Employee Number'
    const changed = rows
      .filter((row) => row[number] !== '1112')
      .map((row) => {
        if (row[number] === '1111') return { ...row, 'Position Number': '59999', Department: 'Respiratory' }
        if (row[number] === '1110') return { ...row, FTE: '38' }
        if (row[number] === '1109') return { ...row, 'Start Date in Position': '31/02/2024' }
        return row
      })
    return asCsv([...changed, joiner(rows, '1950')])
  }

  /** What a person does without scripts: presses “Check progress again”. */
  async function refreshUntil(page: Page, words: string): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if ((await page.getByRole('main').textContent())?.includes(words)) return
      const again = page.getByRole('link', { name: 'Check progress again' })
      if ((await again.count()) > 0) await again.click()
      else await page.reload()
      await page.waitForTimeout(150)
    }
    throw new Error(`“${words}” did not come: ${await page.getByRole('main').textContent()}`)
  }

  async function countsOn(page: Page): Promise<Record<string, number>> {
    const rows = await page.locator('main table').first().locator('tbody tr').all()
    const counts = await Promise.all(
      rows.map(async (row) => {
        const [name = '', count = ''] = await row.locator('th, td').allInnerTexts()
        return [name.split('\n').at(-1) ?? '', Number(count.split('\n').at(-1))] as const
      }),
    )
    return Object.fromEntries(counts.filter(([name]) => name !== 'Unchanged'))
  }

  async function found(page: Page, name: string): Promise<boolean> {
    await page.goto(`/organisation/people?q=${name}`)
    return (
      (await page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(name) })
        .count()) > 0
    )
  }
})
