import { makeWorkbook, sheetOf } from '@headroom/platform/tables-in-files/workbook-for-tests'
import { describe, expect, test } from 'vitest'
import { claimsIn, faultsIn, read } from './file-for-tests.ts'

const long = 'Measure,Unit,Period,Value,Numerator,Denominator,Note\n'
const said = async (text: string) =>
  (await claimsIn(text)).claims.map(
    ({ measure, unit, periodStart, state, value, numerator, denominator }) => [
      measure.code,
      unit.id,
      periodStart,
      state === 'suppressed' ? '*' : (value ?? `${numerator}/${denominator}`),
    ],
  )

describe('a row for each period', () => {
  test('names measure and unit by name or code, and gives a value or counts', async () => {
    expect(
      await said(`${long}falls,Cardiology,Apr 2024,12,,,
Falls on the wards,car,2024-05,*,,,
seen-in-time,Medicine / Clinic,01/04/2024,,34,41,A note
Seen in Time,NEARBY HOSPITALS,Apr 2024,95.2%,,,
infections,Cardiology,Apr 2024,,3,1234,
spend,Cardiology,w/c 01/04/2024,"£1,200.50",,,`),
    ).toEqual([
      ['falls', 'cardiology', '2024-04-01', 12],
      ['falls', 'cardiology', '2024-05-01', '*'],
      ['seen-in-time', 'clinic-m', '2024-04-01', '34/41'],
      ['seen-in-time', 'whole', '2024-04-01', 95.2],
      ['infections', 'cardiology', '2024-04-01', '3/1234'],
      ['spend', 'cardiology', '2024-04-01', 1200.5],
    ])
  })

  test('says nothing where no number is given, and what is recorded stays', async () => {
    expect(await said(`${long}falls,Cardiology,Apr 2024,-,,,\nfalls,Cardiology,May 2024,,,,`)).toEqual([])
  })

  test('pasted from a spreadsheet, with tabs and other headings, is understood', async () => {
    expect(await said('Metric\tWard\tMonth\tActual\nfalls\tCardiology\tApr-24\t1,200')).toEqual([
      ['falls', 'cardiology', '2024-04-01', 1200],
    ])
  })

  test('of one measure in one unit needs neither column', async () => {
    const reading = {
      layout: 'long',
      columns: { period: 'date', numerator: 'num', denominator: 'den' },
    } as const
    const about = { measureCode: 'seen-in-time', unitId: 'cardiology', providerCode: null }
    const { claims } = await claimsIn('date,num,den\n2016-04-01,459,8328\n', {
      reading: { ...reading, ...about },
    })
    expect(claims[0]).toMatchObject({ periodStart: '2016-04-01', numerator: 459, denominator: 8328 })
  })
})

test('a column for each period is understood, from a workbook too', async () => {
  const workbook = makeWorkbook({
    sheets: {
      Data: sheetOf([
        ['Measure', 'Unit', 'Apr 2024', 'May 2024', 'Total'],
        ['falls', 'Cardiology', '3', '*', '3'],
      ]),
    },
  })
  const file = await read(workbook)
  if (!file.ok) throw new Error(file.message)
  expect(file.claims.map(({ periodStart, state, value }) => [periodStart, state, value])).toEqual([
    ['2024-04-01', 'value', 3],
    ['2024-05-01', 'suppressed', null],
  ])
  expect(file.notices.map(({ message }) => message).join()).toContain('Total')
})

describe('every fault is told at once, by row and column', () => {
  test.each([
    ['bumps,Cardiology,Apr 2024,1,,,', '2 Measure: unknown-measure'],
    [',Cardiology,Apr 2024,1,,,', '2 Measure: missing-measure'],
    ['old,Cardiology,Apr 2024,1,,,', '2 Measure: retired-measure'],
    ['falls,Nowhere,Apr 2024,1,,,', '2 Unit: unknown-unit'],
    ['falls,Clinic,Apr 2024,1,,,', '2 Unit: ambiguous-unit'],
    ['falls,Endoscopy,Apr 2024,1,,,', '2 Unit: not-your-unit'],
    ['falls,,Apr 2024,1,,,', '2 Unit: missing-unit'],
    ['falls,Cardiology,,1,,,', '2 Period: missing-period'],
    ['falls,Cardiology,soon,1,,,', '2 Period: period-not-understood'],
    ['falls,Cardiology,31/02/2024,1,,,', '2 Period: no-such-date'],
    ['falls,Cardiology,Dec 2026,1,,,', '2 Period: future-period'],
    ['falls,Cardiology,Apr 2024,many,,,', '2 Value: not-a-number'],
    ['falls,Cardiology,Apr 2024,1e99,,,', '2 Value: too-large'],
    ['falls,Cardiology,Apr 2024,-1,,,', '2 Value: negative'],
    ['falls,Cardiology,Apr 2024,,1,2,', '2 Numerator: counts-not-wanted'],
    ['seen-in-time,Cardiology,Apr 2024,,1,,', '2 Numerator: half-a-share'],
    ['seen-in-time,Cardiology,Apr 2024,,9,8,', '2 Numerator: numerator-above-denominator'],
    ['seen-in-time,Cardiology,Apr 2024,101,,,', '2 Value: above-hundred'],
    ['seen-in-time,Cardiology,Apr 2024,50,1,4,', '2 Value: value-and-counts-differ'],
    ['falls,Cardiology,Apr 2024', '2 : ragged-row'],
  ])('%s', async (row, fault) => {
    expect(await faultsIn(`${long}${row}\n`)).toEqual([fault])
  })

  test('all of a row at once, the period of an unknown measure too', async () => {
    expect(await faultsIn(`${long}bumps,Nowhere,soon,x1,,,\n`)).toEqual([
      '2 Value: not-a-number',
      '2 Measure: unknown-measure',
      '2 Unit: unknown-unit',
      '2 Period: period-not-understood',
    ])
  })

  test('a period that comes twice is the fault of the second', async () => {
    const rows = 'falls,Cardiology,Apr 2024,1,,,\nFalls on the wards,CAR,30/04/2024,2,,,\n'
    expect(await faultsIn(`${long}${rows}`)).toEqual(['3 Period: same-period-twice'])
  })

  test('dates of a file that has been through an American setting are not guessed at', async () => {
    const rows = ['04/13/2024', '05/14/2024', '06/01/2024'].map((date) => `falls,Cardiology,${date},1,,,`)
    expect(await faultsIn(`${long}${rows.join('\n')}`)).toEqual([
      '2 Period: ambiguous-date',
      '3 Period: ambiguous-date',
      '4 Period: ambiguous-date',
    ])
  })

  test('an unknown measure of a wide row is told once, not for each period', async () => {
    expect(await faultsIn('Measure,Unit,Apr 2024,May 2024\nbumps,Cardiology,1,2\n')).toEqual([
      '2 Measure: unknown-measure',
    ])
  })
})

test('percentages saved as shares are pointed out', async () => {
  const { notices } = await claimsIn(`${long}seen-in-time,Cardiology,Apr 2024,0.95,,,\n`)
  expect(notices.map(({ code }) => code)).toContain('percent-as-share')
})

// The form of NHSRdatasets::ae_attendances; the numbers are invented.
describe('NHS England’s A&E figures', () => {
  const ae = `period,org_code,type,attendances,breaches,admissions
2017-03-01,ZZ8,1,8000,400,2000
2017-03-01,ZZ8,other,900,3,0
2017-03-01,ZZ6,1,7000,300,1000
2017-04-01,ZZ8,1,8100,*,2000
`
  test('become attendances, breaches and their share for each type, of our own code alone', async () => {
    const { claims, newMeasures, notices } = await claimsIn(ae)
    expect(
      claims.map(({ measure, unit, periodStart, value, numerator, denominator, state }) => [
        measure.code,
        unit.id,
        periodStart,
        state === 'suppressed' ? '*' : (value ?? `${numerator}/${denominator}`),
      ]),
    ).toEqual([
      ['ae-attendances-type-1', 'whole', '2017-03-01', 8000],
      ['ae-breaches-type-1', 'whole', '2017-03-01', 400],
      ['ae-breach-share-type-1', 'whole', '2017-03-01', '400/8000'],
      ['ae-attendances-other', 'whole', '2017-03-01', 900],
      ['ae-breaches-other', 'whole', '2017-03-01', 3],
      ['ae-breach-share-other', 'whole', '2017-03-01', '3/900'],
      ['ae-attendances-type-1', 'whole', '2017-04-01', 8100],
      ['ae-breaches-type-1', 'whole', '2017-04-01', '*'],
      ['ae-breach-share-type-1', 'whole', '2017-04-01', '*'],
    ])
    expect(newMeasures.map(({ code }) => code)).toHaveLength(6)
    expect(notices.map(({ code }) => code)).toEqual(['columns-not-used', 'other-providers'])
  })

  test('without our code, ask whose rows they are', async () => {
    const refused = await read(ae.replaceAll('ZZ8', 'ZZ5'))
    expect(refused).toMatchObject({
      ok: false,
      reason: 'provider-to-choose',
      file: { providers: ['ZZ5', 'ZZ6'] },
    })
  })
})
