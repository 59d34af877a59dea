import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FAULTS } from './faults.ts'
import { withTables } from './how-to-tables.ts'

const HOW_TO = fileURLToPath(new URL('../../../docs/how-to/bring-in-measures.md', import.meta.url))
const text = readFileSync(HOW_TO, 'utf8')

test('the how-to lists every column and fault (vitest run how-to-tables -u writes the tables again)', async () => {
  await expect(withTables(text)).toMatchFileSnapshot(HOW_TO)
})

test.each(Object.keys(FAULTS))('the how-to knows the code %s', (code) => {
  expect(text).toContain(`| \`${code}\` |`)
})
