import type { Known, KnownMeasure } from './known.ts'
import {
  type ReadClaims,
  type ReadingOptions,
  type RefusedFile,
  readMeasureFile,
} from './read-measure-file.ts'

export const today = '2026-11-22'

export const measureCalled = (code: string, differs: Partial<KnownMeasure> = {}): KnownMeasure => ({
  id: `id of ${code}`,
  code,
  name: code,
  status: 'in-use',
  valueUnit: 'count',
  ratePer: null,
  period: 'month',
  ...differs,
})

export const known: Known = {
  measures: [
    measureCalled('falls', { name: 'Falls on the wards' }),
    measureCalled('seen-in-time', { name: 'Seen in time', valueUnit: 'percent' }),
    measureCalled('infections', { name: 'Infections', valueUnit: 'rate', ratePer: 1000 }),
    measureCalled('spend', { name: 'Spend', valueUnit: 'money', period: 'week' }),
    measureCalled('old', { name: 'Old one', status: 'retired' }),
  ],
  units: [
    { id: 'whole', name: 'Nearby Hospitals', code: 'ZZ8', aboveName: null, mayWrite: true },
    { id: 'cardiology', name: 'Cardiology', code: 'CAR', aboveName: 'Medicine', mayWrite: true },
    { id: 'endoscopy', name: 'Endoscopy', code: null, aboveName: 'Medicine', mayWrite: false },
    { id: 'clinic-m', name: 'Clinic', code: null, aboveName: 'Medicine', mayWrite: true },
    { id: 'clinic-s', name: 'Clinic', code: null, aboveName: 'Surgery', mayWrite: true },
  ],
  wholeUnitId: 'whole',
  organisationCode: 'ZZ8',
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const read = (
  text: string | Uint8Array,
  options: Partial<ReadingOptions> = {},
): Promise<ReadClaims | RefusedFile> =>
  readMeasureFile(typeof text === 'string' ? bytesOf(text) : text, 'data.csv', { known, today, ...options })

export async function claimsIn(text: string, options: Partial<ReadingOptions> = {}) {
  const file = await read(text, options)
  if (!file.ok) throw new Error(`${file.reason}: ${file.message}`)
  return file
}

export const faultsIn = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text)).faults.map(({ row, column, code }) => `${row} ${column}: ${code}`)
