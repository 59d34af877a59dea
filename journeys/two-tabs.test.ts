import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idsOf } from '../checks/route-samples.ts'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import { faultsOf } from './page-checks.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { begin } from './things.ts'

/** The same form open twice: whoever saves second is told what changed, and keeps what they typed. */
describe.skipIf(!hasBrowser)(`the same form in two windows${whySkipped}`, () => {
  let served: ServedWorld
  beforeAll(async () => {
    served = await serveWorld()
  })
  afterAll(() => served?.close())

  const save = async (page: Page, name: string): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
  }

  test('of one person: the second sees both answers, and decides', async () => {
    const { page: first, context } = await served.browser.visit()
    await signInAs(first, served.world.person('wardManager').name)
    const path = `/assessment/${await begin(served.world, 'wardManager')}/MLF-2.1`
    const second = await context.newPage()
    await first.goto(path)
    await second.goto(path)

    const note = '[name="note-MLF-2.1.1"]'
    for (const [page, level, words] of [
      [first, '2', 'from the first window'],
      [second, '4', 'from the second window'],
    ] as const) {
      await page.locator(`[name="level-MLF-2.1.1"][value="${level}"]`).check()
      await page.locator('summary').first().click()
      await page.locator(note).fill(words)
    }
    await save(first, 'Save and come back later')
    await save(second, 'Save and come back later')

    expect(new URL(second.url()).pathname).toBe(path)
    const told = await second.getByRole('main').textContent()
    expect(told).toContain('This changed while you were editing')
    expect(told).toContain('from the first window')
    expect(await second.locator(note).inputValue()).toBe('from the second window')
    expect(await second.locator('[name="level-MLF-2.1.1"][value="4"]').isChecked()).toBe(true)
    expect(await faultsOf(second)).toEqual([])

    await save(second, 'Save and come back later')
    expect(new URL(second.url()).pathname).toBe('/assessment')
    await first.goto(path)
    expect(await first.locator(note).inputValue()).toBe('from the second window')
  })

  test('of two people: the second is told who saved, and what', async () => {
    const { world, browser } = served
    const colleague = world.person('developmentLead')
    await world.submit(
      `/organisation/people/${colleague.personId}/duties`,
      { duty: 'administrator', change: 'give' },
      'administrator',
    )
    const { unitId } = await idsOf(world, 'administrator')
    const path = `/organisation/units/${unitId}/leads`
    const windows: Page[] = []
    for (const key of ['administrator', 'developmentLead']) {
      const { page } = await browser.visit()
      await signInAs(page, world.person(key).name)
      await page.goto(path)
      windows.push(page)
    }
    const [first, second] = windows
    if (!first || !second) throw new Error('Two windows were opened')

    await first.locator('[name=clinical]').selectOption('another')
    await first.locator('[name=clinicalPosition]').fill('51006')
    await save(first, 'Save who leads')
    expect(new URL(first.url()).search, (await first.getByRole('main').textContent()) ?? '').toBe(
      '?saved=yes',
    )
    await second.locator('[name=operational]').selectOption('another')
    await second.locator('[name=operationalPosition]').fill('51005')
    await save(second, 'Save who leads')

    const told = await second.getByRole('main').textContent()
    expect(told).toContain('This changed while you were editing')
    expect(told).toContain(`${world.person('administrator').name} saved other answers`)
    expect(told).toContain('Clinical Lead, Cardiology')
    expect(await second.locator('[name=operationalPosition]').inputValue()).toBe('51005')
    expect(await faultsOf(second)).toEqual([])
  })
})
