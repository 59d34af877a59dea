import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World, worldUrl } from '../../../checks/world/index.ts'
import { defineMeasures } from '../define-measure.ts'
import { type Grown, grow, newMeasure, now } from '../measures-for-tests.ts'

let world: World
let grown: Grown
beforeAll(async () => {
  world = await openWorld()
  grown = await grow(
    world,
    Array.from({ length: 20 }, (_, at) => 10 + (at % 3)),
    newMeasure({ code: 'falls', name: 'Falls' }),
  )
  await world.within('administrator', (within) =>
    defineMeasures(within, [newMeasure({ code: 'seen', name: 'Seen in time', valueUnit: 'percent' })], now),
  )
})
afterAll(() => world.close())

// biome-ignore lint/suspicious/noExplicitAny: the answers are held against their schemas by the world itself.
const get = async (path: string, key = 'nurse'): Promise<any> => (await world.visit(path, key)).json()
const post = (points: unknown, key = 'administrator') =>
  world.send(
    '/api/measures/points',
    {
      method: 'POST',
      headers: { Origin: worldUrl, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' },
      body: JSON.stringify({ points }),
    },
    key,
  )

describe('points sent in by another system', () => {
  const point = { measure: 'falls', unit: 'Cardiology', period: '2026-04', value: 12 }

  test('are recorded, and sent again change nothing', async () => {
    expect(await (await post([point])).json()).toEqual({ created: 1, changed: 0, unchanged: 0, faults: [] })
    expect(await (await post([point])).json()).toEqual({ created: 0, changed: 0, unchanged: 1, faults: [] })
    expect(await (await post([{ ...point, value: 13 }])).json()).toMatchObject({ changed: 1 })
    const { points } = await get(`/api/measures/series/${grown.seriesId}/points`)
    expect(points[0]).toMatchObject({ period: '2026-04-01', version: 2, value: 13 })
  })

  test('as counts, hidden or provisional are what they are', async () => {
    const sent = await post([
      {
        measure: 'seen',
        unit: 'Cardiology',
        period: 'Apr 2026',
        numerator: 45,
        denominator: 60,
        provisional: true,
      },
      { measure: 'seen', unit: 'Cardiology', period: 'May 2026', suppressed: true },
    ])
    expect(await sent.json()).toMatchObject({ created: 2 })
    const { results } = await get(`/api/measures/units/${grown.unitId}/results`)
    expect(results.find(({ code }: { code: string }) => code === 'seen')).toMatchObject({
      lastValue: 75,
      lastIsProvisional: true,
      suppressed: 1,
      variation: 'too_few_points',
    })
  })

  test('with one fault among them are none recorded, and every fault is told', async () => {
    const sent = await post([
      { ...point, period: '2026-06', value: 5 },
      { ...point, measure: 'bumps', period: '2026-07' },
      { ...point, period: 'soon' },
    ])
    expect(sent.status).toBe(400)
    expect(
      (await sent.json()).faults.map(({ point: at, field, code }: Record<string, unknown>) => [
        at,
        field,
        code,
      ]),
    ).toEqual([
      [2, 'measure', 'unknown-measure'],
      [3, 'period', 'period-not-understood'],
    ])
    const { points } = await get(`/api/measures/series/${grown.seriesId}/points`)
    expect(points.some(({ period }: { period: string }) => period === '2026-06-01')).toBe(false)
  })

  test('are refused from somebody who leads no unit', async () => {
    expect((await post([point], 'nurse')).status).toBe(403)
  })
})

describe('what anybody of the organisation may read', () => {
  test('the measures, a definition, and what the charts say with the rules they say it by', async () => {
    const { measures } = await get('/api/measures?theme=safety')
    expect(measures.map(({ code }: { code: string }) => code)).toContain('falls')
    const measure = await get(`/api/measures/${grown.measureId}`)
    expect(measure).toMatchObject({ code: 'falls', chart: { kind: 'xmr', shiftPoints: 7 } })
    expect(measure.definitions).toHaveLength(1)
    const { results } = await get(`/api/measures/${grown.measureId}/results`)
    expect(results[0]).toMatchObject({
      ruleSetId: 'headroom-making-data-count',
      isStale: false,
      unit: 'Cardiology',
    })
    expect(results[0].variationReason.length).toBeGreaterThan(20)
  })

  test('and nobody of another: there it does not exist', async () => {
    for (const path of [
      `${grown.measureId}`,
      `${grown.measureId}/results`,
      `series/${grown.seriesId}/points`,
      `units/${grown.unitId}/results`,
    ])
      expect((await world.visit(`/api/measures/${path}`, 'farAdministrator')).status, path).toBe(404)
    expect((await get('/api/measures', 'farAdministrator')).measures).toEqual([])
  })
})
