import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Example = { readonly file: string; readonly code: string; readonly answer: string }

const root = fileURLToPath(new URL('..', import.meta.url))

/** The lines `code // => answer` in the comments of this library. */
export function findExamples(): Example[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('test') && !file.includes('node_modules'),
  )
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, code, answer] = /^ \* (.+) \/\/ => (.+)$/.exec(line) ?? []
        return code && answer ? [{ file, code, answer }] : []
      }),
  )
}

/** Numbers to three decimals, all the way down: as many as the examples print. */
export const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, own) => (typeof own === 'number' ? Number(own.toFixed(3)) : own)) ?? 'null',
  )
