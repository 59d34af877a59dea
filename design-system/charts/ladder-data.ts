/** One rung of a scale: the number it is known by and its words. */
export type Level = { readonly value: number; readonly label: string }

/** What was said. A chance not had and a question not answered are neither low nor the same. */
export type Assessed =
  | { readonly kind: 'level'; readonly value: number }
  | { readonly kind: 'no-chance' }
  | { readonly kind: 'not-answered' }

export type Expected = { readonly value: number; readonly need: 'essential' | 'desirable' }

export type LadderRow = {
  readonly competency: string
  /** Lowest first. Each competency has a scale of its own: some start at 0, some have three levels and some five. */
  readonly levels: readonly Level[]
  readonly expected?: Expected
  readonly assessed: Assessed
  /** The level assessed last time, where there was one. */
  readonly previous?: number
}

export type LadderChart = { readonly title: string; readonly rows: readonly LadderRow[] }

/** Which rung, from 0. Levels are ordered, not measured: the steps between them are drawn and counted as equal. */
export const rungOf = (row: LadderRow, value: number): number => {
  const rung = row.levels.findIndex((level) => level.value === value)
  if (rung < 0) throw new Error(`${value} is not a level of the scale of ${row.competency}`)
  return rung
}

export const levelWords = (row: LadderRow, value: number): string => {
  const level = row.levels[rungOf(row, value)]
  return level === undefined ? '' : `${level.value} ${level.label}`
}

/** Steps above (or, negative, below) what is expected. Undefined when one of the two is not there. */
export const stepsFromExpected = (row: LadderRow): number | undefined =>
  row.assessed.kind === 'level' && row.expected !== undefined
    ? rungOf(row, row.assessed.value) - rungOf(row, row.expected.value)
    : undefined

export const stepsSincePrevious = (row: LadderRow): number | undefined =>
  row.assessed.kind === 'level' && row.previous !== undefined
    ? rungOf(row, row.assessed.value) - rungOf(row, row.previous)
    : undefined
