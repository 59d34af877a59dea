import { today as dayOf } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { askRatersOf } from '../asking/ask-raters.ts'
import { cycleHref } from '../views/hrefs.ts'
import { launchCycle } from './launch-cycle.ts'
import { tellChoosersOf } from './tell-choosers.ts'

/** From here on a launch takes long enough to be watched. */
export const LAUNCHED_BY_JOB = 500

/**
 * Of many people. Its effect is one transaction; taken up again, it finds the cycle launched, and goes on with links and letters.
 */
export const launchLargeCycle = jobKind({
  name: 'feedback-launch',
  payload: z.object({ cycleId: z.uuid(), subjects: z.number().int() }),
  run: async (job) => {
    const { cycleId, subjects } = job.payload
    await job.progress(
      0,
      subjects,
      'Fixing where people work and who manages them, and beginning their lists',
    )
    await inOrganisation(job.scope, (within) =>
      launchCycle(within, cycleId, { now: job.clock.now(), today: dayOf(job.clock) }),
    )
    await job.progress(subjects, subjects, 'Telling them')
    await askRatersOf(job, cycleId)
    await tellChoosersOf(job, cycleId)
    return { resultPath: `${cycleHref(cycleId)}?done=launched` }
  },
})
