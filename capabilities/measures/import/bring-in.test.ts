import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countQueries, inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World, worldClock } from '../../../checks/world/index.ts'
import { defineMeasures } from '../define-measure.ts'
import { newMeasure, now, statement } from '../measures-for-tests.ts'
import { readChartFacts } from '../queries/chart-facts.ts'
import { iconQueries } from '../queries/icons.ts'
import { recordPoints } from '../record-points.ts'
import { bringInMeasures, type MeasureFile, previewMeasures } from './bring-in.ts'
import { takeBack } from './take-back.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.within('administrator', (within) =>
    defineMeasures(within, [newMeasure({ code: 'falls', name: 'Falls' })], now),
  )
})
afterAll(() => world.close())

const scope = () => world.scopeOf('administrator')
const fileOf = (text: string): MeasureFile => ({
  scope: scope(),
  clock: worldClock,
  filename: 'data.csv',
  bytes: new TextEncoder().encode(text),
})
const bringIn = (text: string, leaveOutFaulty = false) => bringInMeasures({ ...fileOf(text), leaveOutFaulty })
const summary = async (text: string) => (await previewMeasures(fileOf(text))).summary

/** Every point that counts now, as text, so that two states can be compared whole. */
const digest = () =>
  inOrganisation(scope(), async (within) => {
    const { rows } = await sql<{
      point: string
    }>`select concat_ws(' ', series_id, period_start, state, value, numerator,
        denominator, is_provisional) as point
      from measure_point where is_current and state <> 'withdrawn' order by 1`.execute(
      within.tables<unknown>(),
    )
    return rows.map(({ point }) => point)
  })

const heading = 'Measure,Unit,Period,Value\n'
const rows = (values: readonly (readonly [string, string])[]) =>
  heading + values.map(([period, value]) => `falls,Cardiology,${period},${value}\n`).join('')

describe('bringing data in', () => {
  test('writes what is new, and the same file again changes nothing', async () => {
    const text = rows([
      ['Apr 2024', '3'],
      ['May 2024', '*'],
      ['Jun 2024', '5'],
    ])
    expect(await summary(text)).toMatchObject({
      rows: 3,
      new: 3,
      changed: 0,
      unchanged: 0,
      suppressed: 1,
      faults: [],
    })
    expect(await bringIn(text)).toMatchObject({ ok: true })
    const once = await digest()
    expect(await summary(text)).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
    await bringIn(text)
    expect(await digest()).toEqual(once)
  })

  test('corrects what is another number, and can be taken back until the next', async () => {
    const before = await digest()
    const brought = await bringIn(
      rows([
        ['Apr 2024', '4'],
        ['Jul 2024', '6'],
      ]),
    )
    if (!brought.ok) throw new Error(brought.reason)
    expect(brought.value.file.summary).toMatchObject({ new: 1, changed: 1 })
    expect(await digest()).not.toEqual(before)
    const undo = () => takeBack({ scope: scope(), importId: brought.value.importId, clock: worldClock })
    expect(await undo()).toEqual({ ok: true, value: undefined })
    expect(await digest()).toEqual(before)
    expect(await undo()).toEqual({ ok: true, value: undefined })
    expect(await digest()).toEqual(before)
  })

  test('what somebody corrected since stays when it is taken back', async () => {
    const brought = await bringIn(
      rows([
        ['Aug 2024', '7'],
        ['Sep 2024', '8'],
      ]),
    )
    if (!brought.ok) throw new Error(brought.reason)
    const [row] = await inOrganisation(scope(), async (within) => {
      const { rows: series } = await sql<{ id: string }>`select id from measure_series limit 1`.execute(
        within.tables<unknown>(),
      )
      const seriesId = series[0]?.id ?? ''
      await recordPoints(within, [statement(seriesId, '2024-09-01', 80)], { importId: null, at: now })
      return [{ seriesId }]
    })
    await takeBack({ scope: scope(), importId: brought.value.importId, clock: worldClock })
    const [facts] = await inOrganisation(scope(), (within) =>
      readChartFacts(within, { ids: [row?.seriesId ?? ''] }),
    )
    expect(facts?.points.map(({ periodStart, value }) => [periodStart, value])).toContainEqual([
      '2024-09-01',
      80,
    ])
    expect(facts?.points.some(({ periodStart }) => periodStart === '2024-08-01')).toBe(false)
  })

  test('an import that another has followed cannot be taken back', async () => {
    const first = await bringIn(rows([['Oct 2024', '1']]))
    await bringIn(rows([['Nov 2024', '2']]))
    if (!first.ok) throw new Error(first.reason)
    expect(await takeBack({ scope: scope(), importId: first.value.importId, clock: worldClock })).toEqual({
      ok: false,
      reason: 'not-the-last',
    })
  })

  test('rows with faults stop it, unless they are left out', async () => {
    const text = rows([
      ['Dec 2024', '9'],
      ['soon', '1'],
    ])
    const before = await digest()
    expect(await bringIn(text)).toMatchObject({ ok: false, reason: 'faults-remain' })
    expect(await digest()).toEqual(before)
    expect(await bringIn(text, true)).toMatchObject({ ok: true })
    expect(await digest()).toHaveLength(before.length + 1)
  })

  test('a failure in the middle leaves nothing of the file', async () => {
    await sql`create sequence points_so_far`.execute(world.database.kysely)
    await sql`grant usage on sequence points_so_far to public`.execute(world.database.kysely)
    await sql
      .raw(`create function fail_in_the_middle() returns trigger language plpgsql as $$
      begin if nextval('points_so_far') = 2 then raise exception 'the disk broke'; end if; return new; end $$`)
      .execute(world.database.kysely)
    await sql`create trigger fail_in_the_middle before insert on measure_point for each row execute function fail_in_the_middle()`.execute(
      world.database.kysely,
    )
    const before = await digest()
    await expect(
      bringIn(
        rows([
          ['Jan 2025', '1'],
          ['Feb 2025', '2'],
          ['Mar 2025', '3'],
        ]),
      ),
    ).rejects.toThrow('the disk broke')
    expect(await digest()).toEqual(before)
    await sql`drop trigger fail_in_the_middle on measure_point`.execute(world.database.kysely)
    await inOrganisation(scope(), (within) =>
      sql`update measure_import set state = 'abandoned' where state = 'applying'`.execute(
        within.tables<unknown>(),
      ),
    )
  })

  test('somebody who leads no unit brings in nothing', async () => {
    const found = await previewMeasures({
      ...fileOf(rows([['Apr 2025', '3']])),
      scope: world.scopeOf('nurse'),
    })
    expect(found.summary.faults.map(({ code }) => code)).toEqual(['not-your-unit'])
  })

  test('of two files at once one is brought in, and the other is told so or follows', async () => {
    const outcomes = await Promise.all([
      bringIn(rows([['May 2025', '1']])),
      bringIn(rows([['May 2025', '2']])),
    ])
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
    const told = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))
    expect(told.every((reason) => reason === 'not-ready' || reason === 'data-changed-since')).toBe(true)
  })

  test('asks a number of questions that does not grow with the rows', async () => {
    const countFor = async (months: number) => {
      const text = rows(
        Array.from({ length: months }, (_, at) => [`${2000 + Math.floor(at / 12)}-${(at % 12) + 1}`, '1']),
      )
      const { queries } = await countQueries(() => previewMeasures(fileOf(text)))
      return queries
    }
    const few = await countFor(2)
    expect(few).toBeGreaterThan(3)
    expect(await countFor(120)).toBe(few)
  })
})

const golden = join(
  process.env.HEADROOM_GOLDEN ?? join(import.meta.dirname, '../../../../shared/golden'),
  'control-charts/nhs-ae/attr-points.csv',
)

// NHS England's figures lie beside the repository and are not copied into it.
test.skipIf(!existsSync(golden))(
  'a real A&E series in NHS England’s form becomes three measures with results',
  async () => {
    const series = readFileSync(golden, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('d-p-ae-RAX-1,'))
      .map((line) => line.split(','))
    const text = [
      'period,org_code,type,attendances,breaches,admissions',
      ...series.map(([, date, num, den]) => `${date},RAX,1,${den},${num},0`),
    ].join('\n')
    const brought = await bringIn(text)
    expect(brought).toMatchObject({
      ok: true,
      value: { file: { summary: { measures: 3, new: 3 * series.length, faults: [] } } },
    })
    const icons = await inOrganisation(scope(), async (within) => {
      const { rows: units } = await sql<{
        id: string
      }>`select id from unit where kind = 'organisation'`.execute(within.tables<unknown>())
      return iconQueries(within).ofUnit(units[0]?.id ?? '', { theme: 'waiting' })
    })
    expect(icons.map(({ code, n }) => [code, n])).toEqual([
      ['ae-breach-share-type-1', 36],
      ['ae-breaches-type-1', 36],
      ['ae-attendances-type-1', 36],
    ])
  },
)
