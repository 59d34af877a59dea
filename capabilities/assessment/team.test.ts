import { countQueries } from '@headroom/platform/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringInAssessments } from './bring-in-assessments.ts'
import { submitted } from './fixtures/answers.ts'
import { hire, openTrust, type Trust, topUnit } from './fixtures/trust.ts'
import { sharingQueries } from './queries/sharing.ts'
import { findTeam } from './routes/team.tsx'

const now = new Date('2026-11-22T09:00:00Z')
let trust: Trust
let manager: string
let stranger: string
let team: readonly string[]

beforeAll(async () => {
  trust = await openTrust()
  await trust.within(null, async (within) => {
    const unitId = (await topUnit(within)) ?? ''
    const [boss = '', other = ''] = await hire(within, [{ unitId }, { unitId }])
    manager = boss
    stranger = other
    team = await hire(
      within,
      Array.from({ length: 9 }, () => ({ unitId, managerId: boss })),
    )
    const [a = '', b = '', c = '', d = ''] = team
    await bringInAssessments(
      within,
      [
        submitted(a, 2, { on: '2025-09-01', isShared: true }),
        submitted(a, 4, { isShared: true }),
        submitted(b, null, { isShared: true }),
        submitted(c, 5),
        submitted(d, 3, { on: '2024-01-10', isShared: true }),
      ],
      now,
    )
  })
})
afterAll(() => trust.close())

const look = (personId: string) => trust.within(personId, (within) => findTeam(within, now))

test('a manager sees by name only those who share, with their latest levels', async () => {
  const { members, standards, coverage } = await look(manager)
  const [a, b, , d] = team
  expect(
    members
      .filter(({ name }) => name !== null)
      .map(({ personId }) => personId)
      .sort(),
  ).toEqual([a, b, d].sort())
  expect(standards.filter(({ personId }) => personId === a).map(({ level }) => level)).toEqual(
    Array(9).fill(4),
  )
  expect(standards.filter(({ personId }) => personId === b).map(({ level }) => level)).toEqual(
    Array(9).fill(null),
  )
  expect(coverage).toMatchObject({
    people: 9,
    sharing: 3,
    sharingAssessed: 2,
    notSharing: 6,
    notSharingAssessed: null,
  })
})

test('of those who do not share nothing comes with the count: no name, post, stage or date', async () => {
  const { members } = await look(manager)
  for (const member of members.filter(({ isShared }) => !isShared))
    expect(member).toMatchObject({
      name: null,
      postTitle: null,
      assessmentId: null,
      stageId: null,
      submittedAt: null,
    })
})

test('somebody who manages nobody here sees nobody', async () => {
  expect((await look(stranger)).members).toEqual([])
})

test('an agreement ends when it is withdrawn, and is with one manager, not whoever comes next', async () => {
  const [, , , d = ''] = team
  const seenBy = (personId: string) =>
    trust.within(personId, (within) => sharingQueries(within).findNameSharedWithMe(d))
  expect(await seenBy(manager)).toBeDefined()
  expect(await seenBy(stranger)).toBeUndefined()
  await trust.within(d, (within) => sharingQueries(within).withdraw(manager, now))
  expect(await seenBy(manager)).toBeUndefined()
  const onTheirPage = (await look(manager)).members.find(({ personId }) => personId === d)
  expect(onTheirPage).toMatchObject({ isShared: false, name: null, assessmentId: null })
  const again = await trust.within(d, (within) => sharingQueries(within).give(manager, now))
  const twice = await trust.within(d, (within) => sharingQueries(within).give(manager, now))
  expect(again).toBeDefined()
  expect(twice).toBeUndefined()
  const agreements = await trust.within(d, (within) => sharingQueries(within).listAgreements())
  expect(agreements.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false])
})

test('the number of statements is the same for a team of nine and of ninety', async () => {
  const small = await countQueries(() => look(manager))
  await trust.within(null, async (within) => {
    const unitId = (await topUnit(within)) ?? ''
    const more = await hire(
      within,
      Array.from({ length: 81 }, () => ({ unitId, managerId: manager })),
    )
    await bringInAssessments(
      within,
      more.map((personId) => submitted(personId, 3, { isShared: true })),
      now,
    )
  })
  const large = await countQueries(() => look(manager))
  expect(large.result.members).toHaveLength(90)
  expect(large.queries).toBe(small.queries)
})
