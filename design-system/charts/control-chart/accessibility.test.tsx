import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, whySkipped } from '../../../checks/chromium.ts'
import { startBrowser } from '../../browser-for-tests.ts'
import { Heading } from '../../components/heading.tsx'
import { Page } from '../../page.tsx'
import { controlChartExamples } from './examples.tsx'
import { otherControlChartExamples } from './other-examples.tsx'

// It needs a browser: axe looks at what one draws.
type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

const examples = [...controlChartExamples, ...otherControlChartExamples]

const ExamplesPage = ({ shown = examples }) => (
  <Page title="Control charts">
    <Heading level={1} size="l">
      Control charts
    </Heading>
    {shown.map(({ title, body }) => (
      <section>
        <Heading level={2} size="m">
          {title}
        </Heading>
        {body}
      </section>
    ))}
  </Page>
)

describe.skipIf(!hasBrowser)(`control charts, in Chromium${whySkipped}`, () => {
  let browser: Awaited<ReturnType<typeof startBrowser>>
  let axe: string

  beforeAll(async () => {
    browser = await startBrowser()
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  })
  afterAll(() => browser.close())

  it.each([1280, 360])(
    'have no fault that axe finds at %i px, and never scroll the page sideways',
    async (width) => {
      const { page, complaints } = await browser.open(String(<ExamplesPage />), { width })
      await page.evaluate(() => {
        // One of each kind: axe looks at every cell of an open table.
        for (const id of ['control-waits', 'attribute-p', 'moving', 'funnel', 'before-after'])
          for (const details of document.querySelectorAll<HTMLDetailsElement>(`#${id} details`))
            details.open = true
      })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      await page.evaluate(axe)
      const violations = await page.evaluate(async (): Promise<readonly Violation[]> => {
        const tool = (
          globalThis as unknown as { axe: { run(): Promise<{ violations: readonly Violation[] }> } }
        ).axe
        return (await tool.run()).violations
      })
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    90_000,
  )

  it('show one of their two pictures, with words of 12 pixels or more', async () => {
    const one = String(<ExamplesPage shown={examples.slice(0, 1)} />)
    for (const width of [1280, 700, 560, 360, 320]) {
      const { page } = await browser.open(one, { width })
      const sizes = await page
        .locator('#control-rebased .headroom-control__picture')
        .evaluateAll((pictures) =>
          pictures
            .map((picture) => ({
              shown: picture.clientWidth,
              drawn: (picture as SVGSVGElement).viewBox.baseVal.width,
            }))
            .filter(({ shown }) => shown > 0)
            .map(({ shown, drawn }) => (14 * shown) / drawn),
        )
      expect(sizes.length).toBe(1)
      expect(sizes[0]).toBeGreaterThanOrEqual(12)
      await page.context().close()
    }
  }, 90_000)
})
