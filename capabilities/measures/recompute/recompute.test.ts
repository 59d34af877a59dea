import { inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World, worldClock } from '../../../checks/world/index.ts'
import { day, grow, monthAt, now, statement } from '../measures-for-tests.ts'
import { readChartFacts } from '../queries/chart-facts.ts'
import { iconQueries } from '../queries/icons.ts'
import { keepResults } from '../queries/results.ts'
import { recordPoints } from '../record-points.ts'
import { refreshResults } from '../refresh-results.ts'
import { resultOf } from '../rules/series-result.ts'
import { claimRange, planComputation } from './computation.ts'
import { computeRanges } from './compute-ranges.ts'

let world: World
const grown: string[] = []
beforeAll(async () => {
  world = await openWorld()
  for (let at = 0; at < 5; at += 1)
    grown.push(
      (
        await grow(
          world,
          Array.from({ length: 20 }, (_, month) => 10 + ((month * (at + 1)) % 4)),
        )
      ).seriesId,
    )
})
afterAll(() => world.close())

const scope = () => world.scopeOf('administrator')
const plan = (which: 'all' | 'out-of-date') =>
  inOrganisation(scope(), (within) => planComputation(within, which, now))
const icons = () => inOrganisation(scope(), (within) => iconQueries(within).ofSeries(grown))
const compute = (computationId: string) => computeRanges({ scope: scope(), computationId, clock: worldClock })

describe('computing all series again', () => {
  test('gives the results that were there, and done twice the same', async () => {
    const before = await icons()
    const { id, series } = await plan('all')
    expect(series).toBe(5)
    expect(await compute(id)).toEqual({ done: 5, total: 5 })
    expect(await compute(id)).toEqual({ done: 5, total: 5 })
    expect(await icons()).toEqual(before)
  })

  test('plans only what is out of date, where that is asked', async () => {
    expect((await plan('out-of-date')).series).toBe(0)
    await inOrganisation(scope(), (within) =>
      recordPoints(within, [statement(grown[2] ?? '', monthAt(20), 99)], { importId: null, at: now }),
    )
    const { id, series } = await plan('out-of-date')
    expect(series).toBe(1)
    await compute(id)
    const [row] = (await icons()).filter(({ seriesId }) => seriesId === grown[2])
    expect(row).toMatchObject({ isStale: false, lastValue: 99, variation: 'concern_high' })
  })

  test('a range is had by one at a time, and by another when that one has died', async () => {
    const { id } = await plan('all')
    const claim = (at: Date) => inOrganisation(scope(), (within) => claimRange(within, id, at))
    expect(await claim(now)).toMatchObject({ position: 0, series: 5 })
    expect(await claim(now)).toBeUndefined()
    expect(await claim(new Date(now.getTime() + 61_000))).toMatchObject({ position: 0 })
  })

  test('two programs share the ranges, and each series is computed', async () => {
    const { id } = await plan('all')
    await inOrganisation(scope(), (within) =>
      sql`update series_result set mean = -1 where organisation_id = ${within.organisationId}`.execute(
        within.tables<unknown>(),
      ),
    )
    await Promise.all([compute(id), compute(id)])
    expect((await icons()).filter(({ mean }) => mean === -1)).toEqual([])
  })
})

test('a result made of older data never takes the place of a newer one', async () => {
  const seriesId = grown[0] ?? ''
  await inOrganisation(scope(), async (within) => {
    const [older] = await readChartFacts(within, { ids: [seriesId] })
    if (!older) throw new Error('The series is gone')
    await recordPoints(within, [statement(seriesId, monthAt(20), 50)], { importId: null, at: now })
    await refreshResults(within, { ids: [seriesId] }, { now, today: day })
    await keepResults(within, [resultOf(older, day)], now)
  })
  expect((await icons()).find((row) => row.seriesId === seriesId)?.lastValue).toBe(50)
})
