import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inOrganisation, type Within } from '@headroom/platform/database'
import { isId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { Service } from '../../server/compose.ts'
import { root } from '../sources.ts'
import { auditEntries, mayChangeNothing } from './audit-entries.ts'

/** Which acts a run of the tests has brought to success; `npm test` names those that none has. */
export const actsSeen = join(root, '.cache/acts-seen')

type Event = { readonly entry: string }

/**
 * The service, with every act held to `audit-entries.ts`: one that is answered as done without leaving an entry is answered with
 * an error instead. Acts at the same moment may take one another's entries for their own; what is asked is at least one.
 */
export function watchAudit(service: Service, organisationIds: readonly string[]): Service {
  const everywhere = <T>(read: (within: Within) => Promise<T>): Promise<readonly T[]> =>
    Promise.all(organisationIds.map((id) => inOrganisation(service.scopeOf(id, null), read)))
  const acts = service.routes
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => ({ name: `${method} ${path}`, pattern: patternOf(method, path) }))
  return {
    ...service,
    fetch: async (request) => {
      const asked = `${request.method} ${new URL(request.url).pathname}`
      const act = acts.find(({ pattern }) => pattern.test(asked))
      const left = act && auditEntries[act.name]
      if (!act || !left || 'none' in left) return service.fetch(request)
      const form = await formOf(request)
      const submissionId = form.get('submissionId') ?? ''
      const before = await everywhere(async (within) => ({
        head: await headOf(within),
        isRepeated: await isClaimed(within, submissionId),
      }))
      const answer = await service.fetch(request)
      if (answer.status >= 400 || before.some(({ isRepeated }) => isRepeated)) return answer
      const heads = new Map(organisationIds.map((id, at) => [id, before[at]?.head ?? 0]))
      const events = await everywhere((within) => eventsAfter(within, heads.get(within.organisationId) ?? 0))
      const entry = events.flat().find((event) => left.includes(event.entry))?.entry
      if (entry) note(`${act.name}\t${entry}`)
      else if (
        isDone(answer) &&
        !mayChangeNothing[act.name]?.when(form, answer.headers.get('Location') ?? '')
      )
        throw new Error(`${act.name} was answered ${answer.status} and left none of: ${left.join(', ')}`)
      return answer
    },
  }
}

export const patternOf = (method: string, path: string): RegExp =>
  new RegExp(`^${method} ${path.replaceAll(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`)

/** Answered as done: led on from a form (not to sign in first), or JSON. A form that is shown again has done nothing yet. */
const isDone = (answer: Response): boolean =>
  answer.status === 303
    ? !answer.headers.get('Location')?.startsWith('/sign-in')
    : answer.ok && answer.headers.get('Content-Type')?.startsWith('application/json') === true

async function formOf(request: Request): Promise<URLSearchParams> {
  const isForm = request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')
  return new URLSearchParams(isForm ? await request.clone().text() : '')
}

/** The form was sent before: the back button, or a second click. */
async function isClaimed(within: Within, submissionId: string): Promise<boolean> {
  if (!isId(submissionId)) return false
  const { rows } = await sql`select from submission
    where organisation_id = ${within.organisationId} and id = ${submissionId}`.execute(
    within.tables<unknown>(),
  )
  return rows.length > 0
}

async function headOf(within: Within): Promise<number> {
  const { rows } = await sql<{
    seq: number
  }>`select seq from audit_head where organisation_id = ${within.organisationId}`.execute(
    within.tables<unknown>(),
  )
  return rows[0]?.seq ?? 0
}

async function eventsAfter(within: Within, seq: number): Promise<readonly Event[]> {
  const { rows } = await sql<Event>`select action || ' ' || object_type as entry from audit_event
    where organisation_id = ${within.organisationId} and seq > ${seq} order by seq`.execute(
    within.tables<unknown>(),
  )
  return rows
}

const noted = new Set<string>()

function note(line: string): void {
  if (noted.has(line)) return
  noted.add(line)
  mkdirSync(actsSeen, { recursive: true })
  appendFileSync(join(actsSeen, `${process.pid}.tsv`), `${line}\n`)
}
