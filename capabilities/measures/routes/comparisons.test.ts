import { countQueries } from '@headroom/platform/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { type Grown, grow } from '../measures-for-tests.ts'
import { fillUnits } from './fill-unit-for-tests.ts'
import { missing } from './text-for-tests.ts'

let world: World
let measureId = ''
let counted: Grown
beforeAll(async () => {
  world = await openWorld()
  measureId = (await fillUnits(world, 1))[0] ?? ''
  counted = await grow(world, [3, 4, 5])
})
afterAll(() => world.close())

const read = async (path: string, key = 'nurse') => {
  const answer = await world.visit(path, key)
  return { status: answer.status, html: await answer.text() }
}

describe('measures and units side by side', () => {
  test('have a cell for each that leads to its chart, and say where something is not measured', async () => {
    const { status, html } = await read('/measures/matrix')
    expect(status).toBe(200)
    expect(
      missing(
        html,
        'Share seen in time',
        'Not measured here',
        /\d+(\.\d+)?% Share seen in time \d+, Cardiology Common cause/,
      ),
    ).toEqual([])
    expect(html).toContain(`/measures/series/${counted.seriesId}`)
  })

  test('ask as much of the database for 1 measure as for 20', async () => {
    const asked = async () =>
      (await countQueries(() => world.visit('/measures/matrix?theme=waiting', 'nurse'))).queries
    const few = await asked()
    await fillUnits(world, 19)
    expect(await asked()).toBe(few)
  }, 60_000)

  test('of a unit of another organisation do not exist', async () => {
    expect((await read(`/measures/matrix?unit=${counted.unitId}`, 'farAdministrator')).status).toBe(404)
  })
})

describe('one measure in every unit', () => {
  test('is a funnel with its table and words about over-dispersion, and no order but that of names', async () => {
    const { status, html } = await read(`/measures/across/${measureId}`)
    expect(status).toBe(200)
    expect(
      missing(html, 'Units beside each other', /These units differ/, 'Within the limits', 'Cardiology'),
    ).toEqual([])
    expect(missing(html, /[Rr]ank/, /league/)).toHaveLength(2)
  })

  test('that has no counts is not compared, and says why', async () => {
    const { html } = await read(`/measures/across/${counted.measureId}`)
    expect(missing(html, 'Units are not compared with each other here', 'Too few points: 3')).toEqual([])
  })
})
