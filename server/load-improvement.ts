import {
  type AppraisalWithPast,
  bringInImprovement,
  type IdeaWithPast,
  type ProjectWithPast,
} from '@headroom/capabilities/improvement'
import { listOpenUnits } from '@headroom/capabilities/measures'
import { type MadeAppraisal, type MadeIdea, type MadeProject, makeImprovement } from '@headroom/demo'
import { type Clock, type PlainDate, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'

/** Who leads a department, by its name. */
type LeadOf = (department: string) => string | null
type Places = { readonly unitIdOf: (place: string) => string; readonly leadOf: LeadOf }

/** The demonstration's projects, ideas and appraisals, through the capability's own door; after the measures, which they stand on. */
export async function loadImprovement(scope: Scope, clock: Clock, leadOf: LeadOf): Promise<void> {
  const day = today(clock)
  const made = makeImprovement(day)
  await inOrganisation(scope, async (within) => {
    const units = await listOpenUnits(within)
    const unitIdOf = (place: string): string => {
      const unit = units.find(({ name }) => name === place)
      if (!unit) throw new Error(`The demonstration improves ${place}, a department that it does not have`)
      return unit.id
    }
    const places = { unitIdOf, leadOf }
    const past = {
      projects: made.projects.map((project) => projectOf(project, places)),
      ideas: made.ideas.map((idea) => ideaOf(idea, places)),
      appraisals: made.appraisals.map((appraisal) => appraisalOf(appraisal, places)),
    }
    await bringInImprovement(within, past, { now: clock.now(), today: day })
  })
}

const noon = (day: PlainDate): Date => new Date(`${day}T12:00:00Z`)

function projectOf(made: MadeProject, { unitIdOf, leadOf }: Places): ProjectWithPast {
  const { title, why, airCover, withoutMeasures, drivers, measures, aim, byWhen, change, decision, test } =
    made
  return {
    ...{ title, why, airCover, withoutMeasures, drivers, measures, offer: made.offer },
    unitId: unitIdOf(made.place),
    aim: { ...aim, byWhen },
    people: peopleOf(leadOf(made.place)),
    tests: test ? [testOf(test)] : [],
    changes: change ? [{ fromOn: change.on, words: change.words, meanwhile: change.meanwhile }] : [],
    decision: decision ? { decision: decision.is, reason: decision.reason } : null,
    adoptions: made.adopters.map(({ place, changed }) => ({
      unitId: unitIdOf(place),
      startedOn: change?.on ?? made.madeOn,
      whatTheyChanged: changed,
    })),
    madeAt: noon(made.madeOn),
  }
}

/** The department’s lead, who agreed to be named, and a patient partner, who has not been asked. */
function peopleOf(leadId: string | null): ProjectWithPast['people'] {
  const partner = {
    personId: null,
    name: 'A patient of the service',
    part: 'patient-partner' as const,
    interest: 'Being told what happens next',
    contribution: 'Said what matters at three in the morning',
    agreesToBeNamed: null,
  }
  if (leadId === null) return [partner]
  const lead = {
    personId: leadId,
    name: null,
    part: 'lead' as const,
    interest: '',
    contribution: 'Made room in the rota, and kept other asks away',
    agreesToBeNamed: true,
  }
  return [lead, partner]
}

function testOf(test: NonNullable<MadeProject['test']>): ProjectWithPast['tests'][number] {
  const { question, plan, prediction, predictedOn, ranOn, result } = test
  return {
    ...{ question, plan, prediction, plannedFor: ranOn, predictedAt: noon(predictedOn) },
    result:
      result && ranOn
        ? {
            ...{ ranOn, whatHappened: result.happened, comparedWithPrediction: result.compared },
            ...{ nextStep: result.next, nextWords: '' },
          }
        : null,
  }
}

const ideaOf = ({ place, isNamed, ...idea }: MadeIdea, { unitIdOf, leadOf }: Places): IdeaWithPast => ({
  ...idea,
  unitId: unitIdOf(place),
  personId: isNamed ? leadOf(place) : null,
})

const appraisalOf = (
  { place, name, words, pounds, outcome, benefits }: MadeAppraisal,
  { unitIdOf }: Places,
): AppraisalWithPast => ({
  ...{ ...words, name, benefits, unitId: unitIdOf(place), costPence: pounds * 100 },
  decision: outcome ? { outcome: outcome.is, reason: outcome.reason } : null,
})
