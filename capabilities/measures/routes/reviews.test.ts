import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { type Grown, grow, monthAt } from '../measures-for-tests.ts'
import { findReviewSummary } from '../review/summary.ts'
import { missing } from './text-for-tests.ts'

let world: World
let grown: Grown
beforeAll(async () => {
  world = await openWorld()
  grown = await grow(world, [
    ...Array.from({ length: 17 }, (_, at) => 10 + (at % 3)),
    ...[15, 16, 15, 16, 15, 16, 15],
  ])
})
afterAll(() => world.close())

const lead = 'serviceManager'
const read = async (path: string, key = lead) => (await world.visit(path, key)).text()
const submit = (path: string, fields: Record<string, string>, key = lead) => world.submit(path, fields, key)
const lockVersion = (html: string) => /name="lockVersion" value="(\d+)"/.exec(html)?.[1] ?? ''

const begin = async (): Promise<string> => {
  const answer = await submit(`/measures/series/${grown.seriesId}/review`, {})
  return /reviews\/([\da-f-]{36})\/steps\/real$/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

describe('a review held together', () => {
  test('goes step by step with what the chart says, is kept as a draft, closed, and stands under its chart', async () => {
    const id = await begin()
    expect(await begin()).toBe(id)
    const path = `/measures/reviews/${id}`
    const first = await read(`${path}/steps/real`)
    expect(missing(first, 'Is it real?', 'Neighbouring points are alike', 'Do we believe the data?')).toEqual(
      [],
    )
    const real = { isReal: 'partly', realWords: 'Night counts came late', lockVersion: lockVersion(first) }
    const saved = await submit(`${path}/steps/real`, real)
    expect(saved.headers.get('Location')).toBe(`${path}/steps/signal`)
    const second = await read(`${path}/steps/signal`)
    expect(missing(second, '7 points in a row above the mean', 'with nothing changing')).toEqual([])
    const later = { kind: 'worse', kindWords: '', lockVersion: lockVersion(second), stop: 'here' }
    expect((await submit(`${path}/steps/signal`, later)).headers.get('Location')).toBe(path)

    const action = {
      words: 'Walk the ward at night',
      personId: world.person('nurse').personId,
      dueOn: '2026-12-01',
      submissionId: newId(),
    }
    await submit(`${path}/actions`, action)
    await submit(`${path}/actions`, action)
    const draft = await read(path)
    expect(
      missing(
        draft,
        'It is a draft',
        'Partly: some points are in doubt',
        'Night counts came late',
        'A change for the worse',
        'Not answered yet',
      ),
    ).toEqual([])
    expect(draft.match(/Walk the ward at night\./g)).toHaveLength(1)

    await submit(`${path}/close`, {})
    expect(await read(path)).toContain(`/improvement/new?review=${id}`)
    expect(
      missing(await read(`/measures/series/${grown.seriesId}`, 'nurse'), 'Closed', '0 of 1 done'),
    ).toEqual([])
    expect(
      missing(await read('/measures', 'nurse'), 'What you said you would do', 'Walk the ward at night'),
    ).toEqual([])
    const actionId = /actions\/([\da-f-]{36})\/done/.exec(await read(path))?.[1] ?? ''
    expect(
      (await submit(`${path}/actions/${actionId}/done`, { submissionId: newId() }, 'nurse')).status,
    ).toBe(303)
    expect(
      (await submit(`${path}/actions/${actionId}/removed`, { submissionId: newId() }, 'nurse')).status,
    ).toBe(403)
    expect(missing(await read(path), 'Done on')).toEqual([])
    await submit(`${path}/actions/${actionId}/not-done`, { submissionId: newId() }, 'nurse')
    expect(missing(await read(path), 'Done on')).toEqual(['Done on'])
    await submit(`${path}/actions/${actionId}/removed`, { submissionId: newId() })
    expect(missing(await read(path), 'Walk the ward at night.')).toEqual(['Walk the ward at night.'])

    const summary = await world.within(lead, (within) => findReviewSummary(within, id))
    expect(summary).toMatchObject({ seriesId: grown.seriesId, state: 'closed', asOf: '2026-11-22' })
    expect(summary?.answers.map(({ field }) => field)).toEqual(['isReal', 'realWords', 'kind'])
  })

  test('keeps the chart as it was when values are corrected later', async () => {
    const id = await begin()
    await submit(`/measures/series/${grown.seriesId}/points/${monthAt(23)}/correct`, {
      seenVersion: '1',
      state: 'value',
      value: '3',
      note: 'Counted twice',
    })
    expect(
      missing(
        await read(`/measures/reviews/${id}`),
        'The latest value is 15',
        'as it was on 22 November 2026',
      ),
    ).toEqual([])
    expect(missing(await read(`/measures/series/${grown.seriesId}`), 'The latest value is 3')).toEqual([])
    await submit(`/measures/reviews/${id}/close`, {})
  })

  test('tells the second of two who type what was saved, and keeps what they typed', async () => {
    const path = `/measures/reviews/${await begin()}/steps/know`
    const version = lockVersion(await read(path))
    const mine = { knowData: 'Paper forms', knowService: '', knowPatients: '', lockVersion: version }
    expect((await submit(path, mine)).status).toBe(303)
    expect((await submit(path, mine)).status).toBe(303)
    const theirs = await submit(path, { ...mine, knowData: 'Electronic forms' }, 'clinicalLead')
    expect(theirs.status).toBe(409)
    const html = await theirs.text()
    expect(missing(html, 'This changed while you were editing', 'Paper forms')).toEqual([])
    expect(html).toMatch(/<textarea[^>]*name="knowData"[^>]*>\s*Electronic forms/)
    const again = { ...mine, knowData: 'Electronic forms', lockVersion: lockVersion(html) }
    expect((await submit(path, again, 'clinicalLead')).status).toBe(303)
  })

  test('is read by anybody, and written by those who lead the unit', async () => {
    const id = await begin()
    expect((await world.visit(`/measures/reviews/${id}`, 'nurse')).status).toBe(200)
    expect((await world.visit(`/measures/reviews/${id}/steps/real`, 'nurse')).status).toBe(403)
    expect((await submit(`/measures/reviews/${id}/close`, {}, 'nurse')).status).toBe(403)
    expect((await world.visit(`/measures/reviews/${id}`, 'farAdministrator')).status).toBe(404)
    const refused = await submit(`/measures/reviews/${id}/actions`, {
      words: '',
      dueOn: 'soon',
      submissionId: newId(),
    })
    expect(refused.status).toBe(400)
    expect(missing(await refused.text(), 'Enter what is to be done', 'Enter a day')).toEqual([])
  })
})
