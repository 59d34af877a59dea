import type { Verdict } from '@headroom/control-charts'
import { signShape, variationShape } from './icon-shapes.ts'

/** The verdict in a few words, for a heading; the kernel's own reason says the rest. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  improved: 'It improved after the change',
  worsened: 'It became worse after the change',
  changed: 'It moved after the change',
  mixed: 'Signals both ways since the change',
  'no-sign-of-change': 'No sign of a difference',
  'not-yet-known': 'Not yet known',
}

export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  improved: signShape('improvement', '✓'),
  worsened: signShape('concern', '!'),
  changed: signShape('neutral_high', ''),
  mixed: variationShape('common_cause', true, false),
  'no-sign-of-change': variationShape('common_cause', false, false),
  'not-yet-known': variationShape('too_few_points', false, false),
}

/** The first sentence of the kernel's reason, to stand above the picture, and what it says besides. */
export function verdictAndRest(reason: string): [verdict: string, rest: string] {
  const end = reason.indexOf('. ')
  return end < 0 ? [reason, ''] : [reason.slice(0, end + 1), reason.slice(end + 2)]
}
