import { fixedClock } from '@headroom/platform/clock'
import { countQueries } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAttestations } from './attest.ts'
import { codeOfPractice as code } from './content/index.ts'
import { now, openWorld, type World } from './world-for-tests.ts'

let world: World
let personId = ''
let ward = ''
let newcomers: readonly string[] = []

beforeAll(async () => {
  world = await openWorld()
  ward = await world.addUnit('Ash ward')
  const people = await world.addPeople(ward, 20)
  personId = people[0] ?? ''
  newcomers = await world.addPeople(ward, 2)
  const lastYear = people
    .slice(0, 12)
    .map((id) => ({ personId: id, attestedAt: new Date('2026-03-01T09:00:00Z') }))
  await world.within((within) => recordAttestations(within, lastYear, now))
})
afterAll(() => world.database.close())

const post = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' },
})
const word = () => ({ hasRead: 'yes', codeVersion: code.version, submissionId: newId() })

describe('the Code', () => {
  it('requires sign-in', async () => {
    const stranger = world.app(undefined)
    expect((await stranger.request('/code')).headers.get('Location')).toBe('/sign-in?next=%2Fcode')
    expect((await stranger.request('/code/attest', post(word()))).status).toBe(303)
    expect((await stranger.request('/code/coverage')).status).toBe(303)
    expect((await stranger.request('/api/code/mine')).status).toBe(401)
  })

  it('is read in full on one page: six principles, and where the reader stands', async () => {
    const html = await (await world.app({ personId }).request('/code')).text()
    for (const { id, behaviours } of code.principles) {
      expect(html).toContain(`id="${id}"`)
      for (const behaviour of behaviours) expect(html).toContain(behaviour)
    }
    expect(html).toContain('1 March 2027')
  })

  it('is due thirty days before it lapses, and then lapsed', async () => {
    const on = (day: string) => world.app({ personId }, fixedClock(`${day}T09:00:00Z`))
    expect(await (await on('2027-02-10').request('/code')).text()).toContain('Due soon')
    expect(await (await on('2027-03-02').request('/code')).text()).toContain('Your attestation has lapsed')
  })

  it('asks for the tick, says so at the top, and records nothing without it', async () => {
    const [newcomer = ''] = newcomers
    const app = world.app({ personId: newcomer })
    const { hasRead: _, ...unticked } = word()
    const refused = await app.request('/code/attest', post(unticked))
    expect(refused.status).toBe(400)
    const html = await refused.text()
    expect(html).toContain('href="#hasRead"')
    expect(html).toContain('Select that you have read the Code')
    expect(await (await app.request('/api/code/mine')).json()).toMatchObject({
      state: 'never',
      attestations: [],
    })
  })

  it('takes a person’s word once, and shows until when it counts', async () => {
    const [, newcomer = ''] = newcomers
    const app = world.app({ personId: newcomer })
    const sent = word()
    const accepted = await app.request('/code/attest', post(sent))
    expect([accepted.status, accepted.headers.get('Location')]).toEqual([303, '/code?attested=yes'])
    await app.request('/code/attest', post(sent))
    expect(await (await app.request('/api/code/mine')).json()).toEqual({
      codeId: code.id,
      codeVersion: code.version,
      state: 'in-date',
      attestations: [{ codeVersion: '1.0', attestedAt: now.toISOString(), expiresOn: '2027-11-22' }],
    })
    expect(await (await app.request('/code?attested=yes')).text()).toContain('Thank you')
  })

  it('takes no word for a version that the person did not read', async () => {
    const answer = await world
      .app({ personId })
      .request('/code/attest', post({ ...word(), codeVersion: '0.9' }))
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('The Code has changed since you opened it')
  })
})

describe('the coverage of the Code', () => {
  const board = () => world.app({ personId, grants: ['board'] })

  it('is for those with a duty to see it', async () => {
    expect((await world.app({ personId }).request('/code/coverage')).status).toBe(403)
    expect((await world.app({ personId }).request('/code/coverage.csv')).status).toBe(403)
    for (const grant of ['board', 'administrator', 'development-lead'] as const)
      expect((await world.app({ personId, grants: [grant] }).request('/code/coverage')).status).toBe(200)
  })

  it('counts people with management responsibility, as at the first of the month', async () => {
    await world.addPeople(ward, 50, { manages: false })
    const html = await (await board().request('/code/coverage')).text()
    expect(html).toContain('1 November 2026')
    expect(html).toContain('12 of 22 have attested and are in date (55%)')
  })

  it('knows no other unit than those of the organisation', async () => {
    expect((await board().request(`/code/coverage?unit=${newId()}`)).status).toBe(404)
    expect((await board().request('/code/coverage?unit=east')).status).toBe(400)
  })

  it('gives the same numbers to take away, none of them small', async () => {
    const csv = await (await board().request('/code/coverage.csv')).text()
    expect(csv).toContain('Unit,Ash ward,Lanternbridge,22,12,0,10,2026-11-01')
    const counts = csv
      .split('\r\n')
      .slice(1)
      .flatMap((line) => line.split(',').slice(3, 7))
    expect(counts.filter((count) => ['1', '2', '3', '4'].includes(count))).toEqual([])
  })

  it('does not move within the month, whoever attests', async () => {
    const before = await (await board().request('/code/coverage.csv')).text()
    await world.addPeople(ward, 10)
    await world.app({ personId }).request('/code/attest', post(word()))
    expect(await (await board().request('/code/coverage.csv')).text()).toBe(before)
  })

  it('is drawn up once, though two people ask first at the same time', async () => {
    const app = world.app({ personId, grants: ['board'] }, fixedClock('2026-12-05T09:00:00Z'))
    const answers = await Promise.all([1, 2, 3].map(() => app.request('/code/coverage.csv')))
    const [one, ...others] = await Promise.all(answers.map((answer) => answer.text()))
    expect(others).toEqual([one, one])
    expect(one).toContain('2026-12-01')
  })

  it('takes as many queries for a large organisation as for a small one', async () => {
    const on = (day: string) =>
      countQueries(async () =>
        world.app({ personId, grants: ['board'] }, fixedClock(`${day}T09:00:00Z`)).request('/code/coverage'),
      )
    const drawnSmall = await on('2027-01-05')
    const readSmall = await on('2027-01-05')
    for (let n = 1; n <= 8; n += 1) await world.addPeople(await world.addUnit(`Unit ${n}`), 40)
    expect((await on('2027-02-05')).queries).toBe(drawnSmall.queries)
    expect((await on('2027-02-05')).queries).toBe(readSmall.queries)
    expect(readSmall.queries).toBeLessThanOrEqual(5)
  })
})
