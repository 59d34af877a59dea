import { disclosedByCombining, mostSmallBlocks } from './combined-views.ts'
import { disclosedAmongNested, isNested } from './nested-views.ts'
import { lowestThreshold } from './rule.ts'

/** People who are in exactly the same views, such as "peers", or "peers who answered after the first report". */
export type Block = { readonly key: string; readonly people: number }

/**
 * Something that would be shown of a set of people taken together: a mean, a sum, a spread, a distribution.
 *
 * A view that is `already-released` cannot be taken back: an earlier version of a report, say. Of the others those worth
 * least are given up first (1 unless said), and of equals the later in the list.
 */
export type View = {
  readonly key: string
  readonly blocks: readonly string[]
  readonly standing?: 'to-publish' | 'already-released'
  readonly worth?: number
}

export type ProtectViewsOutcome =
  | { readonly ok: true; readonly shown: readonly string[]; readonly withheld: readonly string[] }
  | { readonly ok: false; readonly reason: 'threshold-too-low'; readonly lowest: number }
  | { readonly ok: false; readonly reason: 'unknown-block'; readonly block: string }
  /** What was released before already speaks of these few people alone. */
  | { readonly ok: false; readonly reason: 'already-disclosed'; readonly about: readonly string[] }
  /** Overlapping views of many tiny blocks: merge groups first. Nested views have no such limit. */
  | { readonly ok: false; readonly reason: 'too-many-small-blocks'; readonly most: number }

/** Views with the number of people in each block, empty blocks left out: they can give nobody away. */
export type SizedView = { readonly key: string; readonly blocks: ReadonlySet<string> }

/** The block keys of a set of people, fewer than the threshold, whom the views together speak of alone. */
export type FindDisclosed = (views: readonly SizedView[]) => readonly string[] | undefined

/**
 * Chooses which views may be shown, so that no adding and subtracting of them speaks of fewer people than the threshold.
 *
 * `protectViews([{ key: 'peers', people: 5 }, { key: 'reports', people: 2 }], views, 4)` with views peers, reports and
 * everyone gives `{ shown: ['peers'], withheld: ['reports', 'everyone'] }`: everyone less peers would be the two reports.
 *
 * It looks only at who is in a view, never at what they said, so the choice itself tells nothing about the answers.
 */
export const protectViews = (
  blocks: readonly Block[],
  views: readonly View[],
  threshold: number,
): ProtectViewsOutcome => {
  if (threshold < lowestThreshold) return { ok: false, reason: 'threshold-too-low', lowest: lowestThreshold }
  const people = new Map(blocks.map((block) => [block.key, block.people]))
  const unknown = views.flatMap((view) => view.blocks).find((key) => !people.has(key))
  if (unknown !== undefined) return { ok: false, reason: 'unknown-block', block: unknown }

  const sized = (view: View): SizedView => ({
    key: view.key,
    blocks: new Set(view.blocks.filter((key) => (people.get(key) ?? 0) > 0)),
  })
  const areNested = isNested(views.map(sized))
  const smallBlocks = blocks.filter((block) => block.people > 0 && block.people < threshold)
  if (!areNested && smallBlocks.length > mostSmallBlocks) {
    return { ok: false, reason: 'too-many-small-blocks', most: mostSmallBlocks }
  }
  const disclosed: FindDisclosed = areNested
    ? (chosen) => disclosedAmongNested(chosen, people, threshold)
    : (chosen) => disclosedByCombining(chosen, people, threshold)

  const released = views.filter((view) => view.standing === 'already-released').map(sized)
  const about = disclosed(released)
  if (about !== undefined) return { ok: false, reason: 'already-disclosed', about }
  return { ok: true, ...choose(views, sized, released, disclosed) }
}

/** Adds views one by one, the most worthwhile first, and keeps each that gives nobody away beside those before it. */
const choose = (
  views: readonly View[],
  sized: (view: View) => SizedView,
  released: readonly SizedView[],
  disclosed: FindDisclosed,
): { shown: readonly string[]; withheld: readonly string[] } => {
  const chosen = [...released]
  const toPublish = views.filter((view) => view.standing !== 'already-released')
  for (const view of [...toPublish].sort((a, b) => (b.worth ?? 1) - (a.worth ?? 1))) {
    const candidate = sized(view)
    if (candidate.blocks.size > 0 && disclosed([...chosen, candidate]) === undefined) chosen.push(candidate)
  }
  const kept = new Set(chosen.map(({ key }) => key))
  const keys = toPublish.map(({ key }) => key)
  return { shown: keys.filter((key) => kept.has(key)), withheld: keys.filter((key) => !kept.has(key)) }
}
