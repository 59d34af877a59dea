import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import { day, grow, monthAt, newMeasure, now, statement } from './measures-for-tests.ts'
import { readChartFacts } from './queries/chart-facts.ts'
import { iconQueries } from './queries/icons.ts'
import { seriesQueries } from './queries/series.ts'
import { correctPoint, ghostPoint, recordPoints } from './record-points.ts'
import { refreshResults } from './refresh-results.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const steady = Array.from({ length: 24 }, (_, at) => 10 + (at % 3))
const source = { importId: null, at: now }

describe('what is said of a period', () => {
  test('is kept, and the same said again changes nothing', async () => {
    const { seriesId } = await grow(world, steady)
    const again = await world.within('administrator', (within) =>
      recordPoints(
        within,
        [statement(seriesId, monthAt(0), 10), statement(seriesId, monthAt(24), 9)],
        source,
      ),
    )
    expect(again).toEqual({ created: 1, changed: 0, unchanged: 1, seriesIds: [seriesId] })
  })

  test('corrected, is a version more: what was said before, by whom and when, stays', async () => {
    const { seriesId } = await grow(world, steady)
    await world.within('administrator', (within) =>
      recordPoints(within, [statement(seriesId, monthAt(3), 14, { note: 'Two were counted twice' })], source),
    )
    const history = await world.within('nurse', (within) =>
      seriesQueries(within).history(seriesId, monthAt(3)),
    )
    expect(
      history.map(({ version, value, note, recordedBy }) => ({ version, value, note, recordedBy })),
    ).toEqual([
      { version: 2, value: 14, note: 'Two were counted twice', recordedBy: 'Bryn Llewellyn' },
      { version: 1, value: 10, note: null, recordedBy: 'Bryn Llewellyn' },
    ])
  })

  test('suppressed, is neither 0 nor missing', async () => {
    const { seriesId } = await grow(world, [...steady, null])
    const [row] = await world.within('nurse', (within) => iconQueries(within).ofSeries([seriesId]))
    expect(row).toMatchObject({ n: 24, suppressed: 1, lastPeriod: monthAt(23) })
    expect(row?.recent.at(-1)).toEqual([monthAt(24), null, null, false, false])
  })

  test('is never changed or removed, whatever the application asks', async () => {
    const { seriesId } = await grow(world, steady)
    const attempts = [
      sql`update measure_point set value = 0 where series_id = ${seriesId}`,
      sql`delete from measure_point where series_id = ${seriesId}`,
      sql`update measure_definition set name = 'Another' where version = 1`,
    ]
    for (const attempt of attempts)
      await expect(
        world.within('administrator', (within) => attempt.execute(within.tables<unknown>())),
      ).rejects.toThrow(/permission denied/)
    await world.within('administrator', (within) =>
      recordPoints(within, [statement(seriesId, monthAt(0), 1)], source),
    )
    await expect(
      world.within('administrator', (within) =>
        sql`update measure_point set is_current = true where series_id = ${seriesId} and version = 1`.execute(
          within.tables<unknown>(),
        ),
      ),
    ).rejects.toThrow()
  })
})

describe('two people who correct the same period at once', () => {
  test('one is told that it has changed since they looked', async () => {
    const { seriesId } = await grow(world, steady)
    const correct = (value: number) =>
      world.within('administrator', (within) =>
        correctPoint(within, { ...statement(seriesId, monthAt(5), value), seenVersion: 1 }, now),
      )
    const outcomes = await Promise.all([correct(20), correct(21)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const [, told] = outcomes[0]?.ok ? outcomes : outcomes.toReversed()
    expect(told).toEqual({ ok: false, reason: 'changed-since' })
  })

  test('the database itself holds one of them to be current', async () => {
    const { seriesId } = await grow(world, steady)
    await expect(
      world.within('administrator', (within) =>
        sql`insert into measure_point (organisation_id, series_id, period_start, version, state, value, recorded_at)
          values (${within.organisationId}, ${seriesId}, ${monthAt(5)}, 2, 'value', 1, ${now})`.execute(
          within.tables<unknown>(),
        ),
      ),
    ).rejects.toThrow(/measure_point_current/)
  })
})

describe('a ghost', () => {
  test('is drawn but not counted, with its reason, and stays one when its value is corrected', async () => {
    const { seriesId } = await grow(world, [...steady.slice(0, 23), 90])
    await world.within('administrator', async (within) => {
      const ghosted = await ghostPoint(
        within,
        { seriesId, periodStart: monthAt(23), seenVersion: 1, reason: 'The ward was shut' },
        now,
      )
      expect(ghosted.ok).toBe(true)
      await recordPoints(within, [statement(seriesId, monthAt(23), 80)], source)
      await refreshResults(within, { ids: [seriesId] }, { now, today: day })
    })
    const [facts] = await world.within('nurse', (within) => readChartFacts(within, { ids: [seriesId] }))
    expect(facts?.points.at(-1)).toMatchObject({ value: 80, isGhost: true })
    const [row] = await world.within('nurse', (within) => iconQueries(within).ofSeries([seriesId]))
    expect(row).toMatchObject({ n: 23, lastPeriod: monthAt(22), isStale: false })
  })
})

describe('a kept result', () => {
  test('says that it is out of date as soon as anything of its chart is another', async () => {
    const { seriesId } = await grow(world, steady)
    const find = () => world.within('nurse', (within) => iconQueries(within).ofSeries([seriesId]))
    expect((await find())[0]?.isStale).toBe(false)
    await world.within('administrator', (within) =>
      recordPoints(within, [statement(seriesId, monthAt(24), 40)], source),
    )
    expect((await find())[0]?.isStale).toBe(true)
    await world.within('administrator', (within) =>
      refreshResults(within, { ids: [seriesId] }, { now, today: day }),
    )
    expect((await find())[0]).toMatchObject({
      isStale: false,
      variation: 'concern_high',
      rulesAtLast: ['astronomical'],
      lastValue: 40,
    })
  })

  test('of a percentage is in per cent, as people write it', async () => {
    const { seriesId } = await grow(world, [...steady.map((value) => 80 + value / 10)], {
      ...newMeasure({ valueUnit: 'percent', direction: 'up' }),
      targets: [{ unitId: null, fromOn: '2024-01-01', untilOn: null, value: 95, note: null }],
    })
    const [row] = await world.within('nurse', (within) => iconQueries(within).ofSeries([seriesId]))
    expect(row?.lastValue).toBeCloseTo(81.2)
    expect(row?.mean).toBeCloseTo(81.1)
    expect(row?.target).toBeCloseTo(95)
    expect(row?.assurance).toBe('fail')
  })
})

test('another organisation reads none of it', async () => {
  const { seriesId, unitId } = await grow(world, steady)
  const far = await world.within('farAdministrator', async (within) => [
    await iconQueries(within).ofUnit(unitId),
    await readChartFacts(within, { ids: [seriesId] }),
    (await seriesQueries(within).rows(seriesId, 1)).rows,
  ])
  expect(far).toEqual([[], [], []])
})
