// A program to be killed: opens the database, says what it holds, then imports staff and saves assessments until it dies.
// Each line it writes is written at once, after the commit that it is about.
import { writeSync } from 'node:fs'
import { roles } from '@headroom/capabilities/roles'
import { announcer } from '@headroom/platform/announcements'
import { systemClock, today } from '@headroom/platform/clock'
import { loadConfig } from '@headroom/platform/config'
import { inOrganisation, openDatabase, type Scope, scopeMaker } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import {
  basisOf,
  saveStandard,
  startAssessment,
  submitAssessment,
} from '../../capabilities/assessment/journey.ts'
import { emptyAnswer } from '../../capabilities/assessment/rules/answer.ts'
import { frameworkInForce, type Standard } from '../../capabilities/assessment/standards.ts'
import { applyImport } from '../../capabilities/organisation/import/apply.ts'
import { findHeld } from './held.ts'
import { bringIn, fillNew, findOrganisation } from './new-trust.ts'

const say = (words: string): void => {
  writeSync(1, `${words}\n`)
}
const clock = systemClock
const announce = announcer(roles.listeners ?? [])

/** As the job queue does after a kill: what was confirmed is applied again, and finds out for itself whether it was. */
async function takeUpAgain(scope: Scope): Promise<void> {
  const { rows } = await inOrganisation(scope, (within) =>
    sql<{ id: string }>`select id from staff_import
      where organisation_id = ${within.organisationId} and state = 'applying'`.execute(
      within.tables<unknown>(),
    ),
  )
  for (const { id } of rows) {
    const applied = await applyImport({
      scope,
      importId: id,
      now: clock.now(),
      today: today(clock),
      announce,
    })
    if (!applied.ok) throw new Error(`Taken up again: ${applied.reason}`)
    say('taken-up-again')
  }
}

async function importWithoutEnd(scope: Scope, from: number): Promise<void> {
  for (let importNumber = from; ; importNumber += 1) {
    await bringIn(scope, announce, importNumber)
    say(`import ${importNumber}`)
  }
}

async function assessWithoutEnd(scopes: readonly Scope[]): Promise<void> {
  for (let turn = process.pid; ; turn += 1) {
    const scope = scopes[turn % scopes.length]
    if (scope) await assessOnce(scope, turn)
  }
}

async function assessOnce(scope: Scope, turn: number): Promise<void> {
  const assessed = frameworkInForce()
  const begun = { assessed, role: undefined, stageId: '1', submissionId: newId() }
  const assessmentId = await startAssessment(scope, begun, clock.now())
  if (!assessmentId) throw new Error('No draft was begun')
  for (const [place, standard] of assessed.standards.entries())
    await saveOnce(scope, assessmentId, standard, 1 + ((turn + place) % 5))
  const submitted = await submitAssessment(scope, { assessmentId, leavesOpen: false }, clock.now())
  if (!submitted.ok) throw new Error(`Submitting: ${submitted.reason}`)
  say(`submit ${assessmentId}`)
}

/** A standard that was saved before the kill is left as it was: its form would be stale, and say so. */
async function saveOnce(
  scope: Scope,
  assessmentId: string,
  standard: Standard,
  level: number,
): Promise<void> {
  const typed = new Map(standard.competencies.map(({ id }) => [id, { ...emptyAnswer, level }]))
  const change = { assessmentId, standard, typed, basis: basisOf(standard, new Map()) }
  const saved = await saveStandard(scope, change, clock.now())
  if (saved.ok) say(`save ${assessmentId}/${standard.id}=${level}`)
  else if (saved.reason !== 'stale') throw new Error(`Saving: ${saved.reason}`)
}

const settings = loadConfig(process.env)
if (!settings.ok) throw new Error(settings.faults.join())
const opened = await openDatabase(settings.value)
if (!opened.ok) throw new Error(JSON.stringify(opened))
const database = opened.value
if (!(await findOrganisation(database))) await fillNew(database, announce)
const organisationId = (await findOrganisation(database)) ?? ''
const scopeOf = scopeMaker(database.kysely)
const scope = scopeOf(organisationId, null)
const held = await findHeld(scope)
say(`held ${JSON.stringify(held)}`)
await takeUpAgain(scope)
const { rows: staying } = await inOrganisation(scope, (within) =>
  sql<{ id: string }>`select id from person where organisation_id = ${organisationId}
    and employee_number not like 'J%' order by employee_number`.execute(within.tables<unknown>()),
)
const { importNumber } = await findHeld(scope)
say('ready')
await Promise.all([
  importWithoutEnd(scope, importNumber + 1),
  assessWithoutEnd(staying.map(({ id }) => scopeOf(organisationId, id))),
])
