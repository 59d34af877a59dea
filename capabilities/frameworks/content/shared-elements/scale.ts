import type { Scale } from '../model.ts'

/** These frameworks describe behaviour; no scored ladder of theirs is known to us, so a plain one stands in. */
export function provisionalScale(id: string): Scale {
  return {
    id,
    name: 'Three plain levels',
    standing: 'provisional',
    note: 'No published ladder for these elements is known to us. The levels and their words are ours.',
    levels: [
      { ordinal: 1, label: 'Not yet shown', meaning: 'There is nothing yet to point to.' },
      { ordinal: 2, label: 'Shown in part', meaning: 'Some of it is seen, or seen with support.' },
      { ordinal: 3, label: 'Shown reliably', meaning: 'It is seen in ordinary work, without prompting.' },
    ],
    notApplicable: {
      label: 'No chance to show this',
      meaning: 'The work has not called for it. This is not a low level and is never counted as one.',
    },
  }
}
