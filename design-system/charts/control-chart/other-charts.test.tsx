import { describeAttributeChart } from '@headroom/control-charts'
import { describe, expect, it, test } from 'vitest'
import { AttributeChartFigure, MovingRangeChart } from './attribute-chart.tsx'
import { attributeTable, linedOfAttribute } from './attribute-lined.ts'
import { BeforeAfterFigure } from './before-after-figure.tsx'
import { chartOf, rebased, tooFew, waits } from './example-series.ts'
import { NARROW, WIDE } from './format.ts'
import { FunnelChart } from './funnel-chart.tsx'
import { drawFunnel, funnelPlot } from './funnel-drawing.ts'
import { funnelTable } from './funnel-words.ts'
import { drawLined } from './lined.ts'
import { MatrixCell } from './matrix-cell.tsx'
import { describeMovingRanges } from './moving-range.ts'
import {
  assessed,
  attributeChartOf,
  breaches,
  breachesWording,
  falls,
  funnelOf,
  huddles,
  improved,
  notYetKnown,
  readmissions,
  readmissionsWording,
} from './other-example-series.ts'

const numbersIn = (text = '') => text.split(/[ ,]/).map(Number)
const textOf = (markup: unknown) => String(markup).replaceAll('&#39;', "'").replaceAll('&amp;', '&')

describe('an attribute chart', () => {
  const chart = attributeChartOf('p', assessed)
  const svg = drawLined(linedOfAttribute(chart, assessed.wording, []), WIDE)

  test('gives each month its own limits, as steps, and none to a month with nobody', () => {
    const limits = [...svg.matchAll(/points="([^"]+)"[^>]*stroke-dasharray="7 5"/g)].map(([, points = '']) =>
      points.split(' ').map(numbersIn),
    )
    expect(limits.length).toBe(4)
    for (const places of limits)
      for (const [at, [x, y]] of places.entries())
        if (at > 0) expect(x === places[at - 1]?.[0] || y === places[at - 1]?.[1]).toBe(true)
    const heights = new Set(limits.flat().map(([, y]) => y))
    expect(heights.size).toBeGreaterThan(20)
  })

  test('marks a month above its limit and one below in shapes that differ', () => {
    const looks = linedOfAttribute(chart, assessed.wording, []).points.map(({ look }) => look)
    expect(looks.filter((look) => look === 'neutral_high').length).toBe(1)
    expect(looks.filter((look) => look === 'neutral_low').length).toBe(1)
  })

  it('has the words and the table of the kernel, and says why a month has no value', () => {
    const markup = textOf(
      <AttributeChartFigure
        id="p"
        chart={chart}
        {...(assessed.wording ? { wording: assessed.wording } : {})}
      />,
    )
    for (const paragraph of describeAttributeChart(chart, assessed.wording).slice(1))
      expect(markup).toContain(paragraph)
    expect(attributeTable(chart, assessed.wording).map(([, value]) => value)).toContain(
      'None: the denominator is 0',
    )
  })

  test('of a run has a median and no limits, and marks a run too long for chance', () => {
    const run = linedOfAttribute(attributeChartOf('run', huddles), huddles.wording, [])
    const drawn = drawLined(run, NARROW)
    expect(drawn).not.toContain('stroke-dasharray="7 5"')
    expect(run.centreName).toBe('Median')
    expect(run.points.filter(({ look }) => look !== 'common').length).toBeGreaterThanOrEqual(8)
  })

  test('of a count is not drawn below nothing', () => {
    const lined = linedOfAttribute(attributeChartOf('c', falls), falls.wording, [])
    expect(lined.points.every(({ lower }) => (lower ?? 0) >= 0)).toBe(true)
  })
})

describe('moving ranges', () => {
  test('say which distance is above their limit', () => {
    expect(describeMovingRanges(chartOf(waits))).toBe(
      'How far each point is from the one before: 26 distances. Above the limit: April 2025. A jump that large is seldom chance.',
    )
    expect(describeMovingRanges(chartOf(tooFew))).toContain('too few points for a limit')
  })

  test('are drawn with their own table', () => {
    expect(String(<MovingRangeChart id="m" chart={chartOf(rebased)} />)).toContain('>Moving range</th>')
  })
})

describe('a funnel plot', () => {
  const funnel = funnelOf('proportion', readmissions, readmissionsWording)
  const drawing = { wording: readmissionsWording, sizeName: 'Discharges' }

  test('names the units outside the limits and no other', () => {
    const outside = funnel.points
      .filter(({ adjustedOutlier }) => adjustedOutlier !== 0)
      .map(({ unit }) => unit)
    expect(outside).toEqual(['Elm', 'Larch'])
    // Without the titles that a pointer finds.
    const svg = drawFunnel(funnel, NARROW, drawing)
    for (const { unit } of funnel.points) expect(svg.includes(`>${unit}<`)).toBe(outside.includes(unit))
  })

  test('puts each unit at its size and rate', () => {
    const plot = funnelPlot(funnel, WIDE, readmissionsWording)
    const svg = drawFunnel(funnel, WIDE, drawing)
    const within = funnel.points.filter(({ adjustedOutlier }) => adjustedOutlier === 0)
    const circles = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)]
    expect(circles.length).toBe(within.length)
    within.forEach(({ denominator, ratio }, at) => {
      expect(Math.abs(Number(circles[at]?.[1]) - plot.x(denominator))).toBeLessThan(0.06)
      expect(Math.abs(Number(circles[at]?.[2]) - plot.y(ratio))).toBeLessThan(0.06)
    })
  })

  test('judges by the widened limits where units differ more than chance explains, and shows the narrow ones too', () => {
    const wide = funnelOf('proportion', breaches, breachesWording)
    expect(wide.isOverDispersed).toBe(true)
    const markup = textOf(<FunnelChart id="f" chart={wide} wording={breachesWording} />)
    expect(markup).toContain('99.8% limits for chance alone')
    expect(markup).toContain(wide.text)
    expect(textOf(<FunnelChart id="g" chart={funnel} />)).not.toContain('for chance alone')
    const [first] = funnelTable(wide, breachesWording)
    expect(first?.at(-1)).toBe(wide.points[0]?.reason)
  })
})

describe('before and after', () => {
  it('says the verdict first and the whole of the reason', () => {
    const answer = improved()
    const markup = textOf(<BeforeAfterFigure id="b" answer={answer} changeDate="2024-05-01" />)
    const [first = '', ...others] = answer.reason.split('. ')
    expect(markup).toContain(`${first}.</p>`)
    expect(markup).toContain(`<p class="headroom-control__paragraph">${others.join('. ')}</p>`)
    expect(markup.indexOf('It improved after the change')).toBeLessThan(markup.indexOf(first))
  })

  it('lists the change and what else happened, in their order', () => {
    const markup = textOf(
      <BeforeAfterFigure id="b" answer={improved()} changeDate="2024-05-01" change="Doors <b>opened</b>." />,
    )
    expect(markup.indexOf('Doors &lt;b&gt;opened&lt;/b&gt;.')).toBeLessThan(
      markup.indexOf('A new winter plan began.'),
    )
    expect(markup).toContain('Mean since the change 32.9 minutes')
  })

  it('has a mark of its own for an answer not yet known', () => {
    expect(notYetKnown().verdict).toBe('not-yet-known')
    const markup = textOf(<BeforeAfterFigure id="b" answer={notYetKnown()} changeDate="2024-05-01" />)
    expect(markup).toContain('>Not yet known</span>')
  })
})

describe('a cell of a matrix', () => {
  it('has the latest value, both icons by name, and a link that says where it leads', () => {
    const markup = textOf(
      <MatrixCell chart={chartOf(waits)} href="/m/1" about="First appointment, Endoscopy" />,
    )
    expect(markup).toContain('22 days')
    expect(markup.match(/role="img" aria-label="[^"]+"/g)?.length).toBe(2)
    expect(markup).toContain('First appointment, Endoscopy')
  })

  it('says when there is nothing yet', () => {
    expect(textOf(<MatrixCell chart={chartOf({ points: [], improvement: 'up' })} />)).toContain('No values')
  })
})
