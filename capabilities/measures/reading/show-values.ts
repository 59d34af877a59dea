import { makeShow, showFor } from '@headroom/control-charts'
import { type ChartFacts, readableValue, toChart } from '../rules/chart-facts.ts'
import { type DrawnChart, wordingOf } from '../rules/draw-chart.ts'

type Said = {
  readonly state: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** Writes what was said of a period as the chart would, with its counts where there are any. */
export function showValues(facts: ChartFacts, drawn: DrawnChart): (said: Said) => string {
  const show = drawn.ok && drawn.kind === 'xmr' ? showFor(drawn.chart) : makeShow(wordingOf(facts), 0)
  return (said) => {
    if (said.state === 'suppressed') return '*'
    if (said.state === 'withdrawn') return 'Withdrawn'
    const value = readableValue(facts.measure, said)
    const { numerator, denominator } = said
    const counts =
      numerator === null || denominator === null
        ? ''
        : ` (${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')})`
    return value === null ? `No value${counts}` : `${show(toChart(facts.measure.valueUnit, value))}${counts}`
  }
}
