import type { Within } from '@headroom/platform/database'
import type { Enqueue } from '@headroom/platform/jobs'
import { askRaters } from '../asking/ask-raters-job.ts'
import { FEEDBACK } from '../views/hrefs.ts'

/** Has links made and people told, by a job that is added with the change that asks for them. */
export const haveAsked =
  (enqueue: Enqueue, cycleId: string) =>
  (within: Within): Promise<string> =>
    enqueue(within, askRaters, { cycleId }, { words: 'Asking people', backPath: FEEDBACK })
