import type { MixedModelFault } from '@headroom/statistics'
import { type Refusal, refuse } from '../refusal.ts'

export type ComponentsRefusal = Refusal<
  'all-the-same' | 'too-few-scores' | 'nothing-left-over' | 'cannot-be-told-apart' | 'not-a-number'
>

/** Why variances could not be estimated, in the words of ratings. */
export function refuseComponents(fault: MixedModelFault): ComponentsRefusal {
  switch (fault.reason) {
    case 'constant-response':
      return refuse('all-the-same', 'Every score is the same, so there is no difference to divide up.')
    case 'no-residual-variation':
      return refuse(
        'nothing-left-over',
        'The raters and subjects explain every score exactly, so how far chance reaches cannot be seen.',
      )
    case 'too-few-rows':
    case 'one-level':
    case 'one-row-per-level':
    case 'no-random-term':
    case 'no-effects':
      return refuse(
        'too-few-scores',
        'There are too few scores: somebody must have been scored more than once, and more than one scored.',
      )
    case 'factors-coincide':
    case 'singular-design':
    case 'collinear-effects':
      return refuse(
        'cannot-be-told-apart',
        'Every rater scored one subject only and every subject had one rater: what is the rater’s and what the subject’s cannot be told apart.',
      )
    case 'lengths-differ':
    case 'not-finite':
      return refuse('not-a-number', 'A score is missing or not a number where there must be one.')
  }
}
