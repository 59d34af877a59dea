import { inOrganisation } from '@headroom/platform/database'
import { jobKind, type RunningJob } from '@headroom/platform/jobs'
import { claimOnce } from '@headroom/platform/once'
import { z } from 'zod'
import { reportSharing } from '../queries/report-sharing.ts'

type Telling = Pick<RunningJob<unknown>, 'scope' | 'clock' | 'mail' | 'addressOf'>

const messageTo = (email: string, address: string) => ({
  to: email,
  subject: 'Your feedback report is ready',
  text: [
    'The people you work with have given you feedback, and your report is ready to read.',
    address,
    'It is yours: nobody else reads it unless you share it. Read it when you have half an hour and somebody to talk to.',
  ].join('\n\n'),
})

/** Claimed before it is sent, by the report's own id: taken up again, nobody is written to twice. */
async function tell(
  { scope, clock, mail, addressOf }: Telling,
  reportId: string,
  email: string,
): Promise<void> {
  if (!mail) return
  if (await inOrganisation(scope, (within) => claimOnce(within, reportId, clock.now())))
    await mail.send(messageTo(email, addressOf(`/feedback/reports/${reportId}`)))
}

/** Where reports go to their subjects directly. Without a mail server the home page tells them. */
export async function tellSubjects(telling: Telling, cycleId: string, version: number): Promise<void> {
  if (!telling.mail) return
  const found = await inOrganisation(telling.scope, (within) =>
    reportSharing(within).listReleasedAddresses(cycleId, version),
  )
  for (const { reportId, email } of found) await tell(telling, reportId, email)
}

/** Begun when a facilitator releases a report. */
export const tellSubject = jobKind({
  name: 'feedback-tell-subject',
  payload: z.object({ reportId: z.uuid() }),
  run: async (job) => {
    const { reportId } = job.payload
    const email = await inOrganisation(job.scope, (within) =>
      reportSharing(within).findSubjectAddress(reportId),
    )
    if (email) await tell(job, reportId, email)
    return { resultPath: `/feedback/reports/${reportId}` }
  },
})
