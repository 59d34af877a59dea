import { countQueries } from '@headroom/platform/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringInAssessments } from './bring-in-assessments.ts'
import { figuresDate } from './draw-figures.ts'
import { figureRows } from './figure-rows.ts'
import { submitted } from './fixtures/answers.ts'
import { addUnit, hire, openTrust, type Trust } from './fixtures/trust.ts'
import { organisationFigures, unitFigures } from './organisation-figures.ts'
import { coverageRow } from './rules/figure-tables.ts'
import { EVERYBODY } from './rules/protect-figures.ts'

const november = { today: '2026-11-22', now: new Date('2026-11-22T09:00:00Z') }
const december = { today: '2026-12-02', now: new Date('2026-12-02T09:00:00Z') }
const shown = (people: number) => ({ kind: 'shown', people })
let trust: Trust
let ward: string
let clinic: string
let nurses: readonly string[]

beforeAll(async () => {
  trust = await openTrust()
  await trust.within(null, async (within) => {
    const medicine = await addUnit(within, 'Medicine')
    ward = await addUnit(within, 'Ash ward', medicine)
    clinic = await addUnit(within, 'Elm clinic', medicine)
    const nursing = { unitId: ward, staffGroup: 'Nursing', manages: true }
    nurses = await hire(
      within,
      Array.from({ length: 20 }, () => nursing),
    )
    const doctors = await hire(
      within,
      Array.from({ length: 14 }, () => ({ unitId: clinic, staffGroup: 'Medical' })),
    )
    await bringInAssessments(
      within,
      [
        ...nurses.slice(0, 12).map((personId, index) => submitted(personId, index < 6 ? 3 : 4)),
        // Too long ago to count; and in the month that is still open.
        submitted(nurses[12] ?? '', 5, { on: '2024-05-01' }),
        submitted(nurses[13] ?? '', 5, { on: '2026-11-05' }),
        ...doctors.map((personId, index) => submitted(personId, index < 12 ? 3 : 5)),
      ],
      november.now,
    )
  })
})
afterAll(() => trust.close())

const ofUnit = async (unitId: string, when = november) => {
  const found = await unitFigures(trust.scopeOf(null), when, unitId)
  if (!found) throw new Error('No such unit')
  return found
}

test('figures are of the first of the month', () => {
  expect(figuresDate('2026-11-22')).toBe('2026-11-01')
})

test('coverage counts those assessed in the thirteen months before the month began', async () => {
  const row = coverageRow((await ofUnit(ward)).find, ward)
  expect(row.managers).toEqual(shown(20))
  expect(row.managersAssessed).toEqual(shown(12))
})

test('a unit shows how many people stand at each level of each standard', async () => {
  const { find } = await ofUnit(ward)
  expect(find('MLF-1.1', ward, '3')).toEqual(shown(6))
  expect(find('MLF-1.1', ward, '4')).toEqual(shown(6))
})

test('two people at one level are withheld, and so is what would give them away', async () => {
  const { find } = await ofUnit(clinic)
  expect(find('MLF-1.1', clinic, '5')).toEqual({ kind: 'withheld' })
  expect(find('MLF-1.1', clinic, '3')).toEqual({ kind: 'withheld' })
})

test('what one page withholds, no other page, profession or download shows', async () => {
  const scope = trust.scopeOf(null)
  const whole = await organisationFigures(scope, november, 'MLF-1.1')
  expect(whole.ofStaffGroups('MLF-1.1', 'Medical', '5')).toEqual({ kind: 'withheld' })
  const [top] = whole.units
  const rows = await figureRows(scope, november)
  const counts = rows.flatMap(({ people }) => (people === null ? [] : [people]))
  expect(counts.filter((people) => people > 0 && people < 5)).toEqual([])
  expect(whole.ofUnits('MLF-1.1', top?.id ?? '', '3')).toEqual(whole.ofStaffGroups('MLF-1.1', EVERYBODY, '3'))
})

test('a submission changes nothing until the next month, and then only with the others', async () => {
  const before = (await ofUnit(ward)).find('MLF-1.1', ward, 'all')
  await trust.within(null, (within) =>
    bringInAssessments(
      within,
      nurses.slice(14, 15).map((personId) => submitted(personId, 4, { on: '2026-11-21' })),
      november.now,
    ),
  )
  expect((await ofUnit(ward)).find('MLF-1.1', ward, 'all')).toEqual(before)
  expect((await ofUnit(ward, december)).find('MLF-1.1', ward, 'all')).toEqual(shown(14))
})

test('once drawn, a page is a handful of statements, however many people', async () => {
  const { queries } = await countQueries(() => ofUnit(ward))
  expect(queries).toBeLessThanOrEqual(10)
})

test('a unit that the organisation does not have is not there', async () => {
  const unknown = '018f0000-0000-7000-8000-000000000000'
  expect(await unitFigures(trust.scopeOf(null), november, unknown)).toBeUndefined()
})
