import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { makeReports as make } from '../confidence/make-reports.ts'
import { tellSubjects } from './tell-subject.ts'

/** Begun when a cycle closes (version 1), and when enough more have answered late. Doing it again is the same as once. */
export const makeReports = jobKind({
  name: 'feedback-make-reports',
  payload: z.object({ cycleId: z.uuid(), version: z.int().positive() }),
  run: async (job) => {
    const { cycleId, version } = job.payload
    await make(job.payload, job)
    await tellSubjects(job, cycleId, version)
    return { resultPath: `/feedback/cycles/${cycleId}/report` }
  },
})
