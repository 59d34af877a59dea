import { describeChart, makeXmrChart, tableOf, type XmrChart } from '@headroom/control-charts'
import { describe, expect, it, test } from 'vitest'
import { ControlChart } from './control-chart.tsx'
import { chartOf, mixed, neutral, rebased, steady, tooFew, trajectory, waits } from './example-series.ts'
import { NARROW, WIDE } from './format.ts'
import { withoutName } from './icon-words.ts'
import { markersOf, numberMarkers } from './markers.ts'
import { LOOKS, mark } from './marks.ts'
import { drawXmr, unfinishedDates } from './xmr-drawing.ts'

const drawn = (chart: XmrChart) =>
  drawXmr(chart, WIDE, {
    markers: numberMarkers(markersOf(chart.series), [], chart.isMonthly),
    targetShape: 'step',
    unfinished: new Set(unfinishedDates(chart)),
  })

const numbersIn = (text: string | undefined) => (text ?? '').split(/[ ,]/).map(Number)

/** Heights of values, read from the labels of the axis as a person would read them. */
function heightOfValue(svg: string): (value: number) => number {
  const labels = [
    ...svg.matchAll(/<text x="[\d.]+" text-anchor="end"[^>]* y="([\d.]+)">(-?[\d.,]+)(%?)</g),
  ].map(([, y, number = '', percent]) => ({
    value: Number(number.replaceAll(',', '')) / (percent === '%' ? 100 : 1),
    y: Number(y) - 5,
  }))
  const [low, high] = [labels[0], labels.at(-1)]
  if (!low || !high || low === high) throw new Error('fewer than two labels on the axis')
  return (value) => low.y + ((value - low.value) / (high.value - low.value)) * (high.y - low.y)
}

/** Colour taken away, as on a black-and-white printer. */
const withoutColour = (svg: string) =>
  svg.replace(/#[0-9a-f]{3,6}/g, (ink) => (ink === '#fff' ? ink : '#ink'))

describe('the drawing', () => {
  test.each([
    ['rebased', rebased],
    ['steady', steady],
    ['neutral', neutral],
  ])('puts each point of the %s example at the height of its value', (_, series) => {
    const chart = chartOf(series)
    const svg = drawn(chart)
    const height = heightOfValue(svg)
    const line = [
      ...svg.matchAll(/<polyline points="([^"]+)" fill="none" stroke="#768692" stroke-width="1.5"/g),
    ]
      .flatMap(([, points]) => (points ?? '').split(' '))
      .map((place) => numbersIn(place)[1] ?? Number.NaN)
    const values = chart.points.flatMap(({ value, isGhost }) => (value === null || isGhost ? [] : [value]))
    expect(line.length).toBe(values.length)
    values.forEach((value, at) => {
      expect(Math.abs((line[at] ?? 0) - height(value))).toBeLessThan(0.3)
    })
  })

  test('draws the mean and limits of each stretch at their values, over its own points only', () => {
    const chart = chartOf(rebased)
    const svg = drawn(chart)
    const height = heightOfValue(svg)
    const means = [
      ...svg.matchAll(
        /<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" [^>]*stroke="#212b32" stroke-width="1.5"\/>/g,
      ),
    ]
    expect(means.length).toBe(2)
    means.forEach(([, , y], at) => {
      expect(Math.abs(Number(y) - height(chart.partitions[at]?.mean ?? 0))).toBeLessThan(0.3)
    })
    expect(means[0]?.[3]).toBe(means[1]?.[1])
    for (const { limits } of chart.partitions)
      for (const limit of [limits?.lower ?? 0, limits?.upper ?? 0])
        expect(
          [...svg.matchAll(/y1="([\d.]+)"[^>]*stroke-dasharray="7 5"/g)].some(
            ([, y]) => Math.abs(Number(y) - height(limit)) < 0.3,
          ),
        ).toBe(true)
  })

  test('carries the old limits on, faintly, past a change of limits', () => {
    expect(drawn(chartOf(rebased)).match(/stroke-dasharray="2 3"\/>/g)?.length).toBeGreaterThanOrEqual(3)
    expect(drawn(chartOf(steady))).not.toContain('stroke-dasharray="2 3"/>')
  })

  test('steps a target on the day it changes, and slopes to the next on a trajectory', () => {
    const targetIn = (svg: string) =>
      /points="([^"]+)" fill="none" stroke="#b3001b"/.exec(svg)?.[1]?.split(' ').map(numbersIn) ?? []
    const steps = targetIn(drawn(chartOf(trajectory)))
    expect(
      steps.every(([x, y], at) => at === 0 || x === steps[at - 1]?.[0] || y === steps[at - 1]?.[1]),
    ).toBe(true)
    const chart = chartOf(trajectory)
    const slope = targetIn(
      drawXmr(chart, WIDE, { markers: [], targetShape: 'trajectory', unfinished: new Set() }),
    )
    expect(slope.length).toBe(4)
    expect(
      slope.every(
        ([x = 0, y = 0], at) => at === 0 || (x > (slope[at - 1]?.[0] ?? 0) && y < (slope[at - 1]?.[1] ?? 0)),
      ),
    ).toBe(true)
  })

  test('breaks the line where a month is missing, and dashes it to a month that is not over', () => {
    const svg = drawn(chartOf(waits))
    expect(svg.match(/stroke="#768692" stroke-width="1.5" stroke-linejoin="round"/g)?.length).toBe(2)
    expect(svg.match(/stroke="#768692" stroke-width="1.5" stroke-dasharray="4 3"/g)?.length).toBe(1)
    expect(svg).toContain('stroke-dasharray="2 1.5"')
  })

  test('shows neither limits nor judgements where there are too few points', () => {
    const svg = drawn(chartOf(tooFew))
    expect(svg).not.toContain('stroke-dasharray="7 5"')
    expect(svg).not.toContain('<path')
  })

  test('gives markers too close to be told apart one sign, and lets no two signs overlap', () => {
    const chart = chartOf(steady)
    const given = Array.from({ length: 9 }, (_, at) => ({
      date: `2024-0${1 + Math.floor(at / 4)}-${String(1 + (at % 4) * 7).padStart(2, '0')}`,
      kind: 'note' as const,
      words: `Note ${at}`,
    }))
    for (const format of [WIDE, NARROW]) {
      const markers = numberMarkers([], given, true)
      const svg = drawXmr(chart, format, { markers, targetShape: 'step', unfinished: new Set() })
      const signs = [
        ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="20" rx="10"/g),
      ].map(([, x, y, width]) => ({ left: Number(x), right: Number(x) + Number(width), y }))
      expect(signs.length).toBeLessThan(9)
      for (const [at, sign] of signs.entries())
        for (const other of signs.slice(at + 1))
          if (other.y === sign.y) expect(other.left >= sign.right || other.right <= sign.left).toBe(true)
      expect(svg).toMatch(/>\d–\d</)
    }
  })

  test('names no month twice and keeps every label inside the drawing', () => {
    for (const series of [rebased, waits, steady, trajectory, mixed, neutral, tooFew]) {
      const labels = [
        ...drawn(chartOf(series)).matchAll(
          /<text x="([\d.]+)" y="[\d.]+" text-anchor="middle"[^>]*>([A-Z][a-z]+ \d+)</g,
        ),
      ]
      expect(labels.length).toBeGreaterThan(1)
      expect(new Set(labels.map(([, , words]) => words)).size).toBe(labels.length)
      for (const [, x] of labels) expect(Number(x)).toBeLessThan(WIDE.width - 20)
    }
  })
})

test('every kind of point has a shape of its own, without colour', () => {
  const shapes = LOOKS.map((look) => withoutColour(mark(10, 10, { look })))
  expect(new Set(shapes).size).toBe(LOOKS.length)
  const open = LOOKS.filter((look) => look !== 'ghost' && look !== 'mixed').map((look) =>
    withoutColour(mark(10, 10, { look, isUnfinished: true })),
  )
  expect(new Set([...shapes, ...open]).size).toBe(LOOKS.length + open.length)
})

describe('the figure', () => {
  const chart = chartOf(rebased)
  const markup = String(
    <ControlChart
      id="x"
      chart={chart}
      markers={[{ date: '2024-09-01', kind: 'new-limits', words: 'A <b>clinic</b> & a ward' }]}
    />,
  )

  it('says everything the kernel says of the chart, and has its table', () => {
    const text = markup.replaceAll('&#39;', "'").replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    const [summary = '', ...others] = describeChart(chart)
    for (const paragraph of [withoutName(summary, chart.series.wording), ...others])
      expect(text).toContain(paragraph)
    expect(markup.match(/<th scope="row">/g)?.length).toBe(tableOf(chart).length)
  })

  it('numbers a change of limits once, with the words it was given, as words', () => {
    expect(markup.match(/headroom-control__marker"/g)?.length).toBe(1)
    expect(markup).toContain('A &lt;b&gt;clinic&lt;/b&gt; &amp; a ward')
    expect(markup).not.toContain('<b>')
  })

  it('lets no hostile name become markup', () => {
    const hostile = `"'><i lamp>`
    const outcome = makeXmrChart({ ...waits, wording: { measure: hostile, unit: hostile } })
    if (!outcome.ok) throw new Error('refused')
    const page = String(<ControlChart id="y" chart={outcome.chart} title={hostile} />)
    expect(page).not.toContain('<i lamp')
    expect(page).toContain('&lt;i lamp&gt;')
  })

  it('puts what the icons alone would hide beside them: the latest month is not over', () => {
    const page = String(<ControlChart id="z" chart={chartOf(waits)} />)
    expect(page.indexOf('was not over when the data were drawn')).toBeLessThan(
      page.indexOf('<svg class="headroom-chart__picture'),
    )
  })
})
