import { createHash } from 'node:crypto'
import type { RaterGroupKey } from '../tables.ts'
import type { Agreement, Batch, Comments, EarlierWave, Figure, ReportContent, ReportRow } from './content.ts'
import { figureOf, meanOf, namedFigure } from './figure.ts'
import { EVERYBODY, type PlannedRow, planGroups, rememberedPlans, type Tally } from './plan.ts'
import { spreadOf } from './spread.ts'

/** What one person answered. Never leaves the folder `confidence` but into here. */
export type Response = {
  readonly group: RaterGroupKey
  /** The version of the report that it first was part of: those of one version came together. */
  readonly version: number
  readonly levels: readonly (number | null)[]
}

export type WrittenComment = {
  readonly group: RaterGroupKey
  readonly version: number
  readonly position: number
  readonly body: string
}

export type Answered = {
  readonly responses: readonly Response[]
  readonly comments: readonly WrittenComment[]
  readonly previous?: EarlierWave | undefined
}

export type Rules = { readonly threshold: number; readonly levels: number; readonly items: number }

const named = ['self', 'manager'] as const

const tally = (of: readonly { readonly group: RaterGroupKey }[]): Tally => {
  const counts: Partial<Record<RaterGroupKey, number>> = {}
  for (const { group } of of) counts[group] = (counts[group] ?? 0) + 1
  return counts
}

const levelsAt = (responses: readonly Response[], item: number): readonly number[] =>
  responses.flatMap(({ levels }) => levels[item] ?? [])

/**
 * Makes reports by the rules of one cycle. Pure: the same answers give the same report, in whatever order they come.
 *
 * Everything in a report is about sets of people that have nobody in common, each at least the threshold, each with a mean that does not
 * say what all answered. All else that is ever shown is worked out from these, so no adding and subtracting of it can say more.
 */
export function reportMaker({ threshold, levels, items }: Rules) {
  const plans = rememberedPlans(threshold)
  const places = Array.from({ length: items }, (_, item) => item)

  const namedRow = (key: (typeof named)[number], responses: readonly Response[]): ReportRow[] => {
    const own = responses.filter(({ group }) => group === key)
    if (own.length === 0) return []
    const figures = places.map((item) => {
      const given = levelsAt(own, item)
      return given.length === 0 ? null : namedFigure(meanOf(given))
    })
    return [{ key, people: own.length, figures }]
  }

  const anonymousRow = (
    { key, from }: PlannedRow,
    responses: readonly Response[],
    shown: Shown,
  ): ReportRow[] => {
    const own = responses.filter(({ group }) => from.includes(group))
    const figures: (Figure | null)[] = []
    const agreement: (Agreement | null)[] = []
    const counts: Record<string, readonly number[]> = {}
    for (const item of places) {
      const given = shown[item]?.some((row) => row.key === key) ? levelsAt(own, item) : []
      const spread = given.length === 0 ? null : spreadOf(given, levels)
      figures.push(given.length === 0 ? null : figureOf(meanOf(given), levels))
      agreement.push(spread?.agreement ?? null)
      if (spread?.counts) counts[item] = spread.counts
    }
    return figures.every((figure) => figure === null)
      ? []
      : [{ key, people: own.length, figures, agreement, counts }]
  }

  const batchOf = (version: number, responses: readonly Response[]): Batch => {
    const answered = tally(responses)
    const shown: Shown = places.map((item) =>
      plans.item(answered, tally(responses.filter(({ levels: own }) => (own[item] ?? null) !== null))),
    )
    const { rows, isOverallShown } = plans.groups(answered)
    const everybody: PlannedRow[] = isOverallShown ? [EVERYBODY] : []
    return {
      version,
      rows: [
        ...named.flatMap((key) => namedRow(key, responses)),
        ...[...rows, ...everybody].flatMap((row) => anonymousRow(row, responses, shown)),
      ],
    }
  }

  return ({ responses, comments, previous }: Answered): ReportContent => {
    const versions = [...new Set(responses.map(({ version }) => version))].sort((a, b) => a - b)
    const inVersion = (version: number) => responses.filter((response) => response.version === version)
    return {
      schema: 1,
      threshold,
      levels,
      batches: versions.map((version) => batchOf(version, inVersion(version))),
      comments: pool(
        versions.flatMap((version) =>
          mayBeRead(comments, { version, answered: tally(inVersion(version)), threshold }),
        ),
      ),
      ...(previous ? { before: previous } : {}),
    }
  }
}

type Shown = readonly (readonly PlannedRow[])[]

type Came = { readonly version: number; readonly answered: Tally; readonly threshold: number }

/** Words give their writer away sooner than levels do: one more than the threshold must have answered. */
function mayBeRead(
  comments: readonly WrittenComment[],
  { version, answered, threshold }: Came,
): WrittenComment[] {
  const groups = new Set<RaterGroupKey>([
    ...named,
    ...planGroups(answered, threshold + 1).rows.flatMap(({ from }) => from),
  ])
  return comments.filter((comment) => comment.version === version && groups.has(comment.group))
}

const mark = (text: string): string => createHash('sha256').update(text).digest('hex')

/** In the order of a hash of the words: the same every time, and nobody's. */
function pool(comments: readonly WrittenComment[]): readonly Comments[] {
  const fromOf = ({ group }: WrittenComment): Comments['from'] =>
    group === 'self' || group === 'manager' ? group : 'others'
  const pools = Map.groupBy(comments, (comment) => `${comment.position} ${fromOf(comment)}`)
  return [...pools.values()]
    .flatMap((pooled) => {
      const [first] = pooled
      if (!first) return []
      const texts = pooled.map(({ body }) => body).sort((a, b) => (mark(a) < mark(b) ? -1 : 1))
      return [{ position: first.position, from: fromOf(first), texts }]
    })
    .sort((a, b) => a.position - b.position || (a.from < b.from ? 1 : -1))
}

/** One report, where there is only one to make. */
export const makeReport = (answered: Answered, rules: Rules): ReportContent => reportMaker(rules)(answered)
