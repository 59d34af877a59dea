import { findPeople, findUnits, isSearchable } from '@headroom/capabilities/organisation'
import { makeCsv } from '@headroom/platform/csv'
import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { cancelCycle } from '../confidence/cancel-cycle.ts'
import { type Cycle, cycleQueries } from '../queries/cycles.ts'
import { listDeclines } from '../queries/declines.ts'
import { subjectQueries } from '../queries/subjects.ts'
import { mayRun } from '../rules/list-rights.ts'
import { chooseSubjects, removeSubject } from '../setting-up/choose-subjects.ts'
import { $Choose } from '../setting-up/cycle-schema.ts'
import { haveAsked } from '../setting-up/have-asked.ts'
import { type LaunchFault, launchCycle } from '../setting-up/launch-cycle.ts'
import { LAUNCHED_BY_JOB, launchLargeCycle } from '../setting-up/launch-job.ts'
import { tellChoosers } from '../setting-up/tell-choosers-job.ts'
import { CancelPage } from '../views/cycles/cancel-page.tsx'
import { CyclePage } from '../views/cycles/cycle-page.tsx'
import { LaunchPage } from '../views/cycles/launch-page.tsx'
import { PeoplePage } from '../views/cycles/people-page.tsx'
import { cycleHref, FEEDBACK } from '../views/hrefs.ts'
import { listStateNames } from '../views/raters/list-words.ts'
import { actorOf, idIn, leads } from './who.ts'

const PATH = '/feedback/cycles/:cycleId'
const run = { access: leads, answers: 'page' } as const

/** A cycle for a group; what somebody asks for on themself is not there for whoever runs others'. */
export async function getRunCycle({
  scope,
  params,
}: Pick<SignedInRequest, 'scope' | 'params'>): Promise<Cycle> {
  const cycleId = idIn(params, 'cycleId')
  const cycle = await inOrganisation(scope, (within) => cycleQueries(within).find(cycleId))
  if (!cycle || cycle.kind === 'person') throw new NotFound()
  return cycle
}

const notices = {
  launched: 'Launched. People now choose whom to ask, and have been told.',
  reminded: 'Those who have not chosen are being reminded.',
} as const

const overview = route(
  {
    ...run,
    method: 'GET',
    path: PATH,
    summary: 'A cycle for whoever runs it: how far the lists of raters have come',
    query: z.object({
      page: z.coerce.number().int().min(1).max(10_000).default(1),
      done: z.enum(['launched', 'reminded']).optional(),
    }),
  },
  async (request) => {
    const cycle = await getRunCycle(request)
    const { page, done } = request.query
    const found = await inOrganisation(request.scope, async (within) => ({
      subjects: await subjectQueries(within).list(cycle.id, page),
      counts: await subjectQueries(within).countByState(cycle.id),
      declines: await listDeclines(within, cycle.id),
    }))
    const shown = { frame: request.frame, cycle, page, ...found, notice: done && notices[done] }
    return request.page(<CyclePage {...shown} />)
  },
)

const EVERYBODY = 1_000_000

const listsCsv = route(
  {
    method: 'GET',
    path: `${PATH}/lists.csv`,
    summary: 'How far the lists of raters of a cycle have come, as CSV',
    access: leads,
    answers: 'download',
  },
  async (request) => {
    const cycle = await getRunCycle(request)
    const rows = await inOrganisation(request.scope, (within) =>
      subjectQueries(within).list(cycle.id, 1, EVERYBODY),
    )
    const body = makeCsv([
      [
        'Name',
        'Post',
        'Unit at launch',
        'Line manager at launch',
        'List',
        'Not asked yet',
        'Asked',
        'Said no',
      ],
      ...rows.map((row) => [
        row.name,
        row.title,
        row.unitName,
        row.managerName,
        listStateNames[row.listState],
        row.proposed,
        row.asked,
        row.declined,
      ]),
    ])
    return request.download({ name: 'feedback-lists.csv', type: 'text/csv; charset=utf-8', body })
  },
)

async function findFor(request: SignedInRequest, question: string) {
  if (!isSearchable(question)) return undefined
  return inOrganisation(request.scope, async (within) => ({
    people: (await findPeople(within, question, 1)).rows,
    units: (await findUnits(within, question, 1)).rows,
  }))
}

async function getPreparing(request: SignedInRequest): Promise<Cycle> {
  const cycle = await getRunCycle(request)
  if (cycle.state !== 'preparing') throw new NotFound()
  return cycle
}

const people = route(
  {
    ...run,
    method: 'GET',
    path: `${PATH}/people`,
    summary: 'Choose who a cycle is about',
    query: z.object({ q: z.string().max(100).default('') }),
  },
  async (request) => {
    const question = request.query.q
    const cycle = await getPreparing(request)
    const found = await findFor(request, question)
    return request.page(<PeoplePage frame={request.frame} cycle={cycle} question={question} found={found} />)
  },
)

const addPeople = route(
  { ...run, method: 'POST', path: `${PATH}/people`, summary: 'Add people and units to a cycle' },
  async (request) => {
    const cycle = await getPreparing(request)
    const { fields } = await request.form()
    const form = parseForm($Choose, fields)
    const again = async (faults: readonly FormFault[]) => {
      const question = typedText(fields, 'q')
      const shown = { frame: request.frame, cycle, question, found: await findFor(request, question) }
      return request.page(<PeoplePage {...shown} fields={fields} faults={faults} />, 400)
    }
    if (!form.ok) return again(form.faults)
    const { person, unit, pasted } = form.value
    const chosen = { personIds: person, unitIds: unit, pasted }
    const outcome = await chooseSubjects(request.scope, { cycleId: cycle.id, chosen }, request.now)
    if (outcome.ok) return request.redirect(cycleHref(cycle.id))
    if (outcome.reason === 'not-preparing') throw new NotFound()
    return again(
      outcome.reason === 'nobody-chosen'
        ? [{ field: 'pasted', message: 'Select somebody, a unit, or paste a list' }]
        : unknownFaults(outcome),
    )
  },
)

const unknownFaults = ({ unknown, shared }: { unknown: readonly string[]; shared: readonly string[] }) => [
  ...unknown.map((key) => ({ field: 'pasted', message: `Nobody here has “${key}”` })),
  ...shared.map((key) => ({
    field: 'pasted',
    message: `More than one person has “${key}”: use their employee number`,
  })),
]

const takeOut = route(
  { ...run, method: 'POST', path: `${PATH}/people/remove`, summary: 'Take somebody out of a cycle' },
  async (request) => {
    const cycle = await getPreparing(request)
    const form = parseForm(z.object({ personId: z.uuid() }), (await request.form()).fields)
    if (!form.ok) throw new NotFound()
    await removeSubject(request.scope, { cycleId: cycle.id, personId: form.value.personId }, request.now)
    return request.redirect(cycleHref(cycle.id))
  },
)

const beforeLaunch = route(
  {
    ...run,
    method: 'GET',
    path: `${PATH}/launch`,
    summary: 'What raters will be promised, before a cycle is launched',
  },
  async (request) => {
    const cycle = await getPreparing(request)
    return request.page(<LaunchPage frame={request.frame} cycle={cycle} />)
  },
)

const launchFaultWords: Readonly<Record<LaunchFault['reason'] | 'stale', string>> = {
  'not-preparing': 'It has been launched or cancelled already',
  'nobody-chosen': 'Choose at least one person first',
  'closes-too-soon': 'Its closing date has come: change it in the settings first',
  stale: 'Somebody changed the settings since you opened this page. Read them again before you launch.',
}

const launch = route(
  { ...run, method: 'POST', path: `${PATH}/launch`, summary: 'Launch a cycle' },
  async (request) => {
    const cycle = await getPreparing(request)
    const { scope, now, today, enqueue } = request
    const form = parseForm(z.object({ lockVersion: z.coerce.number() }), (await request.form()).fields)
    const refuse = (reason: keyof typeof launchFaultWords) => {
      const faults = [{ field: 'maincontent', message: launchFaultWords[reason] }]
      return request.page(<LaunchPage frame={request.frame} cycle={cycle} faults={faults} />, 409)
    }
    if (!form.ok || form.value.lockVersion !== cycle.lockVersion) return refuse('stale')
    const page = { words: `Launching ${cycle.name}`, backPath: cycleHref(cycle.id) }
    if (cycle.subjects > LAUNCHED_BY_JOB) {
      const payload = { cycleId: cycle.id, subjects: cycle.subjects }
      const jobId = await inOrganisation(scope, (within) => enqueue(within, launchLargeCycle, payload, page))
      return request.redirect(`/jobs/${jobId}`)
    }
    const outcome = await inOrganisation(scope, async (within) => {
      const launched = await launchCycle(within, cycle.id, { now, today })
      if (!launched.ok) return launched
      await haveAsked(enqueue, cycle.id)(within)
      await enqueue(within, tellChoosers, { cycleId: cycle.id }, page)
      return launched
    })
    return outcome.ok ? request.redirect(`${cycleHref(cycle.id)}?done=launched`) : refuse(outcome.reason)
  },
)

const remind = route(
  {
    ...run,
    method: 'POST',
    path: `${PATH}/remind`,
    summary: 'Remind those who have not chosen whom to ask',
  },
  async (request) => {
    const cycle = await getRunCycle(request)
    const form = parseForm(z.object({ submissionId: z.uuid() }), (await request.form()).fields)
    if (!form.ok || cycle.state !== 'collecting') throw new NotFound()
    const { scope, now, enqueue } = request
    await inOrganisation(scope, async (within) => {
      if (!(await claimOnce(within, form.value.submissionId, now))) return
      const page = { words: 'Reminding people to choose', backPath: cycleHref(cycle.id) }
      await enqueue(within, tellChoosers, { cycleId: cycle.id }, page)
    })
    return request.redirect(`${cycleHref(cycle.id)}?done=reminded`)
  },
)

/** Also of what somebody asked for on themself: by them. */
async function getOwnOrRun(request: SignedInRequest): Promise<Cycle> {
  const cycleId = idIn(request.params, 'cycleId')
  const cycle = await inOrganisation(request.scope, (within) => cycleQueries(within).find(cycleId))
  if (!cycle || !mayRun(cycle, actorOf(request.viewer))) throw new NotFound()
  return cycle
}

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

const beforeCancel = route(
  { ...own, method: 'GET', path: `${PATH}/cancel`, summary: 'What cancelling a cycle does' },
  async (request) => {
    const cycle = await getOwnOrRun(request)
    if (cycle.state !== 'preparing' && cycle.state !== 'collecting') throw new NotFound()
    return request.page(<CancelPage frame={request.frame} cycle={cycle} />)
  },
)

const cancel = route(
  { ...own, method: 'POST', path: `${PATH}/cancel`, summary: 'Cancel a cycle and erase what was answered' },
  async (request) => {
    const cycle = await getOwnOrRun(request)
    await cancelCycle(request.scope, cycle.id, request.now)
    return request.redirect(FEEDBACK)
  },
)

export const cyclePages: readonly Route[] = [
  listsCsv,
  people,
  addPeople,
  takeOut,
  beforeLaunch,
  launch,
  remind,
  beforeCancel,
  cancel,
  overview,
]
