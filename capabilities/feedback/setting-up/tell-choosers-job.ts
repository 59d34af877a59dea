import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { cycleHref } from '../views/hrefs.ts'
import { tellChoosersOf } from './tell-choosers.ts'

export const tellChoosers = jobKind({
  name: 'feedback-tell-choosers',
  payload: z.object({ cycleId: z.uuid() }),
  run: async (job) => {
    await tellChoosersOf(job, job.payload.cycleId)
    return { resultPath: cycleHref(job.payload.cycleId) }
  },
})
