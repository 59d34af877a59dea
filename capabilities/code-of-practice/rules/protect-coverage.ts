import {
  type CountTable,
  type DisclosureRule,
  type Group,
  headCountRule,
  protectCounts,
  type Released,
  type Standing,
} from '@headroom/disclosure'

export const coverageStates = ['in-date', 'lapsed', 'never'] as const
export type CoverageState = (typeof coverageStates)[number]

export type UnitNode = { readonly id: string; readonly parentId: string | null }

/** So many people of one group in one state: by unit (the unit alone) or by staff group, never both at once. */
export type PeopleCount = {
  readonly unitId: string | null
  readonly staffGroup: string | null
  readonly state: CoverageState
  readonly people: number
}

/** Null: withheld. */
export type Figures = Readonly<Record<CoverageState | 'all', number | null>>

/** What may be shown of one group of people; a unit's counts every unit below it. */
export type GroupFigures = {
  readonly grouping: 'unit' | 'staff-group'
  readonly key: string
  readonly figures: Figures
}

/** Whether somebody attested is an answer: where a whole group is in one state, even its zeros would tell of each. */
const coverageRule: DisclosureRule = { ...headCountRule, zeros: 'shown-unless-all-same', answers: ['state'] }

const ALL = 'all'
const EVERYBODY = 'everybody'
const ITSELF = ' itself'

const states: Group = { key: ALL, parts: coverageStates.map((key) => ({ key })) }

/**
 * The tree of units first, then the staff groups. Both tables count the same people, so the totals of the second are
 * what readers have from the first, shown or not.
 */
export function protectCoverage(
  counts: readonly PeopleCount[],
  units: readonly UnitNode[],
): readonly GroupFigures[] {
  const byUnit = counts.filter(({ unitId }) => unitId !== null)
  const byGroup = counts.filter(({ staffGroup }) => staffGroup !== null)
  const tree = unitTree(units, new Set(byUnit.map(({ unitId }) => unitId ?? '')))
  if (!tree) return []
  const unitTable = release(
    tree,
    byUnit.map((count) => [count.unitId ?? '', count] as const),
  )
  const names = [...new Set(byGroup.map(({ staffGroup }) => staffGroup ?? ''))].sort()
  const groupTable = release(
    { key: EVERYBODY, parts: names.map((key) => ({ key })) },
    byGroup.map((count) => [count.staffGroup ?? '', count] as const),
    ([group, state = '']) => {
      if (group !== EVERYBODY) return 'to-publish'
      return unitTable?.cellAt(tree.key, state).kind === 'shown' ? 'already-released' : 'never-published'
    },
  )
  const shown = keysBelow(tree)
  return [
    ...shown.map((key) => ({ grouping: 'unit' as const, key, figures: figuresAt(unitTable, key) })),
    ...names.map((key) => ({ grouping: 'staff-group' as const, key, figures: figuresAt(groupTable, key) })),
  ]
}

/**
 * The units that have anybody, as one tree. What a unit has beyond the units below it is never shown, but anyone can take
 * the one from the other, so it is a group like the rest.
 */
function unitTree(units: readonly UnitNode[], withPeople: ReadonlySet<string>): Group | undefined {
  const below = Map.groupBy(units, ({ parentId }) => parentId ?? '')
  const grow = (id: string): Group | undefined => {
    const parts = (below.get(id) ?? []).flatMap((child) => grow(child.id) ?? [])
    if (parts.length === 0) return withPeople.has(id) ? { key: id } : undefined
    const itself: Group[] = withPeople.has(id) ? [{ key: id + ITSELF, unpublished: true }] : []
    return { key: id, parts: [...parts, ...itself] }
  }
  const tops = (below.get('') ?? []).flatMap(({ id }) => grow(id) ?? [])
  return tops.length > 1 ? { key: EVERYBODY, parts: tops, unpublished: true } : tops[0]
}

const keysBelow = ({ key, parts = [], unpublished }: Group): readonly string[] => [
  ...(unpublished ? [] : [key]),
  ...parts.flatMap(keysBelow),
]

/** Undefined where nothing can be shown without giving away what the other table showed. */
function release(
  total: Group,
  counts: readonly (readonly [key: string, count: PeopleCount])[],
  standingOf?: (keys: readonly string[]) => Standing,
): Released | undefined {
  const people = new Map(counts.map(([key, count]) => [`${key}\n${count.state}`, count.people]))
  const table: CountTable = {
    dimensions: [
      { name: 'group', total },
      { name: 'state', total: states },
    ],
    countOf: ([group = '', state = '']) => {
      const key = group.endsWith(ITSELF) ? group.slice(0, -ITSELF.length) : group
      return people.get(`${key}\n${state}`) ?? 0
    },
    ...(standingOf ? { standingOf } : {}),
  }
  const outcome = protectCounts(table, coverageRule)
  if (outcome.ok) return outcome.released
  if (outcome.reason === 'already-disclosed') return undefined
  throw new Error(`The coverage of the Code could not be protected: ${outcome.reason}`)
}

function figuresAt(table: Released | undefined, key: string): Figures {
  const at = (state: CoverageState | 'all'): number | null => {
    const cell = table?.cellAt(key, state)
    return cell?.kind === 'shown' ? cell.value : null
  }
  return { all: at('all'), 'in-date': at('in-date'), lapsed: at('lapsed'), never: at('never') }
}
