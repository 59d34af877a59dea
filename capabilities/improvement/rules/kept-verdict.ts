import type { Verdict } from '@headroom/control-charts'
import type { MeasurePart } from './words.ts'

/** The kernel's answers, and the one for which it needs more history than there is. */
export type ProjectVerdict = Verdict | 'no-way-to-know'

/** A verdict as it was read when something was decided. */
export type KeptVerdict = {
  readonly seriesId: string
  readonly measureName: string
  readonly part: MeasurePart
  readonly changeId: string
  readonly verdict: ProjectVerdict
  readonly words: string
}

export const verdictNames: Readonly<Record<ProjectVerdict, string>> = {
  improved: 'Improved after the change',
  worsened: 'Became worse after the change',
  changed: 'Moved after the change',
  mixed: 'Signals both ways',
  'no-sign-of-change': 'No sign of a difference',
  'not-yet-known': 'Not yet known',
  'no-way-to-know': 'No way to know',
}
