import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const besideRepository = fileURLToPath(new URL('../../../../shared/golden', import.meta.url))
const folder = join(process.env.HEADROOM_GOLDEN ?? besideRepository, 'evaluation')

/** Whether the independent results are there: most stand on third-party data and are not copied into the repository. */
export const hasGolden = existsSync(folder)

const folderOf = (id: string): string => join(folder, id)

/** Fields of one line; the golden files quote names, and no field holds a line break. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )

export type GoldenTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The cells of one column. */
  readonly column: (name: string) => string[]
}

export const inputPath = (id: string): string => join(folderOf(id), 'input.csv')

export function readInput(id: string): GoldenTable {
  const [header = '', ...lines] = readFileSync(inputPath(id), 'utf8').trim().split('\n')
  const columns = fieldsOf(header)
  const rows = lines.map(fieldsOf)
  return { columns, rows, column: (name) => rows.map((row) => row[columns.indexOf(name)] ?? '') }
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** The expected results of a case, reached by names: each file has a shape of its own. */
export type Expected = {
  readonly at: (...path: readonly (string | number)[]) => Expected
  readonly number: (...path: readonly (string | number)[]) => number
  readonly keys: () => readonly string[]
  readonly value: Json
}

function expectedFrom(value: Json, name: string): Expected {
  const at = (...path: readonly (string | number)[]): Expected => {
    const [first, ...rest] = path
    if (first === undefined) return expectedFrom(value, name)
    const inside = (value as Readonly<Record<string, Json>> | null)?.[first]
    if (inside === undefined) throw new Error(`${name} has no ${first}`)
    return expectedFrom(inside, `${name}.${first}`).at(...rest)
  }
  return {
    at,
    number: (...path) => {
      const found = at(...path).value
      if (typeof found !== 'number') throw new Error(`${name}.${path.join('.')} is not a number`)
      return found
    },
    keys: () => Object.keys(value ?? {}),
    value,
  }
}

export const readExpected = (id: string): Expected =>
  expectedFrom(JSON.parse(readFileSync(join(folderOf(id), 'expected.json'), 'utf8')), id)

/** The scores of some columns, a row for each line; an empty cell is a missing score. */
export const scoresIn = (table: GoldenTable, columns: readonly string[]): (number | null)[][] =>
  table.rows.map((row) =>
    columns.map((name) => {
      const cell = row[table.columns.indexOf(name)] ?? ''
      return cell === '' || cell === 'NA' ? null : Number(cell)
    }),
  )

/** Whether two numbers agree to a relative tolerance, as each case's file states it. */
export const isNear = (found: number | null | undefined, wanted: number, relative: number): boolean =>
  found !== null && found !== undefined && Math.abs(found - wanted) <= relative * Math.abs(wanted)

/** The numbers of one result that disagree, each as a sentence; nothing where all agree. */
export const differences = (
  pairs: readonly (readonly [name: string, found: number | null | undefined, wanted: number])[],
  relative: number,
): string[] =>
  pairs
    .filter(([, found, wanted]) => !isNear(found, wanted, relative))
    .map(([name, found, wanted]) => `${name}: ${found} for ${wanted}`)

/** The value of an outcome that a test knows to be one. */
export function answerOf<T extends { readonly ok: boolean }>(outcome: T): Extract<T, { readonly ok: true }> {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome as Extract<T, { readonly ok: true }>
}
