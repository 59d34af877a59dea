import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { makeReports as make } from '../confidence/make-reports.ts'

/** Begun when a cycle closes (version 1), and when enough more have answered late. Doing it again is the same as once. */
export const makeReports = jobKind({
  name: 'feedback-make-reports',
  payload: z.object({ cycleId: z.uuid(), version: z.int().positive() }),
  run: async ({ payload, scope, clock, signal, progress }) => {
    await make(payload, { scope, clock, signal, progress })
    return { resultPath: `/feedback/cycles/${payload.cycleId}/report` }
  },
})
