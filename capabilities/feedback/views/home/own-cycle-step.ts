import type { OwnCycle } from '../../queries/about-me.ts'

export type OwnCycleStep = { readonly text: string; readonly action: string }

/** What a subject does next. How many have answered is not said to anybody. */
export function ownCycleStep({ listState, proposed, state }: OwnCycle): OwnCycleStep {
  if (listState === 'in-review')
    return { text: 'Your list of raters is being looked over.', action: 'See the list' }
  if (listState === 'agreed')
    return proposed > 0
      ? { text: 'Some on your list have not been asked yet.', action: 'Go on with the list' }
      : {
          text: 'Everybody on your list has been asked. You can add people until it closes.',
          action: 'See the list, or add people',
        }
  return state === 'preparing'
    ? { text: 'You began this, and have asked nobody yet.', action: 'Choose whom to ask' }
    : { text: 'Choose whom to ask.', action: 'Choose whom to ask' }
}
