import {
  type CountTable,
  type DisclosureRule,
  type Group,
  headCountRule,
  protectCounts,
  type Released,
  type Standing,
} from '@headroom/disclosure'

export type UnitNode = { readonly id: string; readonly parentId: string | null }

/** So many people of one group gave one answer: counted by unit (the unit alone) or by staff group, never both at once. */
export type PeopleCount = {
  readonly subject: string
  readonly unitId: string | null
  readonly staffGroup: string | null
  readonly answer: string
  readonly people: number
}

export type ReleasedFigure = {
  readonly subject: string
  readonly grouping: 'unit' | 'staff-group'
  readonly groupKey: string
  readonly answer: string
  /** Null: withheld. */
  readonly people: number | null
}

/** All answers together: how many people a group's figure speaks of. */
export const ALL = 'all'
/** Everybody, whatever their staff group. */
export const EVERYBODY = 'everybody'

/** Levels are opinions people gave of themselves: where a whole group gave one answer, even its zeros would tell. */
const levelRule: DisclosureRule = {
  threshold: headCountRule.threshold,
  zeros: 'shown-unless-all-same',
  answers: ['answer'],
  keep: 'totals',
}

/** Who manages is divided again by who was assessed; levels are simply side by side. */
const coverageAnswers: Group = {
  key: ALL,
  parts: ['manager', 'other'].map((who) => ({
    key: who,
    parts: [{ key: `${who}-assessed` }, { key: `${who}-not-assessed` }],
  })),
}

/**
 * One subject's figures for the whole organisation: the tree of units first, then the staff groups, whose total is the
 * same people and so is shown only where the first table showed it.
 */
export function protectSubject(
  subject: string,
  counts: readonly PeopleCount[],
  units: readonly UnitNode[],
): readonly ReleasedFigure[] {
  const isCoverage = subject === 'coverage'
  const answers = isCoverage ? coverageAnswers : levelAnswers(counts)
  const rule = isCoverage ? headCountRule : levelRule
  const byUnit = counts.filter(({ unitId }) => unitId !== null)
  const byStaffGroup = counts.filter(({ staffGroup }) => staffGroup !== null)
  const tree = unitTree(units, new Set(byUnit.map(({ unitId }) => unitId ?? '')))
  if (!tree) return []
  const unitTable = released(
    { total: tree, answers, rule },
    tally(byUnit, ({ unitId }) => unitId ?? ''),
  )
  const staffGroups = [...new Set(byStaffGroup.map(({ staffGroup }) => staffGroup ?? ''))].sort()
  const groupTable = released(
    {
      total: { key: EVERYBODY, parts: staffGroups.map((key) => ({ key })) },
      answers,
      rule,
      standingOf: ([group, answer = '']) => {
        if (group !== EVERYBODY) return 'to-publish'
        const shown = unitTable?.cellAt(tree.key, answer).kind === 'shown'
        return shown ? 'already-released' : 'never-published'
      },
    },
    tally(byStaffGroup, ({ staffGroup }) => staffGroup ?? ''),
  )
  return [...figuresOf(subject, 'unit', unitTable), ...figuresOf(subject, 'staff-group', groupTable)]
}

const levelAnswers = (counts: readonly PeopleCount[]): Group => ({
  key: ALL,
  parts: [...new Set(counts.map(({ answer }) => answer))].sort().map((key) => ({ key })),
})

/** The people who are in a unit itself and in none below it. */
const ITSELF = ' itself'
const own = (unitId: string): string => unitId + ITSELF

/**
 * The units that have anybody, as one tree. What a unit has beyond the units below it is never shown, but anyone can take
 * the one from the other, so it is a group that must be protected like the rest.
 */
function unitTree(units: readonly UnitNode[], withPeople: ReadonlySet<string>): Group | undefined {
  const below = Map.groupBy(units, ({ parentId }) => parentId ?? '')
  const grow = (id: string): Group | undefined => {
    const children = (below.get(id) ?? []).flatMap((child) => grow(child.id) ?? [])
    if (children.length === 0) return withPeople.has(id) ? { key: id } : undefined
    const itself: Group[] = withPeople.has(id) ? [{ key: own(id), unpublished: true }] : []
    return { key: id, parts: [...children, ...itself] }
  }
  const tops = (below.get('') ?? []).flatMap(({ id }) => grow(id) ?? [])
  return tops.length > 1 ? { key: ALL, parts: tops, unpublished: true } : tops[0]
}

type Tally = ReadonlyMap<string, number>
const cellKey = (group: string, answer: string): string => `${group}\n${answer}`

const tally = (counts: readonly PeopleCount[], groupOf: (count: PeopleCount) => string): Tally =>
  new Map(counts.map((count) => [cellKey(groupOf(count), count.answer), count.people]))

type Table = {
  readonly total: Group
  readonly answers: Group
  readonly rule: DisclosureRule
  readonly standingOf?: (keys: readonly string[]) => Standing
}

/** Undefined where nothing can be shown without giving away what another table showed. */
function released({ total, answers, rule, standingOf }: Table, people: Tally): Released | undefined {
  if ((answers.parts ?? []).length === 0) return undefined
  const table: CountTable = {
    dimensions: [
      { name: 'group', total },
      { name: 'answer', total: answers },
    ],
    countOf: ([group = '', answer = '']) => {
      const key = group.endsWith(ITSELF) ? group.slice(0, -ITSELF.length) : group
      return people.get(cellKey(key, answer)) ?? 0
    },
    ...(standingOf ? { standingOf } : {}),
  }
  const outcome = protectCounts(table, rule)
  if (outcome.ok) return outcome.released
  if (outcome.reason === 'already-disclosed') return undefined
  throw new Error(`The figures could not be protected: ${outcome.reason}`)
}

const figuresOf = (
  subject: string,
  grouping: ReleasedFigure['grouping'],
  table: Released | undefined,
): readonly ReleasedFigure[] =>
  (table?.cells ?? []).map(({ keys: [groupKey = '', answer = ''], cell }) => ({
    subject,
    grouping,
    groupKey,
    answer,
    people: cell.kind === 'shown' ? cell.value : null,
  }))
