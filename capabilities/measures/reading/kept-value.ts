import { makeShow } from '@headroom/control-charts'
import type { IconRow } from '../queries/icons.ts'
import { toChart } from '../rules/chart-facts.ts'
import { wordingOf } from '../rules/draw-chart.ts'

/** Limits lie 2.66 average moving ranges either side of the mean. */
export const movingRangeOf = ({ lowerLimit, upperLimit }: Pick<IconRow, 'lowerLimit' | 'upperLimit'>) =>
  lowerLimit === null || upperLimit === null ? 0 : (upperLimit - lowerLimit) / (2 * 2.66)

type Kept = Pick<
  IconRow,
  'measureName' | 'valueUnit' | 'ratePer' | 'direction' | 'period' | 'lowerLimit' | 'upperLimit'
>

/** Writes values of a kept result as its chart would: given and answered in the unit people use. */
export function showKept(row: Kept): (value: number) => string {
  const { measureName: name, valueUnit, ratePer, direction, period } = row
  const wording = wordingOf({ measure: { name, valueUnit, ratePer, direction, period } })
  const show = makeShow(wording, toChart(valueUnit, movingRangeOf(row)))
  return (value) => show(toChart(valueUnit, value))
}
