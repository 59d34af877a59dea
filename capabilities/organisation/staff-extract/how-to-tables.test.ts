import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { REFUSALS } from '@headroom/platform/tables-in-files'
import { expect, it } from 'vitest'
import { STAFF_FIELDS } from './columns.ts'
import { FAULTS } from './faults.ts'
import { withTables } from './how-to-tables.ts'

const HOW_TO = fileURLToPath(new URL('../../../docs/how-to/bring-in-your-staff-extract.md', import.meta.url))
const text = readFileSync(HOW_TO, 'utf8')

it('the how-to lists every column, fault and refusal with what to do (vitest run how-to-tables -u writes the tables again)', async () => {
  await expect(withTables(text)).toMatchFileSnapshot(HOW_TO)
})

it.each([...Object.keys(FAULTS), ...Object.keys(REFUSALS)])('the how-to explains the code %s', (code) => {
  expect(text).toContain(`| \`${code}\` |`)
})

it.each(Object.values(STAFF_FIELDS))('the how-to describes the column $label', ({ label }) => {
  expect(text).toContain(`| ${label} |`)
})
