/**
 * "Vision, culture, support": what a team or a board talks through together. Words, not scores: the barometer that asks
 * everybody, and counts, is another capability's, and will take these questions from here by their version.
 */
export type TogetherQuestion = {
  readonly key: string
  readonly theme: string
  readonly words: string
  readonly hint: string
}

export const togetherVersion = 1

export const togetherQuestions: readonly TogetherQuestion[] = [
  {
    key: 'vision',
    theme: 'Vision',
    words: 'Could each of us say, in one sentence, what we are here to make better, and for whom?',
    hint: 'Go round. Write down where the sentences differ: that is the useful part.',
  },
  {
    key: 'priorities',
    theme: 'Vision',
    words: 'What have we agreed not to do, so that this can be done?',
    hint: 'If the answer is “nothing”, say so.',
  },
  {
    key: 'culture',
    theme: 'Culture',
    words: 'When did somebody last raise a worry here, and what happened to them and to the worry?',
    hint: 'Only what those present are content to have written down. Name nobody.',
  },
  {
    key: 'differences',
    theme: 'Culture',
    words: 'Whose view do we hear least, and what would make it easier to hear?',
    hint: 'Nights, part time, new, temporary, other professions, patients.',
  },
  {
    key: 'support',
    theme: 'Support',
    words: 'Do we each have the time, the tools and the person to turn to that our work asks for?',
    hint: 'One thing that is missing, and who could put it right.',
  },
]
