import type { SentAnswers } from '../../capabilities/feedback/rules/answers.ts'
import type { AnswersSoFar } from '../../capabilities/feedback/tickets/sealed-draft.ts'
import type { TicketFacts } from '../../capabilities/feedback/tickets/ticket.ts'

/** The secret of an installation that lives many times. */
export const SECRET = 'known to the raters of a test, who make their own tickets'
export const RATINGS = 4
/** The place of the item for own words, after the ratings. */
const WORDS_AT = RATINGS + 1

/** What a program says when it is ready for raters. */
export type Ready = { readonly address: string; readonly organisationId: string } & Omit<
  TicketFacts,
  'isDiscreet' | 'group'
>

/** Answer n says which it is in everything it says, so that half of one, or a mixture of two, is seen. */
export const answersOf = (n: number): SentAnswers => ({
  levels: Array.from({ length: RATINGS }, (_, place) =>
    place === n % RATINGS ? null : 1 + ((n + place) % 3),
  ),
  unseen: [(n % RATINGS) + 1],
  comments: [{ position: WORDS_AT, text: `Answer ${n}` }],
})

/** As a draft holds them. */
export const answersSaid = (n: number): AnswersSoFar => {
  const { levels, comments } = answersOf(n)
  return {
    levels: Object.fromEntries(levels.map((level, place) => [place + 1, level ?? 'unseen'])),
    comments: Object.fromEntries(comments.map(({ position, text }) => [position, text])),
  }
}

/** As the fields of the questionnaire's page. */
export const fieldsSaying = (n: number): Record<string, string> => {
  const { levels, comments } = answersSaid(n)
  return Object.fromEntries(
    Object.entries({ ...levels, ...comments }).map(([position, said]) => [`item-${position}`, String(said)]),
  )
}

export type HeldAnswer = SentAnswers & { readonly ticketHash: string }

/** What the database holds when it is opened again. */
export type HeldAnswers = {
  readonly state: string
  readonly boxed: readonly HeldAnswer[]
  /** After the close: what was said, and how many sets of levels there are. */
  readonly said: readonly string[]
  readonly answers: number
  /** Whatever is there in half, in words. */
  readonly halves: readonly string[]
}
