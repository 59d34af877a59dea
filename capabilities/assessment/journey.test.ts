import { verifyChain } from '@headroom/platform/audit'
import { countQueries } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hire, openTrust, type Trust, topUnit } from './fixtures/trust.ts'
import {
  basisOf,
  discardAssessment,
  restoreAssessment,
  saveStandard,
  startAssessment,
  submitAssessment,
} from './journey.ts'
import { answerQueries } from './queries/answers.ts'
import { assessmentQueries } from './queries/own-assessments.ts'
import { ratingQueries } from './queries/ratings.ts'
import { findResult } from './result.ts'
import { type Answer, emptyAnswer } from './rules/answer.ts'
import { frameworkInForce, type Standard } from './standards.ts'

const at = new Date('2026-11-22T09:00:00Z')
const assessed = frameworkInForce()
const [first, second] = assessed.standards as [Standard, Standard]
let trust: Trust
let unitId: string

beforeAll(async () => {
  trust = await openTrust()
  unitId = await trust.within(null, async (within) => (await topUnit(within)) ?? '')
})
afterAll(() => trust.close())

const newcomer = async (): Promise<string> =>
  trust.within(null, async (within) => (await hire(within, [{ unitId }]))[0] ?? '')

const begin = async (personId: string, submissionId = newId()): Promise<string> =>
  (await startAssessment(
    trust.scopeOf(personId),
    { assessed, stageId: '1', submissionId, role: undefined },
    at,
  )) ?? ''

const levels = (standard: Standard, answer: Partial<Answer>) =>
  new Map(standard.competencies.map(({ id }) => [id, { ...emptyAnswer, ...answer }]))

const savedBasis = (personId: string, assessmentId: string, standard: Standard) =>
  trust.within(personId, async (within) => basisOf(standard, await answerQueries(within).list(assessmentId)))

const save = async (personId: string, assessmentId: string, standard: Standard, answer: Partial<Answer>) =>
  saveStandard(
    trust.scopeOf(personId),
    {
      assessmentId,
      standard,
      typed: levels(standard, answer),
      basis: await savedBasis(personId, assessmentId, standard),
    },
    at,
  )

const countOf = (table: string, assessmentId: string): Promise<number> =>
  trust.within(null, async (within) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
      where organisation_id = ${within.organisationId} and assessment_id = ${assessmentId}`.execute(
      within.tables<unknown>(),
    )
    return rows[0]?.n ?? 0
  })

describe('a draft', () => {
  test('is one at a time, however often it is started', async () => {
    const me = await newcomer()
    const ids = await Promise.all(Array.from({ length: 5 }, () => begin(me)))
    expect(new Set(ids).size).toBe(1)
  })

  test('is not started again by going back to the form after submitting', async () => {
    const me = await newcomer()
    const once = newId()
    const id = await begin(me, once)
    await save(me, id, first, { level: 3 })
    await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, at)
    expect(await begin(me, once)).toBe('')
    const draft = await trust.within(me, (within) => assessmentQueries(within).findDraft('mlf'))
    expect(draft).toBeUndefined()
  })

  test('keeps what was saved, standard by standard', async () => {
    const me = await newcomer()
    const id = await begin(me)
    expect((await save(me, id, first, { level: 4, note: 'Ran the winter plan' })).ok).toBe(true)
    expect((await save(me, id, second, { noChance: true })).ok).toBe(true)
    const answers = await trust.within(me, (within) => answerQueries(within).list(id))
    expect(answers.size).toBe(6)
    expect(answers.get('MLF-1.1.1')).toEqual({ ...emptyAnswer, level: 4, note: 'Ran the winter plan' })
    expect(answers.get('MLF-1.2.1')).toEqual({ ...emptyAnswer, noChance: true })
  })

  test('tells the second of two windows what changed, and takes the answer when it insists', async () => {
    const me = await newcomer()
    const id = await begin(me)
    const basis = await savedBasis(me, id, first)
    await save(me, id, first, { level: 2 })
    const late = { assessmentId: id, standard: first, typed: levels(first, { level: 4 }) }
    const refused = await saveStandard(trust.scopeOf(me), { ...late, basis }, at)
    expect(refused.ok).toBe(false)
    if (refused.ok || refused.reason !== 'stale') throw new Error('Expected a stale form')
    expect(refused.differences).toHaveLength(3)
    expect((await saveStandard(trust.scopeOf(me), { ...late, basis: refused.basis }, at)).ok).toBe(true)
    const answers = await trust.within(me, (within) => answerQueries(within).list(id))
    expect(answers.get('MLF-1.1.1')?.level).toBe(4)
  })

  test('lets two windows write two standards', async () => {
    const me = await newcomer()
    const id = await begin(me)
    const basisOfSecond = await savedBasis(me, id, second)
    await save(me, id, first, { level: 2 })
    const typed = levels(second, { level: 3 })
    const outcome = await saveStandard(
      trust.scopeOf(me),
      { assessmentId: id, standard: second, typed, basis: basisOfSecond },
      at,
    )
    expect(outcome.ok).toBe(true)
  })

  test('is put away with its answers, and taken up again', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await save(me, id, first, { level: 2 })
    expect(await discardAssessment(trust.scopeOf(me), { assessmentId: id, submissionId: newId() }, at)).toBe(
      true,
    )
    expect(await trust.within(me, (within) => assessmentQueries(within).findDraft('mlf'))).toBeUndefined()
    const back = await restoreAssessment(trust.scopeOf(me), { assessmentId: id, submissionId: newId() }, at)
    expect(back.ok).toBe(true)
    expect((await trust.within(me, (within) => answerQueries(within).list(id))).size).toBe(3)
  })

  test('is not taken up again beside another one', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await discardAssessment(trust.scopeOf(me), { assessmentId: id, submissionId: newId() }, at)
    const other = await begin(me)
    expect(
      await restoreAssessment(trust.scopeOf(me), { assessmentId: id, submissionId: newId() }, at),
    ).toEqual({
      ok: false,
      reason: 'another-draft',
      draftId: other,
    })
  })

  test('is nobody else’s to write, submit or put away', async () => {
    const id = await begin(await newcomer())
    const other = await newcomer()
    const typed = levels(first, { level: 5 })
    expect(
      await saveStandard(trust.scopeOf(other), { assessmentId: id, standard: first, typed, basis: '' }, at),
    ).toEqual({ ok: false, reason: 'no-such-draft' })
    expect(await submitAssessment(trust.scopeOf(other), { assessmentId: id, leavesOpen: true }, at)).toEqual({
      ok: false,
      reason: 'no-such-draft',
    })
    expect(
      await discardAssessment(trust.scopeOf(other), { assessmentId: id, submissionId: newId() }, at),
    ).toBe(false)
  })
})

describe('submitting', () => {
  test('makes one event for each answer, and evidence of each note, once however often it is pressed', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await save(me, id, first, { level: 4, note: 'Ran the winter plan' })
    await save(me, id, second, { noChance: true })
    const press = () => submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, at)
    const outcomes = await Promise.all([press(), press(), press()])
    expect(outcomes.every(({ ok }) => ok)).toBe(true)
    expect(await countOf('rating_event', id)).toBe(6)
    expect(await countOf('evidence', id)).toBe(3)
    expect(await countOf('assessment_answer', id)).toBe(0)
  })

  test('with gaps is refused, and changes nothing, until it is said that they may stay', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await save(me, id, first, { level: 4 })
    const refused = await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: false }, at)
    expect(refused).toMatchObject({ ok: false, reason: 'unanswered' })
    expect(await countOf('rating_event', id)).toBe(0)
    expect(await countOf('assessment_answer', id)).toBe(3)
  })

  test('stands in the audit trail with every step before it, in the name of whoever took it, and once', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await save(me, id, first, { level: 4 })
    for (const _ of [1, 2])
      await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, at)
    const { rows } = await trust.within(me, (within) =>
      sql<{
        action: string
      }>`select action from audit_event where object_type = 'assessment' and object_id = ${id}
        and actor_person_id = ${me} order by seq`.execute(within.tables<unknown>()),
    )
    expect(rows.map(({ action }) => action)).toEqual(['start', 'save-answers', 'submit'])
  })

  test('leaves an audit chain that holds', async () => {
    const report = await trust.within(null, verifyChain)
    expect(report.events).toBeGreaterThan(10)
    expect(report.faults).toEqual([])
  })
})

describe('the database itself', () => {
  const attempt = (work: string) =>
    trust.within(null, (within) =>
      sql
        .raw(work)
        .execute(within.tables<unknown>())
        .then(() => 'done'),
    )

  test('refuses a level that the competency’s scale does not have', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await expect(
      attempt(`insert into assessment_answer (organisation_id, assessment_id, framework_id, framework_version, node_id, scale_id, level)
        values ('${trust.organisationId}', '${id}', 'mlf', '1.0', 'MLF-1.1.1', 'mlf-1-to-5', 6)`),
    ).rejects.toThrow(/foreign key/)
    await expect(
      attempt(`insert into assessment_answer (organisation_id, assessment_id, framework_id, framework_version, node_id, scale_id, level)
        values ('${trust.organisationId}', '${id}', 'mlf', '1.0', 'MLF-1.1.1', 'another-scale', 3)`),
    ).rejects.toThrow(/foreign key/)
  })

  test('refuses to change or remove a rating, and to change a submitted assessment', async () => {
    const me = await newcomer()
    const id = await begin(me)
    await save(me, id, first, { level: 4 })
    await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, at)
    await expect(attempt(`update rating_event set level = 5`)).rejects.toThrow()
    await expect(attempt(`delete from rating_event`)).rejects.toThrow()
    await expect(attempt(`update assessment set stage_id = '4' where id = '${id}'`)).rejects.toThrow(/fact/)
  })
})

test('a result is a constant number of statements, and sets the latest beside the one before', async () => {
  const me = await newcomer()
  for (const level of [2, 3]) {
    const id = await begin(me)
    await save(me, id, first, { level })
    const later = new Date(at.getTime() + level * 86_400_000)
    await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, later)
  }
  const { result, queries } = await countQueries(() =>
    trust.within(me, (within) => findResult(within, { personId: me, withEvidence: true })),
  )
  expect(result?.ratings.map(({ level }) => level)).toEqual([3, 3, 3])
  expect(result?.previous?.changes.map(({ change }) => change.kind)).toEqual(['up', 'up', 'up'])
  expect(queries).toBeLessThanOrEqual(8)
})

test('what is current is the latest word of each source, side by side', async () => {
  const me = await newcomer()
  const manager = await newcomer()
  for (const level of [2, 4]) {
    const id = await begin(me)
    await save(me, id, first, { level })
    const later = new Date(at.getTime() + level * 86_400_000)
    await submitAssessment(trust.scopeOf(me), { assessmentId: id, leavesOpen: true }, later)
  }
  const current = await trust.within(me, async (within) => {
    await sql`insert into rating_event (organisation_id, id, person_id, source, assessor_person_id, framework_id,
        framework_version, stage_id, node_id, scale_id, level, no_chance, occurred_at)
      values (${trust.organisationId}, ${newId()}, ${me}, 'manager', ${manager}, 'mlf', '1.0', '1', 'MLF-1.1.1',
        'mlf-1-to-5', 5, false, ${at})`.execute(within.tables<unknown>())
    return ratingQueries(within).listCurrent(me)
  })
  const ofFirst = current.filter(({ competencyId }) => competencyId === 'MLF-1.1.1')
  expect(ofFirst.map(({ source, level }) => [source, level]).sort()).toEqual([
    ['manager', 5],
    ['self', 4],
  ])
})
