import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { askRatersOf } from './ask-raters.ts'

/** Added with the change that asks somebody: a list that was agreed, a rater who joined. */
export const askRaters = jobKind({
  name: 'feedback-ask-raters',
  payload: z.object({ cycleId: z.uuid() }),
  run: async (job) => {
    await askRatersOf(job, job.payload.cycleId)
    return { resultPath: `/feedback/cycles/${job.payload.cycleId}` }
  },
})
