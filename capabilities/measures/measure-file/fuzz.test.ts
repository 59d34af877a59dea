import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FAULTS } from './faults.ts'
import { bytesOf, read } from './file-for-tests.ts'

const cell = fc.oneof(
  fc.constantFrom(
    'falls',
    'seen-in-time',
    'spend',
    'Cardiology',
    'Clinic',
    'Apr 2024',
    '2024-05',
    '31/02/2024',
    '*',
    '-',
    '12',
    '9e9',
    '=1+1',
    '"',
    '',
    '\u0000',
    '1,2',
    'w/c 01/04/2024',
    'ZZ8',
  ),
  fc.string({ maxLength: 12 }),
  fc.double().map(String),
)
const heading = fc.constantFrom(
  'Measure',
  'Unit',
  'Period',
  'Value',
  'Numerator',
  'Denominator',
  'Note',
  'org_code',
  'type',
  'attendances',
  'breaches',
  'Apr 2024',
  'May 2024',
  '',
  'Value',
)

/** Whatever the file, there is an answer, every claim of it could be written, and every fault names a row and has words. */
async function holds(bytes: Uint8Array): Promise<void> {
  const file = await read(bytes)
  if (!file.ok) {
    expect(file.message.length).toBeGreaterThan(10)
    return
  }
  const keys = new Set<string>()
  for (const claim of file.claims) {
    expect(claim.periodStart).toMatch(/^\d{4}-\d{2}-01$|^\d{4}-\d{2}-\d{2}$/)
    expect(claim.unit.mayWrite).toBe(true)
    const numbers = [claim.value, claim.numerator, claim.denominator]
    expect(numbers.every((number) => number === null || Number.isFinite(number))).toBe(true)
    expect(claim.state === 'suppressed').toBe(numbers.every((number) => number === null))
    expect((claim.numerator === null) === (claim.denominator === null)).toBe(true)
    const key = `${claim.measure.code} ${claim.unit.id} ${claim.periodStart}`
    expect(keys.has(key)).toBe(false)
    keys.add(key)
  }
  for (const fault of file.faults) {
    expect(Object.keys(FAULTS)).toContain(fault.code)
    expect(fault.row).toBeGreaterThan(0)
    expect(fault.message).not.toMatch(/undefined|NaN|\[object/)
  }
}

test('any rows under any headings', async () => {
  const rows = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 })
  const separator = fc.constantFrom(',', '\t', ';')
  await fc.assert(
    fc.asyncProperty(
      fc.array(heading, { minLength: 1, maxLength: 9 }),
      rows,
      separator,
      async (headings, body, by) => {
        await holds(bytesOf([headings, ...body].map((line) => line.join(by)).join('\n')))
      },
    ),
    { numRuns: 400 },
  )
})

test('any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      await holds(bytes)
      await holds(Uint8Array.from([...bytesOf('Measure,Unit,Period,Value\n'), ...bytes]))
    }),
    { numRuns: 200 },
  )
})
