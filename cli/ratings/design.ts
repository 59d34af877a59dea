import type { Column } from '@headroom/statistics'
import { parseNumber } from '../chart/cells.ts'
import { cellAt, isMissing, placesOf, type Row, type Table, type Unusable } from './table.ts'

/** A column of the file as a model uses it: a number for each row, or a level. */
export type Variable =
  | { readonly kind: 'number'; readonly name: string; readonly values: readonly number[] }
  | { readonly kind: 'levels'; readonly name: string; readonly values: readonly string[] }

/** A column is numbers where every cell is one; anything else makes it levels. */
export function variableOf(table: Table, rows: readonly Row[], name: string): Variable | Unusable {
  const places = placesOf(table, [name])
  if (!places.ok) return places
  const [place = 0] = places.places
  const cells = rows.map((row) => cellAt(row, place))
  const numbers = cells.map((cell) => parseNumber(cell))
  const values = numbers.flatMap((read) => (read.ok && read.value !== null ? [read.value] : []))
  const own = table.columns[place] ?? name
  return values.length === cells.length
    ? { kind: 'number', name: own, values }
    : { kind: 'levels', name: own, values: cells }
}

/** The columns that stand for a variable: itself, or 1 and 0 for each level but the first by letter, as R has it. */
function codedOf(variable: Variable): readonly Column[] {
  if (variable.kind === 'number') return [{ name: variable.name, values: variable.values }]
  const levels = [...new Set(variable.values)].sort()
  return levels.slice(1).map((level) => ({
    name: `${variable.name}${level}`,
    values: variable.values.map((own) => (own === level ? 1 : 0)),
  }))
}

const product = (a: Column, b: Column): Column => ({
  name: `${a.name}:${b.name}`,
  values: Array.from(a.values, (value, row) => value * (b.values[row] ?? 0)),
})

export type Design = { readonly ok: true; readonly columns: readonly Column[] } | Unusable

/** The columns of terms such as `age`, `sector` and `age:sector` (their product). */
export function designOf(table: Table, rows: readonly Row[], terms: readonly string[]): Design {
  const columns: Column[] = []
  for (const term of terms) {
    let coded: readonly Column[] | null = null
    for (const name of partsOf(term)) {
      const variable = variableOf(table, rows, name)
      if ('ok' in variable) return variable
      const own = codedOf(variable)
      coded = coded === null ? own : coded.flatMap((left) => own.map((right) => product(left, right)))
    }
    columns.push(...(coded ?? []))
  }
  return { ok: true, columns }
}

export const partsOf = (term: string): string[] => term.split(':').map((part) => part.trim())

export type Grouping = { readonly factor: string; readonly levels: readonly string[] }

/**
 * The groupings of `a/b/c`: a, b within a, and c within b within a, named inside out as lme4 does (`b:a`). A name alone
 * is a grouping by itself.
 */
export function groupingsOf(
  table: Table,
  rows: readonly Row[],
  nest: string,
): { readonly ok: true; readonly groupings: readonly Grouping[] } | Unusable {
  const columns = placesOf(
    table,
    nest.split('/').map((name) => name.trim()),
  )
  if (!columns.ok) return columns
  return {
    ok: true,
    groupings: columns.places.map((_, depth) => {
      const path = columns.places.slice(0, depth + 1).toReversed()
      return {
        factor: path.map((place) => table.columns[place] ?? '').join(':'),
        levels: rows.map((row) => path.map((place) => cellAt(row, place)).join(':')),
      }
    }),
  }
}

/** Rows that have an answer in every column that is used, and how many have not. */
export function completeRows(
  table: Table,
  names: readonly string[],
): { rows: readonly Row[]; withGaps: number } {
  const columns = placesOf(table, names)
  const places = columns.ok ? columns.places : []
  const rows = table.rows.filter((row) => places.every((place) => !isMissing(cellAt(row, place))))
  return { rows, withGaps: table.rows.length - rows.length }
}
