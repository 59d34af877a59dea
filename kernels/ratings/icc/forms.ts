/**
 * The six intraclass correlations, by the names of McGraw and Wong (1996); A is absolute agreement, C consistency, k the
 * mean of all raters. Those of Shrout and Fleiss (1979) are beside them.
 */
export const ICC_FORMS = ['ICC(1)', 'ICC(A,1)', 'ICC(C,1)', 'ICC(k)', 'ICC(A,k)', 'ICC(C,k)'] as const
export type IccForm = (typeof ICC_FORMS)[number]

export const SHROUT_FLEISS: Readonly<Record<IccForm, string>> = {
  'ICC(1)': 'ICC(1,1)',
  'ICC(A,1)': 'ICC(2,1)',
  'ICC(C,1)': 'ICC(3,1)',
  'ICC(k)': 'ICC(1,k)',
  'ICC(A,k)': 'ICC(2,k)',
  'ICC(C,k)': 'ICC(3,k)',
}

/** What each form answers, for people who do not know the names. */
export const ICC_MEANING: Readonly<Record<IccForm, string>> = {
  'ICC(1)': 'one rating, when every subject has raters of their own',
  'ICC(A,1)': 'one rating, when the raters differ in how lenient they are and that counts',
  'ICC(C,1)': 'one rating, when only the order of the subjects counts',
  'ICC(k)': 'the mean of the raters, when every subject has raters of their own',
  'ICC(A,k)': 'the mean of the raters, when leniency counts',
  'ICC(C,k)': 'the mean of the raters, when only the order counts',
}

/**
 * One coefficient with its test against 0 and its limits. `f` is null where no error is left: it would be infinite. The mean
 * of raters who disagree in everything can have no coefficient, or a limit without bound: null too.
 */
export type IccEstimate = {
  readonly form: IccForm
  readonly icc: number | null
  readonly f: number | null
  readonly df1: number
  readonly df2: number
  readonly p: number
  readonly lower: number | null
  readonly upper: number | null
}
