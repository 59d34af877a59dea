import { findPersonByEmail } from '@headroom/capabilities/organisation'
import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
  withDay,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { defineMeasures, keepMeasure, publishDefinition, usualChart } from '../define-measure.ts'
import { $Keeping, $NewDefinition, $NewMeasure, codeOf, definitionIn } from '../definition-schema.ts'
import { isRaceLost } from '../import/confirm.ts'
import { type Measure, measureQueries } from '../queries/measures.ts'
import { startRecompute } from '../recompute/job.ts'
import { refreshMeasure } from '../refresh-results.ts'
import { DefinePage } from '../views/define-page.tsx'
import type { FieldText } from '../views/definition-fields.tsx'
import { DefinitionPage } from '../views/definition-page.tsx'
import { demandDefine } from '../who-may.ts'

const definers = { kind: 'grant', anyOf: ['administrator', 'development-lead'] } as const
const days = ['validFrom', 'reviewOn'] as const
const withDays = (fields: FormFields): FormFields => days.reduce(withDay, fields)

const usual: Readonly<Record<string, string>> = { period: 'month', valueUnit: '' }

const define = route(
  { method: 'GET', path: '/measures/define', summary: 'Define a measure', access: definers, answers: 'page' },
  ({ frame, page }) => page(<DefinePage frame={frame} text={(name) => usual[name] ?? ''} />),
)

const NAME_TAKEN: FormFault = {
  field: 'name',
  message: 'Another measure has this name or short name. Choose another',
}
const NO_OWNER: FormFault = {
  field: 'ownerEmail',
  message: 'Nobody in the staff record has this e-mail address',
}

/** Null where nobody is named, undefined where the one who is named is not there. */
const ownerOf = async (within: Within, email: string | undefined): Promise<string | null | undefined> =>
  email === undefined ? null : findPersonByEmail(within, email)

const publish = route(
  {
    method: 'POST',
    path: '/measures/define',
    summary: 'Publish a new measure with its first definition',
    access: definers,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($NewMeasure, withDays(fields))
    const again = (faults: readonly FormFault[], status: 400 | 409 = 400) =>
      request.page(
        <DefinePage frame={request.frame} text={(name) => typedText(fields, name)} faults={faults} />,
        status,
      )
    if (!form.ok) return again(form.faults)
    const { code = codeOf(form.value.name), reviewOn = null, ownerEmail, submissionId } = form.value
    const outcome = await inOrganisation(request.scope, async (within) => {
      const ownerPersonId = await ownerOf(within, ownerEmail)
      if (ownerPersonId === undefined) return NO_OWNER
      if (!(await claimOnce(within, submissionId, request.now)))
        return (await measureQueries(within).findByCode(code))?.id
      const definition = definitionIn(form.value)
      const status = 'in-use' as const
      const measure = { code, status, ownerPersonId, reviewOn, definition, chart: usualChart, targets: [] }
      return (await defineMeasures(within, [measure], request.now)).get(code)
    }).catch((error: unknown) => {
      if (isRaceLost(error)) return NAME_TAKEN
      throw error
    })
    if (typeof outcome === 'object') return again([outcome], outcome === NAME_TAKEN ? 409 : 400)
    return request.redirect(outcome ? `/measures/definitions/${outcome}?done=yes` : '/measures')
  },
)

async function ownMeasure(within: Within, { params, viewer }: SignedInRequest): Promise<Measure> {
  const { measureId = '' } = params
  const measure = isId(measureId) ? await measureQueries(within).find(measureId) : undefined
  if (!measure) throw new NotFound()
  demandDefine(viewer, measure)
  return measure
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

const newEachTime: ReadonlySet<string> = new Set(['validFrom', 'changeNote', 'countsDifferently'])

/** What stands in the form before anybody types: the definition in force, but for what a new one must say anew. */
function inForce(measure: Measure): FieldText {
  const facts = new Map(Object.entries(measure))
  return (name) => (newEachTime.has(name) ? '' : asText(facts.get(name)))
}

const readMeasure = (request: SignedInRequest) =>
  inOrganisation(request.scope, async (within) => {
    const measure = await ownMeasure(within, request)
    const ownerEmail = await measureQueries(within).ownerEmail(measure)
    const kept: FieldText = (name) =>
      name === 'ownerEmail'
        ? ownerEmail
        : name === 'reviewOn'
          ? asText(measure.reviewOn)
          : name === 'status'
            ? measure.status
            : ''
    return { measure, definitions: await measureQueries(within).definitions(measure.id), kept }
  })

const show = route(
  {
    method: 'GET',
    path: '/measures/definitions/:measureId',
    summary: 'What a measure means: every definition, and a form for another',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: z.object({ done: z.literal('yes').optional().catch(undefined) }),
  },
  async (request) => {
    const { measure, definitions, kept } = await readMeasure(request)
    return request.page(
      <DefinitionPage
        frame={request.frame}
        measure={measure}
        definitions={definitions}
        text={inForce(measure)}
        keptText={kept}
        isDone={request.query.done === 'yes'}
      />,
    )
  },
)

type Told = {
  readonly fields: FormFields
  readonly faults: readonly FormFault[]
  readonly isKeeping: boolean
}

/** The page again, with what was typed, and all that is wrong with it; without faults, somebody else was there first. */
async function again(request: SignedInRequest, { fields, faults, isKeeping }: Told): Promise<Response> {
  const { measure, definitions, kept } = await readMeasure(request)
  const typed: FieldText = (name) => typedText(fields, name)
  return request.page(
    <DefinitionPage
      frame={request.frame}
      measure={measure}
      definitions={definitions}
      text={isKeeping ? inForce(measure) : typed}
      keptText={isKeeping ? typed : kept}
      faults={faults}
      isStale={faults.length === 0}
    />,
    faults.length === 0 ? 409 : 400,
  )
}

const publishAnother = route(
  {
    method: 'POST',
    path: '/measures/definitions/:measureId',
    summary: 'Publish another definition of a measure, from a date',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { measure } = await readMeasure(request)
    const { fields } = await request.form()
    const form = parseForm($NewDefinition, withDays(fields))
    if (!form.ok) return again(request, { fields, faults: form.faults, isKeeping: false })
    const { seenLockVersion, countsDifferently, changeNote = null } = form.value
    const outcome = await inOrganisation(request.scope, async (within) => {
      const published = {
        measureId: measure.id,
        seenLockVersion,
        definition: definitionIn(form.value),
        countsDifferently: countsDifferently === 'yes',
        changeNote,
      }
      const done = await publishDefinition(within, published, request.now)
      if (!done.ok) return 'stale'
      const { now, today, enqueue } = request
      if (!(await refreshMeasure(within, measure.id, { now, today })))
        await startRecompute(within, enqueue, {
          which: 'out-of-date',
          at: now,
          backPath: `/measures/across/${measure.id}`,
        })
      return 'done'
    }).catch((error: unknown) => {
      if (isRaceLost(error)) return 'taken'
      throw error
    })
    if (outcome === 'done') return request.redirect(`/measures/definitions/${measure.id}?done=yes`)
    return again(request, { fields, faults: outcome === 'taken' ? [NAME_TAKEN] : [], isKeeping: false })
  },
)

const keep = route(
  {
    method: 'POST',
    path: '/measures/definitions/:measureId/keep',
    summary: 'Say who looks after a measure, until when, and whether it is in use',
    access: { kind: 'signed-in' },
    answers: 'page',
  },
  async (request) => {
    const { measure } = await readMeasure(request)
    const { fields } = await request.form()
    const form = parseForm($Keeping, withDays(fields))
    if (!form.ok) return again(request, { fields, faults: form.faults, isKeeping: true })
    const { seenLockVersion, status, reviewOn = null, ownerEmail } = form.value
    const outcome = await inOrganisation(request.scope, async (within) => {
      const ownerPersonId = await ownerOf(within, ownerEmail)
      if (ownerPersonId === undefined) return NO_OWNER
      const kept = { measureId: measure.id, seenLockVersion, status, ownerPersonId, reviewOn }
      return (await keepMeasure(within, kept, request.now)).ok ? 'done' : 'stale'
    })
    if (outcome === 'done') return request.redirect(`/measures/across/${measure.id}`)
    return again(request, { fields, faults: outcome === NO_OWNER ? [NO_OWNER] : [], isKeeping: true })
  },
)

export const definitionRoutes: readonly Route[] = [define, publish, show, publishAnother, keep]
