import { bringInAssessments } from '@headroom/capabilities/assessment'
import { recordAttestations } from '@headroom/capabilities/code-of-practice'
import {
  bringInEstablishment,
  bringInStaff,
  type EstablishedLead,
  type EstablishedPost,
  giveGrant,
  peopleByEmployeeNumber,
  registerOrganisation,
} from '@headroom/capabilities/organisation'
import { matchPosts } from '@headroom/capabilities/roles'
import {
  type Assessment,
  type Attestation,
  makeDemonstration,
  type PersonToSignInAs,
  staffCsv,
  type TrustWithHistory,
} from '@headroom/demo'
import type { Announce } from '@headroom/platform/announcements'
import { type Clock, fixedClock, today } from '@headroom/platform/clock'
import { type Database, inOrganisation, type Scope, scopeMaker } from '@headroom/platform/database'
import { type DemonstrationPerson, markReady } from '@headroom/platform/installation'
import { loadConversations } from './load-conversations.ts'
import { loadFeedback } from './load-feedback.ts'
import { loadImprovement } from './load-improvement.ts'
import { loadMeasures } from './load-measures.ts'

export type Loading = { readonly database: Database; readonly clock: Clock; readonly announce: Announce }

/** Fills an empty installation with the demonstration, through the same doors as real work: import, assessment, Code. */
export async function loadDemonstration(loading: Loading): Promise<void> {
  const { database, clock } = loading
  const world = makeDemonstration({ today: today(clock) })
  const people: DemonstrationPerson[] = []
  for (const trust of [world.trust, world.neighbour]) {
    const signInAs = world.peopleToSignInAs.filter(({ organisationCode }) => organisationCode === trust.code)
    people.push(...(await loadTrust(loading, trust, world.system, signInAs)))
    if (trust === world.trust) await loadTrustMeasures(loading, world, people)
    if (trust === world.trust) await loadTrustFeedback(loading, world, people)
  }
  await markReady(database.kysely, people, clock.now())
}

const ownerKeys: Readonly<Record<string, string>> = {
  waiting: 'general-manager',
  safety: 'clinical-director',
  workforce: 'chief-people-officer',
}

/** Whoever may sign in and answers for a theme owns its measures; whoever runs a department noted what happened there, and improves it. */
async function loadTrustMeasures(
  { database, clock }: Loading,
  { seed, trust, peopleToSignInAs }: ReturnType<typeof makeDemonstration>,
  people: readonly DemonstrationPerson[],
): Promise<void> {
  const [organisationId] = people.map((person) => person.organisationId)
  const scope = scopeMaker(database.kysely)(organisationId ?? '', null)
  const idOf = await inOrganisation(scope, peopleByEmployeeNumber)
  const operational = new Map(trust.triumvirates.map((leads) => [leads.unitId, leads.operational]))
  const leadOf = (department: string): string | null => {
    const unit = trust.units.find(({ name }) => name === department)
    const row = trust.staff.find(({ positionNumber }) => positionNumber === operational.get(unit?.id ?? ''))
    return (row && idOf.get(row.employeeNumber)) ?? null
  }
  await loadMeasures(scope, seed, clock, {
    ownerOf: (theme) => {
      const owner = peopleToSignInAs.find(({ key }) => key === ownerKeys[theme])
      return (owner && idOf.get(owner.employeeNumber)) ?? null
    },
    leadOf,
  })
  await loadImprovement(scope, clock, leadOf)
}

/** Feedback, and the conversations that draw on it. */
async function loadTrustFeedback(
  { database, clock }: Loading,
  world: ReturnType<typeof makeDemonstration>,
  people: readonly DemonstrationPerson[],
): Promise<void> {
  const organisationId = people[0]?.organisationId ?? ''
  const scopeOf = (personId: string | null): Scope => scopeMaker(database.kysely)(organisationId, personId)
  const ids = await inOrganisation(scopeOf(null), peopleByEmployeeNumber)
  await loadFeedback(world, clock, { idOf: (number) => idIn(ids, number), scopeOf })
  await loadConversations(scopeOf(null), world, clock, (number) => idIn(ids, number))
}

const OPENED_YEARS_AGO = 10

async function loadTrust(
  { database, clock, announce }: Loading,
  trust: TrustWithHistory,
  system: { code: string; name: string },
  signInAs: readonly PersonToSignInAs[],
): Promise<readonly DemonstrationPerson[]> {
  const opened = `${clock.now().getUTCFullYear() - OPENED_YEARS_AGO}-04-01`
  const organisationId = await registerOrganisation(
    database.kysely,
    { name: trust.name, kind: 'trust', code: trust.code, validFrom: opened, system },
    clock.now(),
  )
  const scope = scopeMaker(database.kysely)(organisationId, null)
  const brought = await bringInStaff({
    scope,
    clock,
    announce,
    filename: 'staff-extract.csv',
    bytes: new TextEncoder().encode(staffCsv(trust.staff)),
    leaveOutFaulty: false,
  })
  if (!brought.ok) throw new Error(`The demonstration's staff could not be brought in: ${brought.reason}`)
  await inOrganisation(scope, async (within) => {
    await bringInEstablishment(within, trust.posts.map(establishedPost), leadsOf(trust))
    // Vacant posts have roles too.
    await matchPosts(within)
  })
  const idOf = await inOrganisation(scope, peopleByEmployeeNumber)
  await loadHistory(scope, trust, idOf, clock)
  await inOrganisation(scope, async (within) => {
    for (const person of signInAs)
      for (const grant of person.grants)
        await giveGrant(within, idIn(idOf, person.employeeNumber), grant, clock.now())
  })
  return signInAs.map((person) => ({
    organisationId,
    personId: idIn(idOf, person.employeeNumber),
    name: person.name,
    role: `${person.positionTitle}, ${trust.name}. ${person.whoTheyAre}`.replace(/\.$/, ''),
    look: person.lookAtFirst[0] ?? '',
  }))
}

function idIn(ids: ReadonlyMap<string, string>, employeeNumber: string): string {
  const id = ids.get(employeeNumber)
  if (!id) throw new Error('The demonstration names somebody who is not in its staff extract')
  return id
}

const establishedPost = (post: TrustWithHistory['posts'][number]): EstablishedPost => ({
  positionNumber: post.positionNumber,
  title: post.title,
  division: post.division,
  department: post.department,
  payGrade: post.payGrade,
  hasManagementResponsibility: post.hasManagementResponsibility,
})

/** The third leader is called nursing here, though in Pharmacy or Radiology it is another profession's. */
function leadsOf({ units, triumvirates }: TrustWithHistory): readonly EstablishedLead[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return triumvirates.flatMap((leads) => {
    const unit = byId.get(leads.unitId)
    if (!unit || unit.kind === 'organisation') return []
    const above = byId.get(unit.parentId ?? '')
    const place =
      unit.kind === 'department'
        ? { division: above?.name ?? '', department: unit.name }
        : { division: unit.name, department: null }
    return [
      { ...place, part: 'operational' as const, positionNumber: leads.operational },
      { ...place, part: 'clinical' as const, positionNumber: leads.clinical },
      { ...place, part: 'nursing' as const, positionNumber: leads.professional },
    ]
  })
}

const BATCH = 500

async function loadHistory(
  scope: Scope,
  trust: TrustWithHistory,
  idOf: ReadonlyMap<string, string>,
  clock: Clock,
): Promise<void> {
  for (let from = 0; from < trust.assessments.length; from += BATCH) {
    const batch = trust.assessments.slice(from, from + BATCH)
    await inOrganisation(scope, (within) =>
      bringInAssessments(
        within,
        batch.map((made) => historicAssessment(made, idIn(idOf, made.employeeNumber))),
        clock.now(),
      ),
    )
  }
  await inOrganisation(scope, (within) =>
    recordAttestations(
      within,
      trust.attestations.map((made: Attestation) => ({
        personId: idIn(idOf, made.employeeNumber),
        attestedAt: noon(made.attestedOn),
        expiresOn: made.renewalDueOn,
      })),
      clock.now(),
    ),
  )
}

const noon = (day: string): Date => fixedClock(`${day}T12:00:00Z`).now()

const historicAssessment = (made: Assessment, personId: string) => ({
  personId,
  stageId: made.stage,
  startedAt: noon(made.startedOn),
  submittedAt: made.submittedOn ? noon(made.submittedOn) : null,
  isShared: made.isSharedWithLineManager,
  answers: made.ratings.map(({ competency, level, note, link }) => ({
    nodeId: competency,
    level: level === 'no-chance' ? null : level,
    note: note ?? null,
    link: link ?? null,
  })),
})
