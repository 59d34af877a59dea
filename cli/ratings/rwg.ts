import {
  type AgreementScale,
  agreementOf,
  averageDeviation,
  awgOf,
  type NullDistribution,
  nullVariance,
  type Score,
  withinGroupAgreementOfItems,
} from '@headroom/ratings'
import { alignedTable, figure, type Report, refusalIn } from './report.ts'
import { cellAt, isMissing, parseScores, placesOf, type RowFault, type Table } from './table.ts'

export type RwgOptions = {
  readonly group: string
  readonly items?: readonly string[]
  readonly levels: number
  readonly null: NullDistribution
}

function itemOf(item: string, scores: readonly Score[], scale: AgreementScale) {
  const agreement = agreementOf(scores, scale)
  if (!agreement.ok) return { item, ...refusalIn(agreement) }
  const awg = awgOf(scores, scale.levels)
  const median = averageDeviation(scores, 'median')
  const { ok: _, ...own } = agreement
  return {
    item,
    ...own,
    variance: own.sd ** 2,
    awg: awg.ok
      ? { value: awg.awg, isBelowZero: awg.isBelowZero, isInterpretable: awg.isInterpretable }
      : refusalIn(awg),
    averageDeviationFromMedian: median.ok ? median.points : null,
  }
}

function groupOf(
  group: string,
  rows: readonly (readonly Score[])[],
  names: readonly string[],
  scale: AgreementScale,
) {
  const items = names.map((name, at) =>
    itemOf(
      name,
      rows.map((row) => row[at] ?? null),
      scale,
    ),
  )
  const together = withinGroupAgreementOfItems(rows, scale)
  const deviations = items.flatMap((item) => ('averageDeviation' in item ? [item.averageDeviation] : []))
  return {
    group,
    raters: rows.length,
    items,
    together: together.ok
      ? {
          ...together,
          ok: undefined,
          averageDeviation: deviations.reduce((sum, own) => sum + own, 0) / deviations.length,
        }
      : refusalIn(together),
  }
}

type GroupResult = ReturnType<typeof groupOf>

function wordsOf(groups: readonly GroupResult[], names: readonly string[]): string[] {
  if (names.length === 1)
    return groups.map(
      ({ group, items: [item] }) => `${group}: ${item && 'words' in item ? item.words : refusedWords(item)}`,
    )
  return [
    alignedTable([
      ['group', 'raters', 'rwg(j)', 'r*wg(j)', 'average deviation'],
      ...groups.map(({ group, raters, together }) =>
        'rwgJ' in together
          ? [
              group,
              String(raters),
              figure(together.rwgJ),
              figure(together.lindell),
              figure(together.averageDeviation),
            ]
          : [group, String(raters), '–', '–', '–'],
      ),
    ]),
    ...groups.flatMap(({ group, together, items }) => [
      ...('refused' in together ? [`${group}: ${together.refused.words}`] : []),
      ...items.flatMap((item) =>
        'verdict' in item && (item.verdict === 'split' || item.isBelowZero)
          ? [`${group}, ${item.item}: ${item.words}`]
          : [],
      ),
    ]),
  ]
}

const refusedWords = (item: GroupResult['items'][number] | undefined): string =>
  item && 'refused' in item ? item.refused.words : ''

/** Agreement within groups: a row for each rater, with the group rated and a score for each item. */
export function rwgReport(table: Table, options: RwgOptions): Report {
  const groupColumn = placesOf(table, [options.group])
  if (!groupColumn.ok) return groupColumn
  const [groupAt = 0] = groupColumn.places
  const names = options.items ?? table.columns.filter((_, at) => at !== groupAt)
  const columns = placesOf(table, names)
  if (!columns.ok) return columns
  if (names.length === 0) return { ok: false, words: 'There is no column of scores beside the group.' }
  const expected = nullVariance(options.null, options.levels)
  if (!expected.ok) return { ok: false, words: expected.words }
  const parsed = parseScores(table, columns.places, options.levels)
  const homeless: RowFault[] = []
  const rows = parsed.rows.filter(({ row }) => {
    const has = !isMissing(cellAt(row, groupAt))
    if (!has) homeless.push({ line: row.line, reason: `${options.group} is empty` })
    return has
  })
  const scale = { levels: options.levels, null: options.null }
  const groups = [...Map.groupBy(rows, ({ row }) => cellAt(row, groupAt))].map(([group, own]) =>
    groupOf(
      group,
      own.map(({ scores }) => scores),
      names,
      scale,
    ),
  )
  return {
    ok: true,
    result: { levels: options.levels, null: options.null, nullVariance: expected.variance, groups },
    words: wordsOf(groups, names),
    rows: rows.length,
    faults: [...table.faults, ...parsed.faults, ...homeless],
  }
}
