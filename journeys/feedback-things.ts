import { bringInFeedback } from '@headroom/capabilities/feedback'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import type { World } from '../checks/world/index.ts'

/** Feedback for the pages to be about: being set up, collecting, asked for on oneself, closed, and a questionnaire in draft. */
export type FeedbackThings = {
  readonly preparingId: string
  readonly collectingId: string
  readonly ownId: string
  readonly closedId: string
  readonly reportId: string
  readonly instrumentId: string
}

const idIn = (path: string): string => /[\da-f]{8}-[\da-f-]{27}/.exec(path)?.[0] ?? ''
const LEAD = 'developmentLead'

const followed = (answer: Response): string => {
  const to = answer.headers.get('Location')
  if (answer.status !== 303 || !to) throw new Error(`The form was answered ${answer.status}`)
  return to
}

const settings = (name: string) => ({
  name,
  kind: 'cohort',
  questionnaire: 'ready:mlf:1',
  'closesOn[day]': '18',
  'closesOn[month]': '12',
  'closesOn[year]': '2026',
  threshold: '4',
  reviewer: 'line-manager',
  release: 'direct',
  submissionId: newId(),
})

export async function makeFeedbackThings(world: World): Promise<FeedbackThings> {
  const prepare = async (name: string): Promise<string> => {
    const id = idIn(followed(await world.submit('/feedback/cycles/new', settings(name), LEAD)))
    followed(await world.submit(`/feedback/cycles/${id}/people`, { pasted: '1007 1005' }, LEAD))
    return id
  }
  const preparingId = await prepare('Being set up')
  const collectingId = await prepare('Collecting')
  followed(await world.submit(`/feedback/cycles/${collectingId}/launch`, { lockVersion: '1' }, LEAD))
  const own = await world.submit('/feedback/ask', { ...settings(''), submissionId: newId() }, 'wardManager')
  const made = await world.submit('/feedback/instruments/new', { from: 'own', submissionId: newId() }, LEAD)
  const closedId = await bringInFeedback(world.scopeOf(LEAD), closed(world), '2026-11-22')
  return {
    preparingId,
    collectingId,
    ownId: idIn(followed(own)),
    closedId,
    reportId: await reportOf(world, closedId),
    instrumentId: idIn(followed(made)),
  }
}

const closed = (world: World): Parameters<typeof bringInFeedback>[1] => {
  const levels = Array.from({ length: 27 }, (_, place) => 2 + (place % 4))
  const answer = (group: 'self' | 'manager' | 'peer' | 'report') => ({
    group,
    levels,
    unseen: [],
    comments: [],
  })
  return {
    name: 'Last autumn',
    frameworkId: 'mlf',
    // Of another stage than the questionnaires that were made shorter for other pages.
    stageId: '2',
    threshold: 4,
    reviewer: 'none',
    facilitator: null,
    launchedOn: '2026-10-01',
    closesOn: '2026-10-30',
    isClosed: true,
    previousCycleId: null,
    subjects: [
      {
        personId: world.person('wardManager').personId,
        list: 'agreed',
        raters: [],
        answers: [
          answer('self'),
          answer('manager'),
          ...Array.from({ length: 5 }, () => answer('peer')),
          ...Array.from({ length: 6 }, () => answer('report')),
        ],
      },
    ],
    released: [],
  }
}

const reportOf = (world: World, cycleId: string): Promise<string> =>
  world.within(LEAD, async (within) => {
    const { rows } = await sql<{
      id: string
    }>`select id from feedback_report where cycle_id = ${cycleId}`.execute(within.tables<unknown>())
    return rows[0]?.id ?? ''
  })

/** Which of them each page is shown with. */
export const feedbackIds = (
  world: World,
  things: FeedbackThings,
): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const cycle = '/feedback/cycles/:cycleId'
  const list = `${cycle}/subjects/:personId/raters`
  const listed = { cycleId: things.collectingId, personId: world.person('wardManager').personId }
  const preparing = { cycleId: things.preparingId }
  return {
    [cycle]: { cycleId: things.collectingId },
    [`${cycle}/people`]: preparing,
    [`${cycle}/launch`]: preparing,
    [`${cycle}/settings`]: preparing,
    [`${cycle}/cancel`]: { cycleId: things.ownId },
    [`${cycle}/report`]: { cycleId: things.closedId },
    [list]: listed,
    [`${list}/check`]: listed,
    '/feedback/instruments/:instrumentId/edit': { instrumentId: things.instrumentId },
    '/feedback/reports/:reportId': { reportId: things.reportId },
  }
}
