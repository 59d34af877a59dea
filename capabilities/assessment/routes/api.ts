import { listRolesHeldBy } from '@headroom/capabilities/roles'
import { inOrganisation } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { $Refused, $Submission, $Submitted, $Team, $UnitFigures } from '../api-schema.ts'
import { unitFigureRows } from '../figure-rows.ts'
import { $MyRecord, findMyRecord } from '../my-record.ts'
import { frameworkInForce } from '../standards.ts'
import { submitDirectly } from '../submit-directly.ts'
import { getUnitFigures, seesFigures } from './organisation.tsx'
import { findTeam } from './team.tsx'

const mine = route(
  {
    method: 'GET',
    path: '/api/assessment/mine',
    summary: 'Everything I submitted',
    access: { kind: 'signed-in' },
    answers: 'json',
    answer: $MyRecord,
  },
  async ({ scope, viewer, json }) =>
    json(await inOrganisation(scope, (within) => findMyRecord(within, viewer.personId))),
)

const submit = route(
  {
    method: 'POST',
    path: '/api/assessment/submissions',
    summary: 'Submit a whole self-assessment of mine',
    access: { kind: 'signed-in' },
    answers: 'json',
    body: $Submission,
    answer: z.union([$Submitted, $Refused]),
  },
  async ({ scope, viewer, body, now, json }) => {
    const held = await inOrganisation(scope, (within) => listRolesHeldBy(within, viewer.personId))
    const role = held.find(({ profile }) => profile)?.profile
    const outcome = await submitDirectly(scope, { assessed: frameworkInForce(), submission: body, role }, now)
    if (outcome.ok) return json({ assessmentId: outcome.value }, 201)
    const status = outcome.reason === 'draft-under-way' || outcome.reason === 'sent-before' ? 409 : 400
    return json({ fault: outcome.reason, about: [...outcome.about] }, status)
  },
)

const team = route(
  {
    method: 'GET',
    path: '/api/assessment/team',
    summary: 'Coverage of the people who report to me, and the levels of those who share',
    access: { kind: 'manages-others' },
    answers: 'json',
    answer: $Team,
  },
  async ({ scope, now, json }) => {
    const { members, standards, coverage } = await inOrganisation(scope, (within) => findTeam(within, now))
    const byPerson = Map.groupBy(standards, ({ personId }) => personId)
    return json({
      ...coverage,
      members: members
        .filter(({ isShared }) => isShared)
        .map(({ personId, name, stageId, submittedAt }) => ({
          personId,
          name: name ?? '',
          stage: stageId,
          submittedAt: submittedAt?.toISOString() ?? null,
          standards: (byPerson.get(personId) ?? []).map(({ standardId, level }) => ({ standardId, level })),
        })),
    })
  },
)

const unit = route(
  {
    method: 'GET',
    path: '/api/assessment/units/:unitId',
    summary: 'A unit’s coverage and people at each level, small numbers protected',
    access: seesFigures,
    answers: 'json',
    answer: $UnitFigures,
  },
  async (request) => {
    const figures = await getUnitFigures(request)
    return request.json({
      unitId: figures.unit.id,
      name: figures.unit.name,
      asAt: figures.asAt,
      figures: unitFigureRows(figures).map(({ subject, answer, people }) => ({ subject, answer, people })),
    })
  },
)

export const api: readonly Route[] = [mine, submit, team, unit]
