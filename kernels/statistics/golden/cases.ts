import { existsSync, readFileSync } from 'node:fs'

/** Third-party cases with what lme4 makes of them: read where they lie beside the repository, and not copied into it. */
const besideRepository = new URL('../../../../shared/golden/', import.meta.url)
const GOLDEN = process.env.HEADROOM_GOLDEN
  ? new URL(`file://${process.env.HEADROOM_GOLDEN.replace(/\/?$/, '/')}`)
  : besideRepository

export const isGoldenPresent = existsSync(new URL('evaluation/B1-reml-dyestuff/input.csv', GOLDEN))

/** The columns of a case's input, as text. */
export function readColumns(name: string): (column: string) => string[] {
  const text = readFileSync(new URL(`evaluation/${name}/input.csv`, GOLDEN), 'utf8')
  const [header = '', ...lines] = text.trim().replaceAll('"', '').split('\n')
  const rows = lines.map((line) => line.split(','))
  const names = header.split(',')
  return (column) => {
    const place = names.indexOf(column)
    if (place < 0) throw new Error(`${name} has no column ${column}`)
    return rows.map((row) => row[place] ?? '')
  }
}

/** A case's expected answers. The shape is what the golden files are known to have; a test fails where they have not. */
export const readExpected = <Expected>(name: string): Expected =>
  JSON.parse(readFileSync(new URL(`evaluation/${name}/expected.json`, GOLDEN), 'utf8')) as Expected
