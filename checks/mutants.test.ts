import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mutants } from './mutants/index.ts'
import { root } from './sources.ts'

const occurrences = (text: string, part: string): number => text.split(part).length - 1

/** The mutants themselves take minutes (`npm run mutants`); that each still breaks something is looked at here each time. */
describe('every mutant', () => {
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))('%s', (_, mutant) => {
    const { file, find, replace, tests } = mutant
    expect(
      occurrences(readFileSync(join(root, file), 'utf8'), find),
      `"${find}" is to be once in ${file}: the code moved on, so let the mutant follow it`,
    ).toBe(1)
    expect(replace, 'it changes nothing').not.toBe(find)
    expect(
      tests.filter((path) => !existsSync(join(root, path))),
      'tests that are not there',
    ).toEqual([])
    expect(tests.length).toBeGreaterThan(0)
  })
})

test('no two mutants have one name', () => {
  const names = mutants.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
