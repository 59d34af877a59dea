import {
  nameAssurance,
  nameVariation,
  type ShownAssurance,
  type ShownVariation,
} from '@headroom/control-charts'
import { describe, expect, it, test } from 'vitest'
import { chartOf, rebased, steady, waits } from './example-series.ts'
import { assuranceShape, variationShape } from './icon-shapes.ts'
import { AssuranceIcon, VariationIcon } from './icons.tsx'
import { sparkSvg } from './spark.ts'

const variations: readonly ShownVariation[] = [
  'common_cause',
  'improvement_high',
  'improvement_low',
  'concern_high',
  'concern_low',
  'neutral_high',
  'neutral_low',
  'no_variation',
  'too_few_points',
]
const assurances: readonly ShownAssurance[] = ['pass', 'fail', 'hit_or_miss', 'none', 'too_few_points']
const told = { reason: '', changesUnder: [], isFragile: false }
const withoutColour = (svg: string) => svg.replace(/#[0-9a-f]{3,6}/g, '#ink')

describe('icons', () => {
  it('are told apart without colour, the mixed and the fragile too', () => {
    const shapes = [
      ...variations.flatMap((icon) => [
        variationShape(icon, false, false),
        variationShape(icon, false, true),
      ]),
      variationShape('concern_high', true, false),
      ...assurances.flatMap((icon) => [assuranceShape(icon, false), assuranceShape(icon, true)]),
    ].map(withoutColour)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it.each(variations)('carry the name the kernel gives: %s', (icon) => {
    const name = nameVariation(icon)
    const markup = String(<VariationIcon result={{ ...told, icon, isMixed: false }} />)
    expect(markup.toLowerCase()).toContain(`role="img" aria-label="${name}"`)
    expect(String(<VariationIcon result={{ ...told, icon, isMixed: true }} />)).toContain(
      `Mixed: the rules disagree, shown as ${name}`,
    )
  })

  it.each(assurances)('carry the name the kernel gives: %s', (icon) => {
    const markup = String(<AssuranceIcon result={{ ...told, icon }} />)
    expect(markup.toLowerCase()).toContain(`aria-label="${nameAssurance(icon)}"`)
  })

  it('say so when another setting would show another icon, to whoever sees them and whoever hears them', () => {
    const result = { ...told, icon: 'pass', isFragile: true } as const
    for (const withWords of [true, false])
      expect(String(<AssuranceIcon result={result} withWords={withWords} />)).toContain(
        'Fragile: another defensible',
      )
  })
})

describe('a sparkline', () => {
  test('says when, from what to what and about which mean', () => {
    expect(sparkSvg(chartOf(steady))).toContain(
      'aria-label="24 points: 6.1% in January 2023, 5.8% in December 2024, mean 5.888%"',
    )
  })

  test('has a band for each stretch of limits, and a break where a month is missing', () => {
    const [bands = ''] = /<path d="[^"]*" fill="#dbe5ee"/.exec(sparkSvg(chartOf(rebased))) ?? []
    expect(bands.match(/M/g)?.length).toBe(2)
    const [line = ''] = /<path d="[^"]*" fill="none"/.exec(sparkSvg(chartOf(waits))) ?? []
    expect(line.match(/M/g)?.length).toBe(2)
  })

  test('of no points is still a drawing', () => {
    expect(sparkSvg(chartOf({ points: [], improvement: 'up' }))).toContain('No values yet')
  })
})
