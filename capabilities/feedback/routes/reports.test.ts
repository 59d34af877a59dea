import { inOrganisation } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeCycle } from '../confidence/close-cycle.ts'
import { takeLateAnswers } from '../confidence/late-answers.ts'
import { makeReports } from '../report/make-reports-job.ts'
import type { RaterGroupKey } from '../tables.ts'
import { type FeedbackWorld, openFeedbackWorld, type Put } from '../testing/world.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await openFeedbackWorld()
}, 240_000)
afterAll(() => world.close())

const id = (key: string): string => world.person(key).personId

const answers = (
  cycleId: string,
  subject: string,
  group: RaterGroupKey,
  rows: readonly (readonly (number | null)[])[],
): Put[] =>
  rows.map((levels, at) => ({
    cycleId,
    subjectId: id(subject),
    group,
    levels,
    comments: [{ position: 7, text: `${group} ${at} wrote this` }],
  }))

const close = async (cycleId: string): Promise<void> => {
  await closeCycle(world.scope, cycleId, {
    day: '2026-12-18',
    at: world.clock.now(),
    also: (within) =>
      world.service.jobs.enqueue(
        within,
        makeReports,
        { cycleId, version: 1 },
        { words: 'Reports', backPath: '/feedback' },
      ),
  })
  await world.settle()
}

const reportOf = (cycleId: string, subject: string, version = 1): Promise<string> =>
  inOrganisation(world.scope, async (within) => {
    const { rows } = await sql<{ id: string }>`select id from feedback_report where cycle_id = ${cycleId}
      and subject_person_id = ${id(subject)} and version = ${version}`.execute(within.tables<unknown>())
    return rows[0]?.id ?? 'none'
  })

const five = [
  [3, 4, 3, 4, 5, 5],
  [4, 4, 3, 4, 5, 4],
  [2, 3, 3, 4, 5, 5],
  [3, 4, 3, 5, 5, 5],
  [4, 4, 3, 4, 5, 5],
]
const subjects = ['wardManager', 'serviceManager', 'clinicalLead', 'nurse', 'team0'] as const

describe('a cohort whose reports go to them directly', () => {
  let cycleId = ''
  let reportId = ''
  beforeAll(async () => {
    const questionnaire = await world.makeQuestionnaire({ ratings: 6, comments: 1 })
    cycleId = await world.makeCycle({ questionnaire, subjects: subjects.map(id), release: 'direct' })
    await world.put([
      ...subjects
        .slice(0, 4)
        .flatMap((subject) => [
          ...answers(cycleId, subject, 'self', [[3, 3, 3, 3, 3, 3]]),
          ...answers(cycleId, subject, 'peer', five),
        ]),
      ...answers(cycleId, 'wardManager', 'report', five.slice(0, 2)),
      ...answers(cycleId, 'team0', 'peer', five.slice(0, 1)),
    ])
    await close(cycleId)
    reportId = await reportOf(cycleId, 'wardManager')
  }, 120_000)

  it('is read by its subject and, unless they share it, by nobody else', async () => {
    const mine = await world.visit(`/feedback/reports/${reportId}`, 'wardManager')
    const page = await mine.text()
    expect(mine.status).toBe(200)
    expect(page).toContain('Peers: 5 answered')
    expect(page).toContain('4.5 or more')
    expect(page).toContain('peer 3 wrote this')
    expect(page).not.toContain('report 1 wrote this')
    expect(page).not.toContain('People managed: ')
    for (const other of ['generalManager', 'developmentLead', 'board', 'administrator', 'farAdministrator'])
      expect((await world.visit(`/feedback/reports/${reportId}`, other)).status, other).toBe(404)
    expect(await (await world.visit('/feedback/reports', 'wardManager')).text()).toContain(reportId)
  })

  it('is a file with the same figures, and a document', async () => {
    const csv = await (await world.visit(`/feedback/reports/${reportId}/report.csv`, 'wardManager')).text()
    expect(csv).toContain('Peers,5 answered')
    const pdf = await world.visit(`/feedback/reports/${reportId}/report.pdf`, 'wardManager')
    expect(pdf.headers.get('Content-Type')).toContain('application/pdf')
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .toString('latin1')
        .startsWith('%PDF'),
    ).toBe(true)
  })

  it('says that too few answered where one did', async () => {
    const lone = await reportOf(cycleId, 'team0')
    const page = await (await world.visit(`/feedback/reports/${lone}`, 'team0')).text()
    expect(page).toContain('Too few answered to show anything')
    expect(page).not.toContain('wrote this')
  })

  it('is shared with the line manager, whose reading the subject sees, until it is withdrawn', async () => {
    const path = `/feedback/reports/${reportId}`
    const submissionId = () => crypto.randomUUID()
    const shared = await world.submit(
      `${path}/share`,
      { personId: id('generalManager'), submissionId: submissionId() },
      'wardManager',
    )
    expect(shared.status).toBe(303)
    expect((await world.visit(path, 'generalManager')).status).toBe(200)
    expect(await (await world.visit(path, 'wardManager')).text()).toMatch(
      /Who has read it<\/h3><ul><li>Dilip Mehta/,
    )
    await world.submit(
      `${path}/stop-sharing`,
      { personId: id('generalManager'), submissionId: submissionId() },
      'wardManager',
    )
    expect((await world.visit(path, 'generalManager')).status).toBe(404)
  })

  it('keeps what was typed where nobody has the address', async () => {
    const sent = { email: 'nobody@example.nhs.test', submissionId: crypto.randomUUID() }
    const refused = await world.submit(`/feedback/reports/${reportId}/share`, sent, 'wardManager')
    expect(refused.status).toBe(400)
    const page = await refused.text()
    expect(page).toContain('Nobody in your organisation has this e-mail address')
    expect(page).toContain('value="nobody@example.nhs.test"')
  })

  it('is summed up for the cohort without anybody’s name, from four people’s reports', async () => {
    const page = await (await world.visit(`/feedback/cycles/${cycleId}/report`, 'developmentLead')).text()
    expect(page).toContain('What the feedback says of everybody together')
    expect(page).toContain('(4)')
    for (const name of ['Prosser', 'Boateng', 'Qureshi', 'Sheikh']) expect(page).not.toContain(name)
    expect((await world.visit(`/feedback/cycles/${cycleId}/report`, 'wardManager')).status).toBe(403)
    const csv = await (await world.visit(`/feedback/cycles/${cycleId}/report/figures.csv`, 'board')).text()
    expect(csv).toContain('Everybody')
  })

  it('has a second version once a threshold more have answered, and the first does not change', async () => {
    const before = await (await world.visit(`/feedback/reports/${reportId}/report.csv`, 'wardManager')).text()
    await world.put(answers(cycleId, 'wardManager', 'report', five.slice(0, 4)))
    const late = await takeLateAnswers(world.scope, cycleId, {
      also: (within, version) =>
        world.service.jobs.enqueue(
          within,
          makeReports,
          { cycleId, version },
          { words: 'Reports', backPath: '/feedback' },
        ),
    })
    expect(late.subjectIds).toEqual([id('wardManager')])
    await world.settle()
    const second = await reportOf(cycleId, 'wardManager', 2)
    const page = await (await world.visit(`/feedback/reports/${second}`, 'wardManager')).text()
    expect(page).toContain('People managed: 4 answered')
    expect(await (await world.visit(`/feedback/reports/${reportId}/report.csv`, 'wardManager')).text()).toBe(
      before,
    )
    expect(await (await world.visit(`/feedback/reports/${reportId}`, 'wardManager')).text()).toContain(second)
  })

  it('is in the person’s own record, which says that answers they gave cannot be found', async () => {
    const record = await (await world.visit('/feedback/my-record.json', 'wardManager')).json()
    expect(record.reports).toHaveLength(2)
    expect(record.answersGiven).toContain('nobody can find it')
    const page = await (await world.visit('/feedback/my-record', 'wardManager')).text()
    expect(page).toContain('nobody can find it')
  })
})

describe('a report that a facilitator talks through first', () => {
  it('is the facilitator’s until it is released, and then the subject’s', async () => {
    const questionnaire = await world.makeQuestionnaire({ ratings: 6, comments: 1 })
    const cycleId = await world.makeCycle({
      questionnaire,
      subjects: [id('wardManager')],
      kind: 'person',
      release: 'facilitated',
      facilitatorId: id('clinicalLead'),
    })
    await world.put(answers(cycleId, 'wardManager', 'peer', five))
    await close(cycleId)
    const reportId = await reportOf(cycleId, 'wardManager')
    const path = `/feedback/reports/${reportId}`
    expect((await world.visit(path, 'wardManager')).status).toBe(404)
    expect(
      await (await world.visit('/feedback/reports?list=to-talk-through', 'clinicalLead')).text(),
    ).toContain(reportId)
    expect(await (await world.visit(path, 'clinicalLead')).text()).toContain('We have talked')
    const form = {
      day: '31',
      month: '2',
      year: '2026',
      note: 'Agreed to listen more',
      submissionId: crypto.randomUUID(),
    }
    const refused = await world.submit(`${path}/release`, form, 'clinicalLead')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toMatch(/Enter a real date[\s\S]*Agreed to listen more/)
    expect(
      (await world.submit(`${path}/release`, { ...form, day: '20', month: '11' }, 'clinicalLead')).status,
    ).toBe(303)
    // The same form again: it is released once, and told once.
    await world.submit(`${path}/release`, { ...form, day: '20', month: '11' }, 'clinicalLead')
    await world.settle()
    expect(
      await world.within('clinicalLead', async (within) => {
        const { rows } = await sql<{ action: string }>`select action from audit_event
        where object_id = ${reportId} and action = 'release-report'`.execute(within.tables<unknown>())
        return rows.length
      }),
    ).toBe(1)
    const page = await (await world.visit(path, 'wardManager')).text()
    expect(page).toContain('Agreed to listen more')
    expect(page).toContain('Farah Qureshi')
  })
})
