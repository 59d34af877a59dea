import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { codeOf } from '../definition-schema.ts'
import { grow, newMeasure } from '../measures-for-tests.ts'
import { readChartFacts } from '../queries/chart-facts.ts'
import { measureQueries } from '../queries/measures.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const day = (name: string, [year = '', month = '', date = '']: readonly string[]) => ({
  [`${name}[year]`]: year,
  [`${name}[month]`]: month,
  [`${name}[day]`]: date,
})
const falls = {
  name: 'Falls in Théâtre',
  clinicalWords: 'Any unplanned descent to the floor',
  managerialWords: 'How often people fall',
  valueUnit: 'count',
  source: 'Incident reports',
  direction: 'down',
  dimension: 'outcome',
  theme: 'safety',
  period: 'month',
  ...day('validFrom', ['2024', '4', '1']),
}
const define = (fields: Record<string, string>, key = 'administrator') =>
  world.submit('/measures/define', { submissionId: crypto.randomUUID(), ...fields }, key)
const byCode = (code: string) =>
  world.within('administrator', (within) => measureQueries(within).findByCode(code))

describe('defining a measure', () => {
  test('publishes it with a short name made from its name', async () => {
    const answer = await define(falls)
    expect(answer.status).toBe(303)
    expect(await byCode('falls-in-theatre')).toMatchObject({
      name: 'Falls in Théâtre',
      version: 1,
      validFrom: '2024-04-01',
    })
    expect((await world.visit(answer.headers.get('Location') ?? '', 'administrator')).status).toBe(200)
  })

  test('tells everything that is missing at once, with what was typed kept', async () => {
    const answer = await define({ name: 'Half a measure', valueUnit: 'rate' })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    for (const words of [
      'Say what exactly is counted',
      'Say where the numbers come from',
      'Select a theme',
      'Half a measure',
    ])
      expect(text).toContain(words)
  })

  test('a rate needs what it is for, and nothing else has it', async () => {
    expect(await (await define({ ...falls, name: 'A rate', valueUnit: 'rate' })).text()).toContain(
      'Enter what the rate is for',
    )
    expect(await (await define({ ...falls, name: 'No rate', ratePer: '1000' })).text()).toContain(
      'Enter what the rate is for',
    )
  })

  test('a name that is taken is refused in words, and a double click makes one', async () => {
    expect((await define(falls)).status).toBe(409)
    const submissionId = crypto.randomUUID()
    const twice = [
      await define({ ...falls, name: 'Twice', submissionId }),
      await define({ ...falls, name: 'Twice', submissionId }),
    ]
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect(twice[0]?.headers.get('Location')).toBe(twice[1]?.headers.get('Location'))
  })

  test('is for administrators and development leads', async () => {
    expect((await world.visit('/measures/define', 'nurse')).status).toBe(403)
    expect((await define(falls, 'nurse')).status).toBe(403)
  })
})

describe('publishing another definition', () => {
  test('leaves the first as it was, and is drawn on the chart where it counts differently', async () => {
    const { measureId, seriesId } = await grow(
      world,
      Array.from({ length: 15 }, () => 3),
      newMeasure({ code: 'changing', name: 'Changing' }),
    )
    const path = `/measures/definitions/${measureId}`
    const another = {
      ...falls,
      name: 'Changing',
      seenLockVersion: '1',
      countsDifferently: 'yes',
      ...day('validFrom', ['2024', '9', '1']),
    }
    expect(await (await world.submit(path, another, 'administrator')).text()).toContain(
      'Say what is counted differently',
    )
    expect(
      (await world.submit(path, { ...another, changeNote: 'Near falls too' }, 'administrator')).status,
    ).toBe(303)
    const { definitions, facts } = await world.within('nurse', async (within) => ({
      definitions: await measureQueries(within).definitions(measureId),
      facts: await readChartFacts(within, { ids: [seriesId] }),
    }))
    expect(definitions.map(({ version, clinicalWords }) => [version, clinicalWords.slice(0, 13)])).toEqual([
      [2, 'Any unplanned'],
      [1, 'Any unplanned'],
    ])
    expect(facts[0]?.definitionChanges).toEqual([{ date: '2024-09-01', note: 'Near falls too' }])
    const stale = await world.submit(path, { ...another, changeNote: 'From an old page' }, 'administrator')
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Somebody changed this measure while you were looking')
  })

  test('is also for whoever looks after it, once they are named', async () => {
    const { measureId } = await grow(world, [1, 2, 3], newMeasure({ code: 'owned', name: 'Owned' }))
    const path = `/measures/definitions/${measureId}`
    expect((await world.visit(path, 'wardManager')).status).toBe(403)
    const email = await world.within('administrator', async (within) => {
      const { rows } = await sql<{
        email: string | null
      }>`select email from person where id = ${world.person('wardManager').personId}`.execute(
        within.tables<unknown>(),
      )
      return rows[0]?.email ?? ''
    })
    const kept = {
      seenLockVersion: '1',
      status: 'in-use',
      ownerEmail: email,
      ...day('reviewOn', ['2027', '1', '31']),
    }
    expect(
      (
        await world.submit(
          `${path}/keep`,
          { ...kept, ownerEmail: 'nobody@example.nhs.test' },
          'administrator',
        )
      ).status,
    ).toBe(400)
    expect((await world.submit(`${path}/keep`, kept, 'administrator')).status).toBe(303)
    expect((await world.visit(path, 'wardManager')).status).toBe(200)
  })
})

test('a short name is what an address can carry', () => {
  expect(codeOf('Falls, per 1,000 bed days')).toBe('falls-per-1-000-bed-days')
  expect(codeOf('***')).toBe('measure')
})
