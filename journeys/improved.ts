import { bringInImprovement, type ProjectWithPast } from '@headroom/capabilities/improvement'
import { listOpenUnits } from '@headroom/capabilities/measures'
import { sql } from 'kysely'
import type { World } from '../checks/world/index.ts'

/** A project that tests, one that is over and offered, an idea, and an appraisal with a benefit, in the ward manager's unit. */
export type Improved = {
  readonly testingId: string
  readonly offeredId: string
  readonly creditId: string
  /** One that has chosen nothing to watch yet. */
  readonly planningId: string
  /** An appraisal that was decided, and what it promised. */
  readonly decidedId: string
  readonly promisedId: string
}

const at = { now: new Date('2026-11-20T09:00:00Z'), today: '2026-11-22' }
const madeAt = new Date('2026-02-02T09:00:00Z')

export async function makeImproved(world: World): Promise<Improved> {
  const personId = world.person('wardManager').personId
  return world.within('administrator', async (within) => {
    const units = await listOpenUnits(within)
    const unitId = units.find(({ name }) => name === 'Cardiology')?.id ?? ''
    const elsewhereId = units.find(({ id }) => id !== unitId)?.id ?? unitId
    const project: ProjectWithPast = {
      unitId,
      title: 'Fewer falls at night',
      aim: {
        what: 'Fewer falls',
        howMuch: 'From 22 a month to 12',
        byWhen: '2026-12-31',
        forWhom: 'People on the ward at night',
      },
      why: 'Three in four happen between ten and six.',
      airCover: 'No new audits until the spring',
      withoutMeasures: 'No process is counted yet; rounds are written on paper.',
      drivers: [['Knowing who is at risk', 'A round every hour', 'A sign at the bed']],
      measures: [{ measureName: 'Falls with harm', part: 'outcome' }],
      people: [
        {
          personId,
          name: null,
          part: 'lead',
          interest: '',
          contribution: 'Led the rounds',
          agreesToBeNamed: true,
        },
        {
          personId: null,
          name: 'A patient partner',
          part: 'patient-partner',
          interest: 'Fell herself last year',
          contribution: '',
          agreesToBeNamed: null,
        },
      ],
      tests: [
        {
          question: 'Can one nurse make the round in ten minutes?',
          plan: 'Three nights, one bay',
          prediction: 'Yes, on two nights of three',
          plannedFor: '2026-02-10',
          predictedAt: madeAt,
          result: null,
        },
      ],
      changes: [{ fromOn: '2025-11-01', words: 'A round every hour', meanwhile: 'A new ward clerk' }],
      decision: null,
      offer: null,
      adoptions: [],
      madeAt,
    }
    const offered: ProjectWithPast = {
      ...project,
      title: 'Rounds every hour',
      decision: { decision: 'adopt', reason: 'Falls stayed lower for a year' },
      offer: { essential: 'The round is signed', adaptable: 'Who makes it' },
      adoptions: [{ unitId: elsewhereId, startedOn: '2026-06-01', whatTheyChanged: 'Every two hours' }],
    }
    const planning: ProjectWithPast = {
      ...project,
      title: 'Shorter waits for beds',
      measures: [],
      tests: [],
      changes: [],
    }
    const idea = {
      unitId,
      words: 'Quieter bins',
      why: 'They wake everybody at four.',
      personId,
      putInOn: '2026-11-10',
      reply: null,
    }
    const appraisal = {
      unitId,
      name: 'Bed sensors',
      need: 'To know who is getting up',
      evidence: 'Two trials',
      fit: 'The beds are old',
      risk: 'Alarms that nobody hears',
      people: 'Nurses at night',
      costWords: '£40 a bed',
      costPence: 96_000,
      benefits: [
        { promised: 'Two falls fewer a month', forWhom: 'Patients', byOn: '2027-03-31', found: null },
      ],
      decision: null,
    }
    const decided = {
      ...appraisal,
      name: 'Falls alarms',
      decision: { outcome: 'go' as const, reason: 'The trial was good' },
    }
    await bringInImprovement(
      within,
      { projects: [project, offered, planning], ideas: [idea], appraisals: [appraisal, decided] },
      at,
    )
    const idOf = async (title: string) => {
      const { rows } = await sql<{ id: string; credit: string }>`
        select p.id, c.id as credit from improvement_project p
        join improvement_project_person c on c.organisation_id = p.organisation_id and c.project_id = p.id
          and c.person_id = ${personId}
        where p.organisation_id = ${within.organisationId} and p.title = ${title}`.execute(
        within.tables<unknown>(),
      )
      return rows[0]
    }
    const testing = await idOf(project.title)
    const { rows: promises } = await sql<{ id: string; appraisal: string }>`
      select b.id, b.appraisal_id as appraisal from technology_benefit b
      join technology_appraisal a on a.organisation_id = b.organisation_id and a.id = b.appraisal_id
      where a.organisation_id = ${within.organisationId} and a.name = ${decided.name}`.execute(
      within.tables<unknown>(),
    )
    return {
      testingId: testing?.id ?? '',
      offeredId: (await idOf(offered.title))?.id ?? '',
      creditId: testing?.credit ?? '',
      planningId: (await idOf(planning.title))?.id ?? '',
      decidedId: promises[0]?.appraisal ?? '',
      promisedId: promises[0]?.id ?? '',
    }
  })
}
