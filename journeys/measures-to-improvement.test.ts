import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringInHistory, usualChart } from '@headroom/capabilities/measures'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { worldClock } from '../checks/world/index.ts'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import { type ServedWorld, serveWorld } from './serve.ts'

const golden = process.env.HEADROOM_GOLDEN ?? join(import.meta.dirname, '../../shared/golden')
const source = join(golden, 'control-charts/nhs-ae/attr-points.csv')
const canRun = hasBrowser && existsSync(source)
const why = hasBrowser && !canRun ? ' (skipped: the published A&E figures are not there)' : whySkipped

/** Breaches and attendances of one provider, April 2016 to March 2019, as NHS England published them. */
const months = canRun
  ? readFileSync(source, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('d-p-ae-RAX-1,'))
      .map((line) => line.split(','))
  : []
const pasted = (from: number, to: number): string =>
  ['Measure\tUnit\tPeriod\tNumerator\tDenominator']
    .concat(
      months
        .slice(from, to)
        .map(([, day, breaches, all]) => `breaches\tCardiology\t${day}\t${breaches}\t${all}`),
    )
    .join('\n')

/** The months before the change, and the half year after it. */
const BEFORE = 24
const HALF_A_YEAR_ON = 30
const changedOn = { day: '1', month: '4', year: '2018' }

describe.skipIf(!canRun)(`from a file to a verdict${why}`, () => {
  let served: ServedWorld
  let page: Page
  beforeAll(async () => {
    served = await serveWorld()
    await served.world.within('administrator', (within) =>
      bringInHistory(
        within,
        { measures: [breaches], series: [] },
        { now: worldClock.now(), today: '2026-11-22' },
      ),
    )
    ;({ page } = await served.browser.visit({ javaScript: false }))
    page.setDefaultTimeout(8_000)
    await signInAs(page, served.world.person('serviceManager').name)
  })
  afterAll(() => served?.close())

  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click()
  }
  const follow = async (name: string | RegExp) => {
    await page.getByRole('main').getByRole('link', { name }).first().click()
  }
  /** Without scripts a job's page is asked again until it leads on. */
  const waitForImport = async () => {
    for (let tries = 0; tries < 100 && new URL(page.url()).pathname.startsWith('/jobs/'); tries += 1) {
      await page.waitForTimeout(200)
      await page.goto(page.url())
    }
  }
  const bringIn = async (from: number, to: number) => {
    await page.goto('/measures/import')
    await page.getByRole('textbox', { name: 'Paste from a spreadsheet' }).fill(pasted(from, to))
    await press('Check this')
    await waitForImport()
    await press(/^Bring in \d+ changes?$/)
    await waitForImport()
    expect(await page.getByRole('main').textContent()).toContain('The data are brought in')
  }
  const heading = () => page.getByRole('heading', { level: 1 }).textContent()

  test('a service manager brings in real figures, reviews the signal, opens a project, and reads the verdict', async () => {
    await bringIn(0, BEFORE)

    await page.goto('/measures')
    await follow('Cardiology')
    const row = page.getByRole('row').filter({ hasText: 'Breaches of four hours' })
    expect(await row.textContent()).toMatch(/concern|improvement/i)
    await row.getByRole('link', { name: /Breaches/ }).click()

    await press('Review this together')
    await press('Begin the review')
    for (let step = 0; step < 8 && page.url().includes('/steps/'); step += 1) {
      const words = page.getByRole('textbox')
      if ((await words.count()) > 0) await words.first().fill('We looked at it together')
      await press('Save and go on')
    }
    await press('Close the review')
    await follow('Open an improvement project from this')
    expect(await heading()).toContain('Start a project')
    await press('Start the project')

    await page
      .getByRole('textbox', { name: 'What is to be better?' })
      .fill('Fewer people wait longer than four hours')
    await page.getByRole('textbox', { name: 'For whom?' }).fill('everybody who comes')
    await press('Save the aim')
    expect(await page.getByRole('main').textContent()).toContain('By how much?')

    await follow('Record a change')
    expect(await heading()).toContain('Before the first change')
    await follow(/Choose what is missing/)
    await page
      .getByRole('textbox', { name: /Why one is missing/ })
      .fill('Nobody counts who is seen first; we ask')
    await press('Save')
    await follow('Record a change')
    for (const [part, value] of Object.entries(changedOn))
      await page.getByRole('textbox', { name: new RegExp(`^${part}$`, 'i') }).fill(value)
    await page
      .getByRole('textbox', { name: 'What is done differently?' })
      .fill('A senior sees everybody first')
    await press('Record the change')
    expect(await page.getByRole('main').textContent()).toContain('not yet known')
    const project = new URL(page.url()).pathname

    await bringIn(BEFORE, HALF_A_YEAR_ON)
    await page.goto(project)
    expect(await heading()).toContain('Did it work?')
  })

  test('a screen reader hears the verdict without the picture', async () => {
    const verdicts = page.getByRole('table', { name: 'The verdicts' })
    const cells = await verdicts.getByRole('row').nth(1).getByRole('cell').allTextContents()
    expect(cells.join(' ')).toContain('Outcome')
    expect(cells.join(' ')).toMatch(/Improved|worse|Not yet known|Signals both ways/)
    expect(cells.join(' ')).toMatch(/between .* and /)
    const part = page.getByRole('region', { name: /^Breaches of four hours, Cardiology/ })
    expect(await part.count()).toBe(1)
    const said = await part.textContent()
    expect(said).toContain('does not show that it was the cause')
    // The team began because of a bad month, so the page warns that better months may come by themselves.
    expect(said).toContain('The points just before the change were already unusually bad')
    const rows = part
      .getByRole('table', { includeHidden: true })
      .first()
      .getByRole('row', { includeHidden: true })
    expect(await rows.count()).toBe(HALF_A_YEAR_ON + 1)
  })
})

const breaches = {
  code: 'breaches',
  status: 'in-use' as const,
  ownerPersonId: null,
  reviewOn: null,
  chart: usualChart,
  targets: [],
  definition: {
    validFrom: '2016-04-01',
    name: 'Breaches of four hours',
    clinicalWords: 'Attendances that took longer than four hours',
    managerialWords: 'How many in a hundred wait too long',
    numeratorWords: 'Breaches',
    denominatorWords: 'Attendances',
    source: 'NHS England’s monthly A&E figures',
    valueUnit: 'percent' as const,
    ratePer: null,
    direction: 'down' as const,
    dimension: 'outcome' as const,
    theme: 'waiting' as const,
    period: 'month' as const,
  },
}
