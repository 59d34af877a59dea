/**
 * Reading a statement of about 15 words at 200 to 240 words a minute takes 4 seconds, and choosing a level about as long; a comment
 * of two sentences about a minute. Our estimate, to be held against how long people take.
 */
const SECONDS_AN_ITEM = 8
const SECONDS_A_COMMENT = 60

export type Size = { readonly ratings: number; readonly comments: number }

/** In whole minutes, one at least: what somebody is told before they begin. */
export const minutesToAnswer = ({ ratings, comments }: Size): number =>
  Math.max(1, Math.round((ratings * SECONDS_AN_ITEM + comments * SECONDS_A_COMMENT) / 60))

export const minutesWords = (size: Size): string => {
  const minutes = minutesToAnswer(size)
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
}
