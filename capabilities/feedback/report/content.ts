import type { PlainDate } from '@headroom/platform/clock'
import type { RaterGroupKey } from '../tables.ts'

/** Small groups put together, and everybody where no group has enough for one question. */
export const mergedGroups = ['colleagues', 'everybody'] as const
/** In the order in which they are shown. */
export const reportGroups = [
  'self',
  'manager',
  'peer',
  'report',
  'partner',
  'patient',
  ...mergedGroups,
] as const satisfies readonly (RaterGroupKey | (typeof mergedGroups)[number])[]
export type ReportGroup = (typeof reportGroups)[number]

/**
 * A mean as it may be shown: to one decimal, and within half a level of an end of the scale only that. A mean of 5.0 would
 * say what each of them answered; so would "4.5 or more" if it stood only where all agree, so it stands for every mean that high.
 */
export type Figure = number | 'top' | 'bottom'

/** `agree` is taken wide enough to hold people who differ, so that it never says that all gave the same. */
export type Agreement = 'agree' | 'part' | 'wide' | 'split'

/** One set of people, and what is shown of them. The sets of a report have nobody in common. */
export type ReportRow = {
  readonly key: ReportGroup
  readonly people: number
  /** One for each rating item, in order. Null: nobody or too few had a chance to see it; which of the two is not said. */
  readonly figures: readonly (Figure | null)[]
  /** Of anonymous groups. */
  readonly agreement?: readonly (Agreement | null)[]
  /** How many gave each level, lowest first, by the place of the item from 0: only where they differ, and are six or more. */
  readonly counts?: Readonly<Record<string, readonly number[]>>
}

/** Of everybody who answered by the closing date, or of one batch that came late: planned as if it stood alone. */
export type Batch = { readonly version: number; readonly rows: readonly ReportRow[] }

/** What was written to one question, in no order that says anything. */
export type Comments = {
  /** Of the item. */
  readonly position: number
  readonly from: 'self' | 'manager' | 'others'
  readonly texts: readonly string[]
}

/** What the last released report before this one showed, by theme. */
export type EarlierWave = {
  readonly closedOn: PlainDate
  readonly rows: readonly {
    readonly key: ReportGroup
    readonly people: number
    readonly themes: Readonly<Record<string, Figure>>
  }[]
}

/**
 * A report as it was frozen. Pages, PDF, CSV and the organisation's figures are made from this and the questionnaire
 * alone, so that they cannot disagree, and cannot say more.
 */
export type ReportContent = {
  readonly schema: 1
  readonly threshold: number
  /** How many levels the scale has. */
  readonly levels: number
  readonly batches: readonly Batch[]
  readonly comments: readonly Comments[]
  readonly before?: EarlierWave
}
