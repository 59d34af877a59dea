import { colleagues, planFeedbackGroups, protectViews } from '@headroom/disclosure'
import type { RaterGroupKey } from '../tables.ts'
import type { ReportGroup } from './content.ts'

/** How many of each group: who answered at all, or who had a chance to see one thing. */
export type Tally = Readonly<Partial<Record<RaterGroupKey, number>>>

export type PlannedRow = { readonly key: ReportGroup; readonly from: readonly RaterGroupKey[] }

export type Plan = { readonly rows: readonly PlannedRow[]; readonly isOverallShown: boolean }

/** Of the people who are not named. */
const anonymousGroups = ['peer', 'report', 'partner', 'patient'] as const satisfies readonly RaterGroupKey[]

const isRaterGroup = (key: string): key is (typeof anonymousGroups)[number] =>
  anonymousGroups.some((group) => group === key)

const keyOf = (tally: Tally): string => anonymousGroups.map((group) => tally[group] ?? 0).join(' ')

/** Which sets of anonymous people a report may show, from how many answered in each group. */
export function planGroups(tally: Tally, threshold: number): Plan {
  const outcome = planFeedbackGroups(
    anonymousGroups.map((key) => ({ key, people: tally[key] ?? 0 })),
    threshold,
  )
  if (!outcome.ok) throw new Error(`A threshold of ${threshold} got past the launch of a cycle`)
  const { shown, isOverallShown } = outcome.plan
  return {
    isOverallShown,
    rows: shown.map(({ key, from }) => ({
      key: key === colleagues ? 'colleagues' : isRaterGroup(key) ? key : 'everybody',
      from: from.filter(isRaterGroup),
    })),
  }
}

/** Everybody who is not named, where no group can stand for itself. */
export const EVERYBODY: PlannedRow = { key: 'everybody', from: anonymousGroups }

/**
 * Which of the planned rows may be shown for one item, which fewer may have had a chance to see. Everybody together
 * only where no group can stand: then no two sets shown of an item have anybody in common, and there is nothing to subtract.
 */
export function planItem(plan: Plan, saw: Tally, threshold: number): readonly PlannedRow[] {
  if (plan.rows.length === 0) return []
  const views = [
    ...plan.rows.map(({ key, from }) => ({ key, blocks: from })),
    ...(plan.isOverallShown ? [{ key: EVERYBODY.key, blocks: anonymousGroups, worth: 0 }] : []),
  ]
  const blocks = anonymousGroups.map((key) => ({ key, people: saw[key] ?? 0 }))
  const outcome = protectViews(blocks, views, threshold)
  if (!outcome.ok) throw new Error(`The groups of a report could not be protected: ${outcome.reason}`)
  const rows = plan.rows.filter(({ key }) => outcome.shown.includes(key))
  return rows.length === 0 && outcome.shown.includes(EVERYBODY.key) ? [EVERYBODY] : rows
}

/**
 * The same two, remembered: in a cycle of twenty thousand the same numbers of people come up again and again. What is decided
 * depends on nothing else.
 */
export function rememberedPlans(threshold: number) {
  const plans = new Map<
    string,
    { readonly plan: Plan; readonly ofItems: Map<string, readonly PlannedRow[]> }
  >()
  const find = (tally: Tally) => {
    const key = keyOf(tally)
    const known = plans.get(key) ?? { plan: planGroups(tally, threshold), ofItems: new Map() }
    plans.set(key, known)
    return known
  }
  return {
    groups: (tally: Tally): Plan => find(tally).plan,
    item: (tally: Tally, saw: Tally): readonly PlannedRow[] => {
      const { plan, ofItems } = find(tally)
      const key = keyOf(saw)
      const known = ofItems.get(key) ?? planItem(plan, saw, threshold)
      ofItems.set(key, known)
      return known
    },
  }
}
