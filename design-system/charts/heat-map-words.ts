import type { HeatCell, HeatMapChart } from './heat-map-data.ts'
import { counted, listedUpTo, withheldReason } from './words.ts'

type Place = { readonly where: string; readonly cell: HeatCell }

const placesOf = ({ rows, columns }: HeatMapChart): readonly Place[] =>
  rows.flatMap((row) => row.cells.map((cell, i) => ({ where: `${row.label}, ${columns[i] ?? ''}`, cell })))

const at = (places: readonly Place[], rung: number): readonly string[] =>
  places.flatMap(({ where, cell }) => (cell.kind === 'level' && cell.rung === rung ? [where] : []))

const extreme = (name: string, words: string, where: readonly string[]): string =>
  where.length > 3
    ? `${name}: ${words}, in ${where.length} places.`
    : `${name}: ${words}, in ${listedUpTo(
        3,
        where.map((place) => `“${place}”`),
      )}.`

/** What stands out in the table, for those who do not look at its colours. */
export const describeHeatMap = (chart: HeatMapChart): string => {
  const places = placesOf(chart)
  const rungs = places.flatMap(({ cell }) => (cell.kind === 'level' ? [cell.rung] : []))
  const withheld = places.flatMap(({ cell }) =>
    cell.kind === 'withheld' ? [cell.reason ?? withheldReason] : [],
  )
  const size = `${counted(chart.rows.length, chart.rowHeading.toLowerCase())} by ${counted(chart.columns.length, chart.columnHeading.toLowerCase())}.`
  const highest = Math.max(...rungs)
  const lowest = Math.min(...rungs)
  const words = (rung: number): string => (chart.scale[rung] ?? '').toLowerCase()
  return [
    size,
    rungs.length === 0 ? 'Nothing can be shown.' : '',
    rungs.length > 0 && highest === lowest ? `Everything shown is ${words(highest)}.` : '',
    rungs.length > 0 && highest > lowest ? extreme('Highest', words(highest), at(places, highest)) : '',
    rungs.length > 0 && highest > lowest ? extreme('Lowest', words(lowest), at(places, lowest)) : '',
    ...[...new Set(withheld)].map(
      (reason) => `${reason}: ${counted(withheld.filter((other) => other === reason).length, 'cell')}.`,
    ),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
