import { countQueries } from '@headroom/platform/database'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { type Grown, grow, newMeasure } from '../measures-for-tests.ts'
import { fillUnit } from './fill-unit-for-tests.ts'
import { missing } from './text-for-tests.ts'

let world: World
let falls: Grown
beforeAll(async () => {
  world = await openWorld()
  falls = await grow(world, worse, newMeasure({ code: 'falls-watched', name: 'Falls watched' }))
})
afterAll(() => world.close())

/** Steady, then seven months on the wrong side. */
const worse = [...Array.from({ length: 17 }, (_, at) => 10 + (at % 3)), 15, 16, 15, 16, 15, 16, 15]

const read = async (path: string, key = 'nurse') => {
  const answer = await world.visit(path, key)
  return { status: answer.status, html: await answer.text() }
}
const chartPath = () => `/measures/series/${falls.seriesId}`

describe('the page of a chart', () => {
  test('says in words alone what the icon means, why, and since when', async () => {
    const { status, html } = await read(chartPath())
    expect(status).toBe(200)
    expect(
      missing(
        html,
        'Variation: concern, high',
        /7 points in a row above the mean of 12.25, from June 2025 to December 2025/,
        'The latest value is 15',
        'Target: no target to judge',
        'Both icons are steady',
        'with nothing changing, a chart of 24 independent points shows',
        'Neighbouring points are alike',
        'headroom-making-data-count 1.0.0',
        'In clinical words Any unplanned descent',
        'In managerial words How many falls',
        'Would you like to look at it?',
      ),
    ).toEqual([])
  })

  test('asks as much of the database for 24 rows as for 240', async () => {
    const long = await grow(
      world,
      Array.from({ length: 240 }, (_, at) => 10 + (at % 3)),
    )
    const asked = async (seriesId: string) =>
      (await countQueries(() => world.visit(`/measures/series/${seriesId}`, 'nurse'))).queries
    await asked(falls.seriesId)
    expect(await asked(long.seriesId)).toBe(await asked(falls.seriesId))
  })

  test('gives its rows and its picture as files', async () => {
    const rows = await read(`${chartPath()}/points.csv`)
    expect(rows.html.split('\r\n')).toHaveLength(26)
    expect(rows.html).toContain('2025-12-01,15,,,no,no,no,')
    const { status, html } = await read(`${chartPath()}/chart.svg`)
    expect(status).toBe(200)
    expect(html).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(html).toContain('<title>Falls watched, Cardiology</title>')
  })

  test('does not exist for another organisation', async () => {
    expect((await read(chartPath(), 'farAdministrator')).status).toBe(404)
  })
})

describe('the icon table of a unit', () => {
  const unitPath = () => `/measures/units/${falls.unitId}`

  test('says of each icon in words what it means, why and of which value; and how many signals are chance', async () => {
    const { status, html } = await read(unitPath())
    expect(status).toBe(200)
    expect(
      missing(
        html,
        /Falls watched .*Latest 15 December 2025 .*Variation Concern, high The latest point, December 2025 \(15\), is part of a signal\. 7 points in a row above the mean .*Target No target/,
        'Data late',
        'New limits to consider',
        /1 of \d charts shows a signal at the latest point\. With nothing changed anywhere, chance alone would show/,
      ),
    ).toEqual([])
    expect(html).toContain(`<a href="${chartPath()}">`)
  })

  test('is filtered and ordered by its address, and says so when nothing fits', async () => {
    const concern = await read(`${unitPath()}?show=concern&theme=safety&sort=attention&group=dimension`)
    expect(missing(concern.html, 'Falls watched', 'Outcome: what people get from it')).toEqual([])
    const none = await read(`${unitPath()}?show=improvement`)
    expect(missing(none.html, 'No measure fits')).toEqual([])
    expect((await read(`${unitPath()}?show=nonsense`)).status).toBe(200)
  })

  test('gives its icons as data', async () => {
    const { status, html } = await read(`${unitPath()}/icons.csv`)
    expect(status).toBe(200)
    expect(html).toContain('Falls watched')
    expect(html).toContain(',concern_high,')
  })

  test('asks as much of the database for 30 measures as for 300', async () => {
    const asked = async () => (await countQueries(() => world.visit(unitPath(), 'nurse'))).queries
    await fillUnit(world, 30)
    const few = await asked()
    await fillUnit(world, 270)
    expect(await asked()).toBe(few)
    const { html } = await read(`${unitPath()}?theme=money`)
    expect(missing(html, /300 of \d+ measures\./)).toEqual([])
  }, 60_000)
})

describe('the home of measures', () => {
  test('shows the reader’s own units, what deserves attention there, and what is new', async () => {
    const { status, html } = await read('/measures', 'wardManager')
    expect(status).toBe(200)
    expect(
      missing(
        html,
        'Your units',
        'What deserves attention',
        'Headroom does not keep what you have looked at',
      ),
    ).toEqual([])
  })

  test('finds a unit and a measure by part of a name, and says when there is none', async () => {
    expect(missing((await read('/measures?q=watched')).html, 'Falls watched', 'in 1 unit')).toEqual([])
    expect(missing((await read('/measures?q=cardiol')).html, 'Cardiology')).toEqual([])
    expect(missing((await read('/measures?q=zzz')).html, 'Nothing is called “zzz”')).toEqual([])
  })
})
