import { makeCsv } from '@headroom/platform/csv'
import { inOrganisation } from '@headroom/platform/database'
import {
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { z } from 'zod'
import { beginInstrument, beginVersion, publishDraft, saveDraft } from '../instruments/change-instrument.ts'
import { editItems, parseEdit } from '../instruments/edit-items.ts'
import { instrumentFaults, typedInstrument } from '../instruments/item-form.ts'
import { type InstrumentVersion, instrumentQueries } from '../queries/instruments.ts'
import { instrumentHref } from '../views/hrefs.ts'
import { EditInstrumentPage } from '../views/instruments/edit-page.tsx'
import { InstrumentPage } from '../views/instruments/instrument-page.tsx'
import { InstrumentsPage } from '../views/instruments/list-page.tsx'
import { NewInstrumentPage } from '../views/instruments/new-page.tsx'
import { PreviewPage } from '../views/instruments/preview-page.tsx'
import { idIn, leads } from './who.ts'

const PATH = '/feedback/instruments/:instrumentId'
const lead = { access: leads, answers: 'page' } as const

type Asking = Pick<SignedInRequest, 'scope' | 'params'>

async function getVersion(
  { scope, params }: Asking,
  which: number | 'draft' | 'shown',
): Promise<InstrumentVersion> {
  const instrumentId = idIn(params, 'instrumentId')
  const found = await inOrganisation(scope, (within) => instrumentQueries(within).find(instrumentId, which))
  if (!found) throw new NotFound()
  return found
}

const list = route(
  {
    ...lead,
    method: 'GET',
    path: '/feedback/instruments',
    summary: 'The questionnaires of this organisation',
  },
  async ({ scope, frame, page }) => {
    const instruments = await inOrganisation(scope, (within) => instrumentQueries(within).list())
    return page(<InstrumentsPage frame={frame} instruments={instruments} />)
  },
)

const fresh = route(
  {
    ...lead,
    method: 'GET',
    path: '/feedback/instruments/new',
    summary: 'Choose what a questionnaire begins with',
  },
  ({ frame, page }) => page(<NewInstrumentPage frame={frame} />),
)

const $New = z.object({
  from: z.string('Select what it begins with').max(60),
  submissionId: z.uuid('Go back and try again'),
})

const begin = route(
  { ...lead, method: 'POST', path: '/feedback/instruments/new', summary: 'Make a questionnaire, in draft' },
  async ({ scope, frame, now, form, page, redirect }) => {
    const sent = parseForm($New, (await form()).fields)
    if (!sent.ok) return page(<NewInstrumentPage frame={frame} faults={sent.faults} />, 400)
    const id = await beginInstrument(scope, sent.value, now)
    return redirect(id ? `${instrumentHref(id)}/edit` : '/feedback/instruments')
  },
)

const notices = {
  saved: 'The draft is saved.',
  published: 'Published. Feedback can now be set up with this version.',
} as const

async function readInstrument(request: Asking) {
  const instrumentId = idIn(request.params, 'instrumentId')
  const shown = await getVersion(request, 'shown')
  return inOrganisation(request.scope, async (within) => ({
    shown,
    draft: await instrumentQueries(within).find(instrumentId, 'draft'),
    versions: await instrumentQueries(within).listVersions(instrumentId),
  }))
}

const overview = route(
  {
    ...lead,
    method: 'GET',
    path: PATH,
    summary: 'A questionnaire: its versions, and where they were used',
    query: z.object({ done: z.enum(['saved', 'published']).optional() }),
  },
  async (request) => {
    const { done } = request.query
    const read = await readInstrument(request)
    return request.page(<InstrumentPage frame={request.frame} {...read} notice={done && notices[done]} />)
  },
)

const preview = route(
  {
    method: 'GET',
    path: `${PATH}/preview`,
    summary: 'A questionnaire as raters, or the person themself, read it',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: z.object({
      as: z.enum(['rater', 'self']).default('rater'),
      version: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
  },
  async (request) => {
    const { as, version } = request.query
    const shown = await getVersion(request, version ?? 'shown')
    return request.page(<PreviewPage frame={request.frame} shown={shown} as={as} />)
  },
)

const edit = route(
  { ...lead, method: 'GET', path: `${PATH}/edit`, summary: 'Change the draft of a questionnaire' },
  async (request) => {
    const draft = await getVersion(request, 'draft')
    return request.page(
      <EditInstrumentPage
        frame={request.frame}
        instrumentId={draft.instrumentId}
        lockVersion={draft.lockVersion}
        typed={{ name: draft.name, labels: draft.levelLabels.join('\n'), items: draft.items }}
        isUnsaved={false}
      />,
    )
  },
)

const staleWords =
  'Somebody saved this draft since you opened it. What you typed is below: save again to put it in place of theirs.'

const change = route(
  {
    ...lead,
    method: 'POST',
    path: `${PATH}/edit`,
    summary: 'Move, add or remove a question of a draft, or save it',
  },
  async (request) => {
    const draft = await getVersion(request, 'draft')
    const { fields } = await request.form()
    const typed = typedInstrument(fields)
    const edit = parseEdit(typedText(fields, 'do'))
    const shared = { frame: request.frame, instrumentId: draft.instrumentId }
    const lockVersion = Number(typedText(fields, 'lockVersion')) || 0
    if (edit) {
      const edited = { ...typed, items: editItems(typed.items, edit) }
      return request.page(
        <EditInstrumentPage {...shared} lockVersion={lockVersion} typed={edited} isUnsaved />,
      )
    }
    const faults = instrumentFaults(typed)
    if (faults.length > 0)
      return request.page(
        <EditInstrumentPage {...shared} lockVersion={lockVersion} typed={typed} faults={faults} isUnsaved />,
        400,
      )
    const { instrumentId } = draft
    const outcome = await saveDraft(request.scope, { instrumentId, lockVersion, typed }, request.now)
    if (outcome.ok) return request.redirect(`${instrumentHref(instrumentId)}?done=saved`)
    if (outcome.reason === 'no-draft') throw new NotFound()
    const stale = [{ field: 'name', message: staleWords }]
    return request.page(
      <EditInstrumentPage
        {...shared}
        lockVersion={draft.lockVersion}
        typed={typed}
        faults={stale}
        isUnsaved
      />,
      409,
    )
  },
)

const publish = route(
  { ...lead, method: 'POST', path: `${PATH}/publish`, summary: 'Publish the draft of a questionnaire' },
  async (request) => {
    const instrumentId = idIn(request.params, 'instrumentId')
    const form = parseForm(z.object({ lockVersion: z.coerce.number() }), (await request.form()).fields)
    if (!form.ok) throw new NotFound()
    const { lockVersion } = form.value
    const outcome = await publishDraft(request.scope, { instrumentId, lockVersion }, request.now)
    if (outcome.ok) return request.redirect(`${instrumentHref(instrumentId)}?done=published`)
    if (outcome.reason === 'no-draft') throw new NotFound()
    const faults = [
      { field: 'maincontent', message: 'Somebody saved the draft since you opened this page: look again' },
    ]
    const read = await readInstrument(request)
    return request.page(<InstrumentPage frame={request.frame} {...read} faults={faults} />, 409)
  },
)

const nextVersion = route(
  {
    ...lead,
    method: 'POST',
    path: `${PATH}/new-version`,
    summary: 'Begin the next version of a questionnaire',
  },
  async ({ scope, params, now, redirect }) => {
    const instrumentId = idIn(params, 'instrumentId')
    if (!(await beginVersion(scope, instrumentId, now))) throw new NotFound()
    return redirect(`${instrumentHref(instrumentId)}/edit`)
  },
)

const csv = route(
  {
    method: 'GET',
    path: `${PATH}/items.csv`,
    summary: 'The questions of a questionnaire as CSV',
    access: leads,
    answers: 'download',
  },
  async (request) => {
    const shown = await getVersion(request, 'shown')
    const body = makeCsv([
      ['Question', 'Kind', 'Theme', 'Competency', 'To raters', 'To the person themself'],
      ...shown.items.map((item) => [
        item.position,
        item.kind === 'rating' ? 'levels' : 'words',
        item.theme,
        item.nodeId ?? '',
        item.raterWording,
        item.selfWording,
      ]),
    ])
    return request.download({ name: 'questionnaire.csv', type: 'text/csv; charset=utf-8', body })
  },
)

export const instrumentPages: readonly Route[] = [
  list,
  fresh,
  begin,
  preview,
  edit,
  change,
  publish,
  nextVersion,
  csv,
  overview,
]
