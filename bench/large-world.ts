import { bringInAssessments } from '@headroom/capabilities/assessment'
import {
  bringInStaff,
  giveGrant,
  peopleByEmployeeNumber,
  registerOrganisation,
} from '@headroom/capabilities/organisation'
import { DEFAULT_SEED, eachAssessment, makeLargeTrust, staffCsv } from '@headroom/demo'
import { announcer } from '@headroom/platform/announcements'
import { fixedClock } from '@headroom/platform/clock'
import { type Database, inOrganisation, migrate, scopeMaker } from '@headroom/platform/database'
import { makeInstallation, markReady } from '@headroom/platform/installation'
import { capabilities, listeners, migrations } from '@headroom/server/capabilities'

export const benchDay = '2026-11-22'
export const benchClock = fixedClock(`${benchDay}T09:00:00Z`)

export type LargeWorld = {
  readonly organisationId: string
  readonly managerId: string
  readonly importMs: number
}

/** A migrated database with one organisation and nobody in it. */
export async function prepare(database: Database): Promise<string> {
  const migrated = await migrate(database.kysely, migrations)
  if (!migrated.ok) throw new Error(migrated.reason)
  for (const capability of capabilities) await capability.loadReference?.(database.kysely)
  await makeInstallation(database.kysely, 'demonstration', benchClock.now())
  return registerOrganisation(
    database.kysely,
    { name: 'Large Hospitals', kind: 'trust', code: 'ZZ6', validFrom: '2015-04-01' },
    benchClock.now(),
  )
}

const BATCH = 400

/** So many people, with self-assessments for about a third of them, through the same doors as real work. */
export async function fillLarge(database: Database, staff: number): Promise<LargeWorld> {
  const organisationId = await prepare(database)
  const scope = scopeMaker(database.kysely)(organisationId, null)
  const trust = makeLargeTrust(staff, benchDay)
  const bytes = new TextEncoder().encode(staffCsv(trust.staff))
  const started = performance.now()
  const brought = await bringInStaff({
    scope,
    clock: benchClock,
    announce: announcer(listeners),
    filename: 'large.csv',
    bytes,
    leaveOutFaulty: false,
  })
  if (!brought.ok) throw new Error(brought.reason)
  const importMs = performance.now() - started
  const ids = await inOrganisation(scope, peopleByEmployeeNumber)
  let batch: Parameters<typeof bringInAssessments>[1][number][] = []
  const flush = async () => {
    const rows = batch
    batch = []
    await inOrganisation(scope, (within) => bringInAssessments(within, rows, benchClock.now()))
  }
  for (const made of eachAssessment({
    seed: DEFAULT_SEED,
    today: benchDay,
    placements: trust.placements,
    years: 1,
  })) {
    const at = (day: string) => new Date(`${day}T12:00:00Z`)
    batch.push({
      personId: ids.get(made.employeeNumber) ?? '',
      stageId: made.stage,
      startedAt: at(made.startedOn),
      submittedAt: made.submittedOn ? at(made.submittedOn) : null,
      isShared: made.isSharedWithLineManager,
      answers: made.ratings.map(({ competency, level }) => ({
        nodeId: competency,
        level: level === 'no-chance' ? null : level,
        note: null,
        link: null,
      })),
    })
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  const teams = Map.groupBy(trust.staff, ({ supervisorEmployeeNumber }) => supervisorEmployeeNumber)
  const [largest] = [...teams]
    .filter(([number]) => number !== undefined)
    .sort(([, a], [, b]) => b.length - a.length)
  const managerId = ids.get(largest?.[0] ?? '') ?? ''
  await inOrganisation(scope, (within) => giveGrant(within, managerId, 'development-lead', benchClock.now()))
  await markReady(
    database.kysely,
    [{ organisationId, personId: managerId, name: 'Manager', role: 'of the largest team', look: '' }],
    benchClock.now(),
  )
  return { organisationId, managerId, importMs }
}
