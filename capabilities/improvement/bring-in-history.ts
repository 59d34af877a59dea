import { listChoosableSeries } from '@headroom/capabilities/measures'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { decide } from './decide.ts'
import { freezeBaselines } from './did-it-work.ts'
import { ideaQueries, type NewIdea } from './queries/ideas.ts'
import { partQueries } from './queries/parts.ts'
import { practiceQueries } from './queries/practice.ts'
import { projectQueries } from './queries/projects.ts'
import { type AppraisalWords, technologyQueries } from './queries/technology.ts'
import { type NewPerson, type NewTest, type TestResult, writeParts } from './queries/write-parts.ts'
import { replyDueOn } from './rules/reply-due.ts'
import type { AppraisalOutcome, Decision, IdeaAnswer, MeasurePart, Realised } from './rules/words.ts'

export type ProjectWithPast = {
  readonly unitId: string
  readonly title: string
  readonly aim: {
    readonly what: string
    readonly howMuch: string
    readonly byWhen: PlainDate
    readonly forWhom: string
  }
  readonly why: string
  readonly airCover: string
  readonly withoutMeasures: string
  /** Primary drivers, each with its ideas. */
  readonly drivers: readonly (readonly [primary: string, ...ideas: string[]])[]
  readonly measures: readonly { readonly measureName: string; readonly part: MeasurePart }[]
  readonly people: readonly (NewPerson & { readonly agreesToBeNamed: boolean | null })[]
  readonly tests: readonly (Omit<NewTest, 'driverId'> & {
    readonly predictedAt: Date
    readonly result: TestResult | null
  })[]
  readonly changes: readonly {
    readonly fromOn: PlainDate
    readonly words: string
    readonly meanwhile: string
  }[]
  readonly decision: { readonly decision: Decision; readonly reason: string } | null
  readonly offer: { readonly essential: string; readonly adaptable: string } | null
  readonly adoptions: readonly {
    readonly unitId: string
    readonly startedOn: PlainDate
    readonly whatTheyChanged: string
  }[]
  readonly madeAt: Date
}
export type IdeaWithPast = Pick<NewIdea, 'unitId' | 'words' | 'why' | 'personId' | 'putInOn'> & {
  readonly reply: { readonly answer: IdeaAnswer; readonly words: string } | null
}
export type AppraisalWithPast = AppraisalWords & {
  readonly benefits: readonly {
    readonly promised: string
    readonly forWhom: string
    readonly byOn: PlainDate
    readonly found: { readonly words: string; readonly isRealised: Realised } | null
  }[]
  readonly decision: { readonly outcome: AppraisalOutcome; readonly reason: string } | null
}

type At = { readonly now: Date; readonly today: PlainDate }

/** Projects, ideas and appraisals with a past, through the same queries as pages: for a demonstration, or a move from elsewhere. */
export async function bringInImprovement(
  within: Within,
  past: {
    readonly projects: readonly ProjectWithPast[]
    readonly ideas: readonly IdeaWithPast[]
    readonly appraisals: readonly AppraisalWithPast[]
  },
  at: At,
): Promise<void> {
  for (const project of past.projects) await bringInProject(within, project, at)
  const ideas = ideaQueries(within)
  for (const { reply, ...idea } of past.ideas) {
    const id = await ideas.insert({ ...idea, replyDueOn: replyDueOn(idea.putInOn) })
    if (!reply) continue
    await ideas.reply(id, reply, at.now)
    await ideas.setState(id, 'replied')
  }
  for (const appraisal of past.appraisals) await bringInAppraisal(within, appraisal, at)
  const { projects, ideas: all, appraisals } = past
  const after = { projects: projects.length, ideas: all.length, appraisals: appraisals.length }
  const entry = {
    action: 'bring-in-improvement',
    objectType: 'organisation',
    objectId: within.organisationId,
    after,
  }
  await appendAudit(within, at.now, [entry])
}

async function bringInProject(within: Within, past: ProjectWithPast, { now, today }: At): Promise<void> {
  const id = newId()
  const projects = projectQueries(within)
  const { unitId, title, why, aim, madeAt } = past
  const from = { reviewId: null, ideaId: null, adoptedFromId: null }
  await projects.insert({ id, unitId, title, why, aimWhat: aim.what, ...from }, madeAt)
  const isTesting = past.tests.length + past.changes.length > 0
  await projects.save(id, null, {
    ...{ aim_how_much: aim.howMuch, aim_by_when: aim.byWhen, aim_for_whom: aim.forWhom },
    ...{ air_cover: past.airCover, without_measures: past.withoutMeasures },
    ...(isTesting ? { state: 'testing' } : {}),
  })
  await bringInParts(within, id, past)
  const measures = await partQueries(within, id).measures()
  for (const change of past.changes) {
    const baseline = await freezeBaselines(within, { measures, fromOn: change.fromOn, today })
    await writeParts(within, id).addChange({ ...change, baseline }, now)
  }
  const project = await projects.find(id)
  if (past.decision && project)
    await decide(
      within,
      { project, measures, changes: await partQueries(within, id).changes() },
      { ...past.decision, now, today },
    )
  if (past.offer) {
    const { essential, adaptable } = past.offer
    await projects.save(id, null, { offer_essential: essential, offer_adaptable: adaptable, offered_at: now })
  }
  const practice = practiceQueries(within)
  for (const adoption of past.adoptions) {
    const own = await practice.ownOf(id, adoption.unitId)
    await practice.takeUp(id, { ...adoption, seriesId: own.seriesId, ownProjectId: own.projectId }, now)
  }
}

async function bringInParts(within: Within, projectId: string, past: ProjectWithPast): Promise<void> {
  const parts = writeParts(within, projectId)
  for (const [position, [words, ...ideas]] of past.drivers.entries()) {
    const parentId = await parts.addDriver({ kind: 'primary', parentId: null, words, position })
    for (const [below, idea] of ideas.entries())
      await parts.addDriver({ kind: 'idea', parentId, words: idea, position: below })
  }
  const choosable = await listChoosableSeries(within, { unitIds: [past.unitId] })
  for (const { measureName, part } of past.measures) {
    const series = choosable.find((one) => one.measureName === measureName)
    if (!series) throw new Error(`A project is to watch ${measureName}, which its unit does not keep`)
    await parts.chooseMeasure({ seriesId: series.seriesId, part, why: '' }, past.madeAt)
  }
  for (const { agreesToBeNamed, ...person } of past.people) {
    const id = await parts.addPerson(person, past.madeAt)
    if (id && agreesToBeNamed !== null) await parts.changePerson(id, { agrees_to_be_named: agreesToBeNamed })
  }
  for (const { result, predictedAt, ...test } of past.tests) {
    const id = await parts.addTest({ ...test, driverId: null }, predictedAt)
    if (result) await parts.recordResult(id, 1, result)
  }
}

async function bringInAppraisal(
  within: Within,
  { benefits, decision, ...words }: AppraisalWithPast,
  { now }: At,
): Promise<void> {
  const technology = technologyQueries(within)
  const id = await technology.insert(words, now)
  const promised: string[] = []
  for (const { found: _, ...benefit } of benefits)
    promised.push(await technology.promise(id, { ...benefit, seriesId: null }))
  if (decision) await technology.decide(id, 1, { ...decision, at: now })
  for (const [at, { found }] of benefits.entries())
    if (found)
      await technology.findBenefit(
        { appraisalId: id, benefitId: promised[at] ?? '', seenLockVersion: 1 },
        { found: found.words, isRealised: found.isRealised, at: now },
      )
}
