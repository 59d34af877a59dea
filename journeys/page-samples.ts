import type { Route } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { fill, idsOf } from '../checks/route-samples.ts'
import type { World } from '../checks/world/index.ts'
import { feedbackIds } from './feedback-things.ts'
import type { Things } from './things.ts'

/** Not of the cast: somebody who has followed an invitation and chosen a password a moment ago. */
export const JOINING = 'joining'

export type Sample = { readonly path: string; readonly key: string | undefined }

/** Somebody of the cast whom the route lets in; nobody, where it is open to all. */
export function whoMay({ access }: Pick<Route, 'access'>): string | undefined {
  switch (access.kind) {
    case 'public':
    case 'link':
      return undefined
    case 'signed-in':
    case 'manages-others':
    case 'person':
      return 'wardManager'
    case 'grant':
      if (access.anyOf.includes('administrator')) return 'administrator'
      return access.anyOf.includes('board') ? 'board' : 'developmentLead'
  }
}

/** Where one id will not do for every path that carries it. */
const ownIds = (things: Things): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  '/conversations/together/:unitId': { unitId: things.talked.unitId },
  '/improvement/good-practice/:projectId': { projectId: things.improved.offeredId },
  '/improvement/projects/:projectId/measures': { projectId: things.improved.planningId },
  '/improvement/technology/:appraisalId/benefits/:benefitId': {
    appraisalId: things.improved.decidedId,
    benefitId: things.improved.promisedId,
  },
  '/improvement/projects/:projectId/offer': { projectId: things.improved.offeredId },
  '/assessment/results/:assessmentId': { assessmentId: things.submittedId },
  '/conversations/:conversationId/record': { conversationId: things.talked.openToBothId },
  '/invitation/:token': { token: things.invitation },
  '/password-reset/:token': { token: things.passwordReset },
  '/give-feedback/:link': { link: things.feedbackLink },
  '/give-feedback/:link/decline': { link: things.feedbackLink },
  '/feedback-answers/:link': { link: things.feedbackTicket },
  '/feedback-answers/:link/check': { link: things.feedbackTicket },
  '/feedback-answers/:link/saved': { link: things.feedbackTicket },
  '/feedback-answers/:link/sent': { link: things.feedbackTicket },
})

/** Pages that show themselves only to somebody who is in the middle of something. */
const ownKeys: Readonly<Record<string, string>> = {
  '/assessment/start': 'team1',
  '/choose-organisation': 'wardManager',
  '/measures/series/:seriesId/annotations/new': 'administrator',
  '/measures/reviews/:reviewId/steps/:reviewStep': 'administrator',
  '/measures/definitions/:measureId': 'administrator',
  '/measures/import/:measureImportId': 'administrator',
  '/measures/import/:measureImportId/changes': 'administrator',
  '/measures/import/:measureImportId/faults': 'administrator',
  '/measures/settings/:measureId': 'administrator',
  '/measures/targets/:measureId': 'administrator',
  '/sign-in/set-up': JOINING,
}

/** Pages that are only ever a way to another. */
export const leadsOn: Readonly<Record<string, string>> = { '/sign-in/arrive': '/sign-in' }

export async function sampleMaker(world: World, things: Things): Promise<(route: Route) => Sample> {
  const own = { ...ownIds(things), ...feedbackIds(world, things.feedback) }
  const ids = {
    ...(await idsOf(world, 'wardManager')),
    personId: world.person('nurse').personId,
    assessmentId: things.draftId,
    importId: things.readyImportId,
    jobId: things.jobId,
    conversationId: things.talked.toPrepareId,
    projectId: things.improved.testingId,
    creditId: things.improved.creditId,
  }
  return (route) => ({
    path: fill(route.path, { ...ids, ...own[route.path] }),
    key: ownKeys[route.path] ?? whoMay(route),
  })
}

/** The same pages as they are in another state, worth seeing on their own. */
export const furtherSamples = (world: World, things: Things): readonly Sample[] => [
  { path: '/', key: 'team2' },
  { path: '/', key: 'board' },
  { path: '/', key: 'administrator' },
  { path: '/assessment', key: 'team2' },
  { path: `/assessment/results/${things.submittedId}?role=general-manager`, key: 'wardManager' },
  { path: `/assessment/results/${things.submittedId}?submitted=yes`, key: 'wardManager' },
  { path: '/assessment/sharing?done=given', key: 'nurse' },
  { path: '/assessment/sharing', key: 'board' },
  { path: '/code?attested=yes', key: 'wardManager' },
  { path: '/organisation/people?q=a', key: 'wardManager' },
  { path: '/organisation/people?q=nobody-at-all', key: 'wardManager' },
  { path: '/organisation/people?q=nurse&show=posts', key: 'wardManager' },
  { path: `/organisation/people/${world.person('wardManager').personId}`, key: 'wardManager' },
  { path: `/organisation/people/${world.person('nurse').personId}`, key: 'administrator' },
  { path: '/organisation/my-team', key: 'nurse' },
  { path: `/organisation/import/${things.appliedImportId}`, key: 'administrator' },
  { path: `/organisation/import/${things.appliedImportId}/undo`, key: 'administrator' },
  { path: '/frameworks/compare?a=mlf&b=lqf', key: 'wardManager' },
  { path: '/conversations', key: 'nurse' },
  { path: `/conversations/${things.talked.openToBothId}`, key: 'nurse' },
  { path: '/feedback', key: 'administrator' },
  { path: '/feedback', key: 'team3' },
  { path: `/feedback/cycles/${things.feedback.preparingId}`, key: 'administrator' },
  { path: `/feedback/cycles/${things.feedback.preparingId}/people?q=ca`, key: 'administrator' },
  { path: '/measures', key: 'administrator' },
  { path: '/measures?q=falls', key: 'wardManager' },
  { path: '/measures?q=nothing-is-called-so', key: 'wardManager' },
  { path: '/measures/matrix?theme=money', key: 'wardManager' },
]

/** A job in the middle of its work: a real one would be over before anybody had looked. */
export async function insertRunningJob(world: World, key: string): Promise<string> {
  const id = newId()
  await world.within(key, (within) =>
    sql`insert into background_job (organisation_id, id, kind, payload, state, done, total, words, back_path,
        started_by, queued_at, changed_at)
      values (${within.organisationId}, ${id}, 'check-staff-file', '{}', 'running', 1200, 3000,
        'Reading and checking the file', '/organisation/import', ${within.personId}, now(), now())`.execute(
      within.tables<unknown>(),
    ),
  )
  return id
}
