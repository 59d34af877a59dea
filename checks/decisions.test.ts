import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'

const folder = join(root, 'docs/decisions')
const records = readdirSync(folder).filter((name) => name.endsWith('.md'))

test('decision records are numbered once each, without a gap', () => {
  const numbers = records.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('each says what was decided, why, and what it costs', () => {
  for (const name of records) {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(text, name).toMatch(/^# /)
    expect(text, name).toMatch(/\n\d{4}-\d{2}-\d{2}|Date: /)
  }
})
