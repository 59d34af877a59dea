import {
  type AttributeChart,
  chanceSentence,
  describeAttributeChart,
  describeChart,
  nameAssurance,
  nameVariation,
  RULE_SET,
} from '@headroom/control-charts'
import type { PlainDate } from '@headroom/platform/clock'
import { z } from 'zod'
import type { ChartFacts } from '../rules/chart-facts.ts'
import { drawChart, wordingOf } from '../rules/draw-chart.ts'
import type { ReviewStep } from './script.ts'

/** The chart as the team saw it: its words, and the facts to draw it again. Later corrections do not change what was decided on. */
export type ChartThen = {
  readonly asOf: PlainDate
  readonly ruleSet: { readonly id: string; readonly version: string }
  /** What each step of the script needs to hear. */
  readonly said: Readonly<Record<ReviewStep, readonly string[]>>
  readonly icons: string
  readonly inWords: readonly string[]
  readonly facts: ChartFacts
}

export function chartThen(facts: ChartFacts, asOf: PlainDate): ChartThen {
  const drawn = drawChart(facts, asOf)
  const ruleSet = { id: RULE_SET.id, version: RULE_SET.version }
  const kept = { asOf, ruleSet, facts }
  if (!drawn.ok) {
    const sorry = ['The points do not fit this kind of chart, so it says nothing yet.']
    return {
      ...kept,
      icons: sorry[0] ?? '',
      inWords: sorry,
      said: { real: sorry, signal: sorry, know: [], try: [] },
    }
  }
  const warnings = drawn.warnings.map(({ message }) => message)
  const real = warnings.length > 0 ? warnings : ['The chart has no warning about these data.']
  if (drawn.kind === 'attribute') {
    const signals = signalsOf(drawn.chart)
    const inWords = describeAttributeChart(drawn.chart, wordingOf(facts))
    return {
      ...kept,
      icons: signals[0] ?? '',
      inWords,
      said: { real, signal: signals, know: signals, try: signals },
    }
  }
  const { chart } = drawn
  const { variation, assurance } = chart
  const fragile = [...variation.changesUnder, ...assurance.changesUnder].map(({ reason }) => reason)
  const icons = `Variation: ${nameVariation(variation.icon)}. Target: ${nameAssurance(assurance.icon)}.`
  return {
    ...kept,
    icons,
    inWords: describeChart(chart),
    said: {
      real,
      signal: [
        variation.reason,
        ...(fragile.length > 0 ? [`Fragile: ${fragile.join(' ')}`] : []),
        ...(chart.hasEnoughPoints ? [chanceSentence(chart)] : []),
      ],
      know: chart.signals.slice(-4).map(({ reason }) => reason),
      try: [assurance.reason, icons],
    },
  }
}

const signalsOf = ({ signals }: AttributeChart): readonly string[] =>
  signals.length > 0
    ? signals.map(({ reason }) => reason)
    : ['No point is beyond the limits and no run is unusual.']

const $Then = z.object({
  asOf: z.string(),
  icons: z.string(),
  inWords: z.array(z.string()),
  said: z.object({
    real: z.array(z.string()),
    signal: z.array(z.string()),
    know: z.array(z.string()),
    try: z.array(z.string()),
  }),
  ruleSet: z.object({ id: z.string(), version: z.string() }),
  facts: z.custom<ChartFacts>((value) => typeof value === 'object' && value !== null),
})

/** As `chartThen` kept it; nobody else writes that column. */
export const parseChartThen = (kept: unknown): ChartThen => $Then.parse(kept)
export const parseAnswers = (kept: unknown): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(kept)
