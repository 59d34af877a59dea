import {
  type Agreement,
  type Figure,
  type ReportContent,
  type ReportGroup,
  type ReportRow,
  reportGroups,
} from './content.ts'
import { asNumber, figureOf, namedFigure } from './figure.ts'

/** A group as a report shows it: those who answered in time and any late batch together, as far as each may be shown. */
export type ShownRow = {
  readonly key: ReportGroup
  readonly people: number
  readonly figures: readonly (Figure | null)[]
  readonly agreement: readonly (Agreement | null)[]
  readonly counts: readonly (readonly number[] | null)[]
}

export const isNamed = (key: ReportGroup): boolean => key === 'self' || key === 'manager'

/** Worked out from what each batch shows, so that a late batch cannot be told from what changed. */
export function combinedRows({ batches, levels }: ReportContent): readonly ShownRow[] {
  const all = batches.flatMap(({ rows }) => rows)
  return reportGroups.flatMap((key) => {
    const rows = all.filter((row) => row.key === key)
    const [first] = rows
    if (!first) return []
    const places = first.figures.map((_, item) => item)
    return [
      {
        key,
        people: rows.reduce((sum, { people }) => sum + people, 0),
        figures: places.map((item) => weighed(rows, item, levels)),
        agreement: places.map((item) => onlyOne(rows, item)?.agreement?.[item] ?? null),
        counts: places.map((item) => onlyOne(rows, item)?.counts?.[item] ?? null),
      },
    ]
  })
}

const onlyOne = (rows: readonly ReportRow[], item: number): ReportRow | undefined => {
  const shown = rows.filter(({ figures }) => (figures[item] ?? null) !== null)
  return shown.length === 1 ? shown[0] : undefined
}

function weighed(rows: readonly ReportRow[], item: number, levels: number): Figure | null {
  const shown = rows.flatMap(({ key, people, figures }) => {
    const figure = figures[item] ?? null
    return figure === null ? [] : [{ key, people, figure }]
  })
  const [first] = shown
  if (!first) return null
  if (shown.length === 1) return first.figure
  const people = shown.reduce((sum, row) => sum + row.people, 0)
  const mean = shown.reduce((sum, row) => sum + asNumber(row.figure, levels) * row.people, 0) / people
  return isNamed(first.key) ? namedFigure(mean) : figureOf(mean, levels)
}
