import { inOrganisation, type Within } from '@headroom/platform/database'
import {
  type FormFault,
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import type { z } from 'zod'
import { decideLeads, type LeadChoice } from './decide-leads.ts'
import { describeOrganisation, listUnits } from './queries/organisation.ts'
import { findPostByNumber, listLeadCandidates } from './queries/posts.ts'
import { findUnit, listPeopleIn, listUnitsIn, type Unit } from './queries/units.ts'
import { $Leads, $Saved, ANOTHER_POST, NOBODY, positionField } from './schema.ts'
import { type LeadPart, leadParts } from './tables.ts'
import { LeadsPage } from './views/leads-page.tsx'
import { OrganisationPage } from './views/organisation-page.tsx'
import { UnitPage } from './views/unit-page.tsx'

const signedIn = { kind: 'signed-in' } as const
const administrators = { kind: 'grant', anyOf: ['administrator'] } as const

const organisation = route(
  {
    method: 'GET',
    path: '/organisation',
    summary: 'The organisation and its units',
    access: signedIn,
    answers: 'page',
  },
  async ({ scope, viewer, frame, page }) => {
    const { facts, units } = await inOrganisation(scope, async (within) => ({
      facts: await describeOrganisation(within),
      units: await listUnits(within),
    }))
    return page(
      <OrganisationPage
        frame={frame}
        organisation={facts}
        units={units}
        managesOthers={viewer.managesOthers}
        isAdministrator={viewer.grants.has('administrator')}
      />,
    )
  },
)

async function unitOf(within: Within, { params }: Pick<SignedInRequest, 'params'>): Promise<Unit> {
  const unitId = params.unitId ?? ''
  const unit = isId(unitId) ? await findUnit(within, unitId) : undefined
  if (!unit) throw new NotFound()
  return unit
}

const unit = route(
  {
    method: 'GET',
    path: '/organisation/units/:unitId',
    summary: 'A unit: who leads it, what is in it and who works there',
    access: signedIn,
    answers: 'page',
    query: $Saved,
  },
  async (request) => {
    const { page } = request.query
    const found = await inOrganisation(request.scope, async (within) => {
      const here = await unitOf(within, request)
      return {
        unit: here,
        inside: await listUnitsIn(within, here.id),
        people: await listPeopleIn(within, here, page),
      }
    })
    return request.page(
      <UnitPage
        frame={request.frame}
        {...found}
        page={page}
        isAdministrator={request.viewer.grants.has('administrator')}
        isSaved={request.query.saved === 'yes'}
      />,
    )
  },
)

const leads = route(
  {
    method: 'GET',
    path: '/organisation/units/:unitId/leads',
    summary: 'Correct who leads a unit',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const found = await inOrganisation(request.scope, async (within) => {
      const here = await unitOf(within, request)
      return { unit: here, candidates: await listLeadCandidates(within, here.id) }
    })
    return request.page(<LeadsPage frame={request.frame} {...found} />)
  },
)

const saveLeads = route(
  {
    method: 'POST',
    path: '/organisation/units/:unitId/leads',
    summary: 'Save who leads a unit',
    access: administrators,
    answers: 'page',
  },
  async (request) => {
    const { fields } = await request.form()
    const form = parseForm($Leads, fields)
    const {
      unit: here,
      candidates,
      chosen,
    } = await inOrganisation(request.scope, async (within) => {
      const found = await unitOf(within, request)
      return {
        unit: found,
        candidates: await listLeadCandidates(within, found.id),
        chosen: form.ok ? await choiceIn(within, form.value) : undefined,
      }
    })
    const refused = (faults: readonly FormFault[], status: 400 | 409, now = here) =>
      request.page(
        <LeadsPage
          frame={request.frame}
          unit={now}
          candidates={candidates}
          typed={fields}
          faults={faults}
          isStale={status === 409}
        />,
        status,
      )
    if (!form.ok) return refused(form.faults, 400)
    if (chosen && chosen.unknown.length > 0) return refused(chosen.unknown.map(noSuchPost), 400)
    const outcome = await decideLeads(request.scope, here.id, {
      choice: chosen?.choice ?? { clinical: null, operational: null, nursing: null },
      version: form.value.version,
      at: request.now,
    })
    if (outcome.ok) return request.redirect(`/organisation/units/${here.id}?saved=yes`)
    switch (outcome.reason) {
      case 'no-such-unit':
        throw new NotFound()
      case 'no-such-post':
        return refused(
          outcome.parts.map((part) => ({ field: part, message: 'Select a post that is still there' })),
          400,
        )
      case 'decided-meanwhile':
        return refused([], 409, outcome.unit)
    }
  },
)

const noSuchPost = (part: LeadPart): FormFault => ({
  field: positionField(part),
  message: 'Enter the position number of a post in this organisation',
})

type Choice = { readonly choice: LeadChoice; readonly unknown: readonly LeadPart[] }

/** The posts that the form names, one way or the other; a position number that no post has is a fault. */
async function choiceIn(within: Within, form: z.output<typeof $Leads>): Promise<Choice> {
  const choice: Record<LeadPart, string | null> = { clinical: null, operational: null, nursing: null }
  const unknown: LeadPart[] = []
  for (const part of leadParts) {
    if (form[part] === NOBODY) continue
    if (form[part] !== ANOTHER_POST) choice[part] = form[part]
    else choice[part] = (await findPostByNumber(within, form[positionField(part)] ?? '')) ?? null
    if (form[part] === ANOTHER_POST && choice[part] === null) unknown.push(part)
  }
  return { choice, unknown }
}

export const unitRoutes: readonly Route[] = [organisation, unit, leads, saveLeads]
