import {
  makeAttributeChart,
  makeFunnel,
  makeXmrChart,
  type Series,
  type XmrChart,
} from '@headroom/control-charts'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { rebased } from './example-series.ts'
import { domainOf, segments, spreadOut, ticksOf } from './geometry.ts'
import { escapeXml } from './markup.ts'
import { attributeFile, funnelFile, xmrFile } from './svg-file.ts'

/** Element names and texts of a well-formed document; throws at anything else. */
function parsed(svg: string): { names: string[]; texts: string[] } {
  const names: string[] = []
  const texts: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (fault) => {
    throw fault
  })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('text', (text) => texts.push(text))
  parser.write(svg).close()
  return { names, texts }
}

const chartOf = (series: Series): XmrChart => {
  const outcome = makeXmrChart(series)
  if (!outcome.ok) throw new Error('refused')
  return outcome.chart
}

const monthAt = (at: number) => `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
const steady = Array.from({ length: 16 }, (_, at) => ({ date: monthAt(at), value: 50 + (at % 3) }))
const count = (names: readonly string[], name: string) => names.filter((own) => own === name).length

describe('a drawing', () => {
  test('is well-formed whatever the title, and says it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (title) => {
        const { texts } = parsed(xmrFile(chartOf({ improvement: 'up', points: steady }), title))
        const shown = title.replace(
          /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu,
          '\ufffd',
        )
        expect(texts.join(' ').replaceAll('\r', '\n')).toContain(shown.replace(/\r\n?/g, '\n'))
      }),
    )
  })

  test('carries its text equivalent as the description', () => {
    const { texts } = parsed(xmrFile(chartOf({ improvement: 'down', points: steady }), 'Waits'))
    expect(
      texts.some((text) => text.includes('Lower is better.') && text.includes('process limits are')),
    ).toBe(true)
  })

  test('breaks its line at a missing period, with a row or without', () => {
    const lines = (points: Series['points']) =>
      count(parsed(xmrFile(chartOf({ improvement: 'up', points }), 'x')).names, 'polyline')
    expect(lines(steady)).toBe(1)
    expect(lines(steady.filter((_, at) => at !== 6))).toBe(2)
    expect(lines(steady.map((point, at) => (at === 6 ? { date: point.date, value: null } : point)))).toBe(2)
  })

  test('lists the words of its numbers under the picture', () => {
    const { texts } = parsed(xmrFile(chartOf(rebased), 'x'))
    expect(texts).toContain('1. September 2024: New limits start.')
  })

  test('shows no limits and no judgement where there are too few points', () => {
    const { names, texts } = parsed(xmrFile(chartOf({ improvement: 'up', points: steady.slice(0, 8) }), 'x'))
    expect(names).not.toContain('path')
    expect(texts.join(' ')).toContain('13 are needed')
  })

  test.each([0, 1, 2])('of %i points is still a drawing', (n) => {
    expect(parsed(xmrFile(chartOf({ improvement: 'up', points: steady.slice(0, n) }), 'x')).names[0]).toBe(
      'svg',
    )
    const runChart = makeAttributeChart('run', { points: steady.slice(0, n) })
    if (runChart.ok) expect(parsed(attributeFile(runChart.chart, 'x')).names[0]).toBe('svg')
  })

  test('of a funnel has a mark for each unit and a curve for each limit', () => {
    const units = [40, 90, 160, 300].map((denominator, at) => ({
      unit: `<${at}>`,
      numerator: denominator / 4,
      denominator,
    }))
    const outcome = makeFunnel('proportion', units)
    if (!outcome.ok) throw new Error('refused')
    const { names } = parsed(funnelFile(outcome.funnel, 'x'))
    // Four units, and one in the key.
    expect(count(names, 'circle')).toBe(5)
    expect(count(names, 'polyline')).toBe(4)
  })
})

test('marks of XML are escaped, and what it forbids is replaced', () => {
  expect(escapeXml(`<a b="c">&'\u0000\ud800`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&#39;\ufffd\ufffd')
  expect(escapeXml('p′ é 😀')).toBe('p′ é 😀')
})

describe('geometry', () => {
  test('ticks are round numbers inside the range', () => {
    expect(ticksOf(0.42, 0.97)).toEqual([0.5, 0.6, 0.7, 0.8, 0.9])
    expect(ticksOf(-3, 11)).toEqual([0, 5, 10])
    expect(ticksOf(5, 5)).toEqual([5])
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e9, noNaN: true }),
        (low, span) => {
          const ticks = ticksOf(low, low + span)
          expect(ticks.length).toBeLessThanOrEqual(12)
          expect(ticks.every((tick, at) => at === 0 || tick > (ticks[at - 1] ?? 0))).toBe(true)
        },
      ),
    )
  })

  test('a domain of one value, or of none, still has room', () => {
    expect(domainOf([5])).toEqual([4.5, 5.5])
    expect(domainOf([0])).toEqual([-1, 1])
    expect(domainOf([null])).toEqual([0, 1])
  })

  test('labels that would touch are moved apart, and stay above the bottom', () => {
    expect(spreadOut([10, 12, 60], 15, 100)).toEqual([10, 25, 60])
    expect(spreadOut([98, 95], 15, 100)).toEqual([100, 85])
  })

  test('places with nulls between them are separate lines', () => {
    expect(segments([[0, 0], null, null, [1, 1], [2, 2]])).toEqual([
      [[0, 0]],
      [
        [1, 1],
        [2, 2],
      ],
    ])
  })
})
