import { cautiousGate, type Gate } from './cautious-views.ts'
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

/** Views with the number of people in each block, empty blocks left out: they can give nobody away. */
export type SizedView = { readonly key: string; readonly blocks: ReadonlySet<string> }

type FindDisclosed = (
  views: readonly SizedView[],
  people: ReadonlyMap<string, number>,
  threshold: number,
) => readonly string[] | undefined

/** A gate that looks at all views let in so far each time. */
const gateBy = (find: FindDisclosed, people: ReadonlyMap<string, number>, threshold: number): Gate => {
  const inside: SizedView[] = []
  return (view) => {
    const about = find([...inside, view], people, threshold)
    if (about === undefined) inside.push(view)
    return about
  }
}

const gateFor = (
  views: readonly SizedView[],
  people: ReadonlyMap<string, number>,
  threshold: number,
): Gate => {
  if (isNested(views)) return gateBy(disclosedAmongNested, people, threshold)
  const smallBlocks = [...people.values()].filter((count) => count > 0 && count < threshold).length
  return smallBlocks > mostSmallBlocks
    ? cautiousGate(people, threshold)
    : gateBy(disclosedByCombining, people, threshold)
}

/**
 * Chooses which views may be shown, so that no adding and subtracting of them speaks of fewer people than the threshold.
 *
 * `protectViews([{ key: 'peers', people: 5 }, { key: 'reports', people: 2 }], views, 4)` with views peers, reports and
 * everyone gives `{ shown: ['peers'], withheld: ['reports', 'everyone'] }`: everyone less peers would be the two reports.
 *
 * Views are let in one by one, the most worthwhile first, and each is kept that gives nobody away beside those before it.
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
  const admit = gateFor(views.map(sized), people, threshold)
  for (const view of views.filter(({ standing }) => standing === 'already-released')) {
    const about = admit(sized(view))
    if (about !== undefined) return { ok: false, reason: 'already-disclosed', about }
  }
  const toPublish = views.filter(({ standing }) => standing !== 'already-released')
  const kept = new Set<string>()
  for (const view of [...toPublish].sort((a, b) => (b.worth ?? 1) - (a.worth ?? 1))) {
    const candidate = sized(view)
    if (candidate.blocks.size > 0 && admit(candidate) === undefined) kept.add(view.key)
  }
  const keys = toPublish.map(({ key }) => key)
  return {
    ok: true,
    shown: keys.filter((key) => kept.has(key)),
    withheld: keys.filter((key) => !kept.has(key)),
  }
}
