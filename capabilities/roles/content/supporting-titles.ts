/**
 * Words in the titles of people who support the holder of a post: "PA to the Medical Director" is not a medical
 * director. "Support" is not among them, since whole divisions are called Clinical Support.
 */
export const supportingTitles = [
  'assistant',
  'pa',
  'secretary',
  'administrator',
  'office manager',
  'to the',
  'chief of staff',
] as const

/** Those words, and the ones for people a step below the post. */
export const notTheHolder = [...supportingTitles, 'deputy', 'associate', 'trainee'] as const
