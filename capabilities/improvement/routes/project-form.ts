import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  type Html,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
  withDay,
} from '@headroom/platform/http'
import { claimOnce } from '@headroom/platform/once'
import type { z } from 'zod'
import { getOwnProject, type OpenProject } from '../open-project.ts'
import { projectQueries } from '../queries/projects.ts'
import type { ShownProject } from '../views/shown.ts'

/** What became of a form that was in order: nothing to say, faults that a rule found, or somebody saved since. */
export type Saved = undefined | readonly FormFault[] | 'changed-since'

type Sent = z.ZodType<{ readonly submissionId: string }>
export type Saving<Value> = {
  readonly within: Within
  readonly open: OpenProject
  readonly value: Value
  readonly request: SignedInRequest
}

type ProjectForm<Schema extends Sent, Extra> = {
  /** After `/improvement/projects/:projectId`. */
  readonly at: string
  readonly asks: string
  readonly saves: string
  readonly schema: Schema
  /** Fields of three boxes. */
  readonly days?: readonly string[]
  readonly load: (within: Within, open: OpenProject, request: SignedInRequest) => Promise<Extra>
  readonly page: (shown: ShownProject & Extra) => Html
  readonly save: (saving: Saving<z.output<Schema>>) => Promise<Saved>
  /** Where it goes on, after `/improvement/projects/:projectId`. */
  readonly next: string
}

export const nothingMore = async () => ({})

const page = { access: { kind: 'signed-in' }, answers: 'page' } as const

/**
 * A form about a project, as two routes: shown to its team, and saved with the project held, once, with its audit entry written
 * by `save`. Refused, everything typed stays and all faults are said.
 */
export function projectForm<const Schema extends Sent, Extra>(
  form: ProjectForm<Schema, Extra>,
): readonly Route[] {
  const path = `/improvement/projects/:projectId${form.at}` as const
  const ask = route({ ...page, method: 'GET', path, summary: form.asks }, async (request) => {
    const { scope, viewer, params, frame, today } = request
    const shown = await inOrganisation(scope, async (within) => {
      const open = await getOwnProject(within, viewer, params.projectId)
      return { open, ...(await form.load(within, open, request)) }
    })
    return request.page(form.page({ frame, today, faults: [], typed: undefined, isStale: false, ...shown }))
  })
  const save = route({ ...page, method: 'POST', path, summary: form.saves }, async (request) => {
    const { scope, viewer, params, frame, today, now } = request
    const fields = (form.days ?? []).reduce<FormFields>(withDay, (await request.form()).fields)
    const sent = parseForm(form.schema, fields)
    const answer = await inOrganisation(scope, async (within) => {
      const open = await getOwnProject(within, viewer, params.projectId)
      await projectQueries(within).hold(open.project.id)
      // Read again now that nobody else can change it meanwhile.
      const held = await getOwnProject(within, viewer, params.projectId)
      let saved: Saved = sent.ok ? undefined : sent.faults
      if (sent.ok && (await claimOnce(within, sent.value.submissionId, now)))
        saved = await form.save({ within, open: held, value: sent.value, request })
      if (saved === undefined) return { saved, open: held }
      return { saved, shown: { open: held, ...(await form.load(within, held, request)) } }
    })
    if (answer.saved === undefined)
      return request.redirect(`/improvement/projects/${answer.open.project.id}${form.next}`)
    const isStale = answer.saved === 'changed-since'
    const faults = answer.saved === 'changed-since' ? [] : answer.saved
    const typed = (field: string) => typedText(fields, field)
    const shown = { frame, today, faults, typed, isStale, ...answer.shown }
    return request.page(form.page(shown), isStale ? 409 : 400)
  })
  return [ask, save]
}
