import {
  type DisclosureRule,
  type Group,
  type GroupNode,
  type GroupTree,
  groupTree,
  headCountRule,
  protectCounts,
  type Released,
  type Standing,
} from '@headroom/disclosure'

export type Grouping = 'unit' | 'staff-group'

/** So many people of one group gave one answer. A unit's are the people of that unit alone. */
export type PeopleCount = {
  /** 'coverage', or the standard that levels are of. */
  readonly subject: string
  readonly grouping: Grouping
  readonly groupKey: string
  readonly answer: string
  readonly people: number
}

export type ReleasedFigure = Omit<PeopleCount, 'people'> & {
  /** Null: withheld. */
  readonly people: number | null
}

/** All answers together. */
export const ALL = 'all'
/** Everybody, whatever their staff group. */
export const EVERYBODY = 'everybody'
export const COVERAGE = 'coverage'
export const ASSESSED = 'assessed'

/**
 * A reader knows how many of a group were assessed. To leave at least five counts open for each level under a total that
 * is known, there must be twice as many people as the threshold.
 */
const LEAST_FOR_LEVELS = 2 * headCountRule.threshold

/** Levels are opinions people gave of themselves: where a whole group gave one answer, even its zeros would tell. */
const levelRule: DisclosureRule = {
  threshold: headCountRule.threshold,
  zeros: 'shown-unless-all-same',
  answers: ['answer'],
  keep: 'totals',
}

type Cells = (groupKey: string, answer: string) => number | null
type Protected = { readonly figures: readonly ReleasedFigure[]; readonly cellOf: Cells }

const nothing: Protected = { figures: [], cellOf: () => null }

const dimension = (name: string, total: string, parts: readonly string[]) => ({
  name,
  total: { key: total, parts: parts.map((key): Group => ({ key })) },
})

const who = dimension('who', ALL, ['manager', 'other'])
const state = dimension('state', ALL, [ASSESSED, 'not-assessed'])

/** `manager` and `assessed` make `manager-assessed`; both left open make `all`. */
const coverageAnswer = (keys: readonly string[]): string => keys.filter((key) => key !== ALL).join('-') || ALL

type Counted = {
  readonly subject: string
  readonly grouping: Grouping
  readonly counts: readonly PeopleCount[]
  readonly nodes: readonly GroupNode[]
}

type Table = Counted & {
  readonly least: number
  readonly answers: readonly ReturnType<typeof dimension>[]
  readonly nameOf: (keys: readonly string[]) => string
  readonly rule: DisclosureRule
  readonly standingOf: (groupKey: string, answer: string) => Standing
}

/** One table through the kernel; a table that cannot be protected beside what was shown before is withheld whole. */
function protect(table: Table): Protected {
  const { subject, grouping, counts, nodes, answers, nameOf, rule } = table
  const people = new Map<string, number>()
  for (const { groupKey, people: some } of counts) people.set(groupKey, (people.get(groupKey) ?? 0) + some)
  const tree = groupTree(nodes, people, table.least)
  if (!tree) return nothing
  const tally = tallyOf(counts, tree)
  const outcome = protectCounts(
    {
      dimensions: [{ name: 'group', total: tree.total }, ...answers],
      countOf: ([group = '', ...keys]) => tally.get(cellKey(group, nameOf(keys))) ?? 0,
      standingOf: ([group = '', ...keys]) => table.standingOf(group, nameOf(keys)),
    },
    rule,
  )
  if (!outcome.ok && outcome.reason !== 'already-disclosed')
    throw new Error(`The figures could not be protected: ${outcome.reason}`)
  const cells = new Map<string, number | null>()
  for (const groupKey of tree.published)
    for (const keys of combinations(answers))
      cells.set(
        cellKey(groupKey, nameOf(keys)),
        outcome.ok ? shownIn(outcome.released, [groupKey, ...keys]) : null,
      )
  return {
    figures: [...cells].map(([key, shown]) => ({ subject, grouping, ...parted(key), people: shown })),
    cellOf: (groupKey, answer) => cells.get(cellKey(groupKey, answer)) ?? null,
  }
}

function shownIn(released: Released, keys: readonly string[]): number | null {
  const cell = released.cellAt(...keys)
  return cell.kind === 'shown' ? cell.value : null
}

const cellKey = (groupKey: string, answer: string): string => `${groupKey}\n${answer}`
const parted = (key: string): { groupKey: string; answer: string } => {
  const [groupKey = '', answer = ''] = key.split('\n')
  return { groupKey, answer }
}

function tallyOf(counts: readonly PeopleCount[], { leafOf }: GroupTree): ReadonlyMap<string, number> {
  const tally = new Map<string, number>()
  for (const { groupKey, answer, people } of counts) {
    const key = cellKey(leafOf.get(groupKey) ?? groupKey, answer)
    tally.set(key, (tally.get(key) ?? 0) + people)
  }
  return tally
}

/** Every published answer: each dimension's parts and its total. */
const combinations = (answers: Table['answers']): readonly (readonly string[])[] =>
  answers.reduce<readonly (readonly string[])[]>(
    (made, { total }) => made.flatMap((keys) => [total, ...total.parts].map(({ key }) => [...keys, key])),
    [[]],
  )

/** What was shown before stays shown; what was not is known to nobody. */
const standingAfter = (shown: number | null): Standing =>
  shown === null ? 'never-published' : 'already-released'

export type Figures = { readonly units: Protected; readonly staffGroups: Protected }

type Counts = { readonly counts: readonly PeopleCount[]; readonly units: readonly GroupNode[] }

/** Splits the counts by grouping, and protects the units first: everybody is one row of both tables. */
function bothGroupings(
  { subject, counts, units }: Counts & { subject: string },
  build: (counted: Counted, units: Protected | undefined) => Protected,
): Figures {
  const of = (grouping: Grouping) => counts.filter((count) => count.grouping === grouping)
  const byUnit = build({ subject, grouping: 'unit', counts: of('unit'), nodes: units }, undefined)
  const byGroup = of('staff-group')
  const groups = [...new Set(byGroup.map(({ groupKey }) => groupKey))].sort()
  const nodes = [{ id: EVERYBODY, parentId: null }, ...groups.map((id) => ({ id, parentId: EVERYBODY }))]
  return {
    units: byUnit,
    staffGroups: build({ subject, grouping: 'staff-group', counts: byGroup, nodes }, byUnit),
  }
}

const topOf = (units: readonly GroupNode[]): string =>
  units.find(({ parentId }) => parentId === null)?.id ?? ''

/** Who manages, and who was assessed, by unit and by staff group. */
export const protectCoverage = ({ counts, units }: Counts): Figures =>
  bothGroupings({ subject: COVERAGE, counts, units }, (counted, before) =>
    protect({
      ...counted,
      least: headCountRule.threshold,
      answers: [who, state],
      nameOf: coverageAnswer,
      rule: headCountRule,
      standingOf: (groupKey, answer) =>
        before && groupKey === EVERYBODY ? standingAfter(before.cellOf(topOf(units), answer)) : 'to-publish',
    }),
  )

/** How many stand at each level of one standard. Its totals are how many were assessed, which coverage has shown or not. */
export const protectLevels = (
  subject: string,
  { counts, units, answers, coverage }: Counts & { answers: readonly string[]; coverage: Figures },
): Figures =>
  bothGroupings({ subject, counts, units }, (counted, before) =>
    protect({
      ...counted,
      least: LEAST_FOR_LEVELS,
      answers: [dimension('answer', ALL, answers)],
      nameOf: ([answer = ALL]) => answer,
      rule: levelRule,
      standingOf: (groupKey, answer) => {
        const covered = before ? coverage.staffGroups : coverage.units
        if (answer === ALL) return standingAfter(covered.cellOf(groupKey, ASSESSED))
        return before && groupKey === EVERYBODY
          ? standingAfter(before.cellOf(topOf(units), answer))
          : 'to-publish'
      },
    }),
  )
