import { dayNumber, type IsoDate, isoDate } from './calendar.ts'
import { type CompetencyId, competencies } from './competencies.ts'
import { evidenceNotes } from './evidence-notes.ts'
import type { Placement } from './model.ts'
import type { PostKind, Stage } from './post-kinds.ts'
import { bell, between, chance, pick, type Random, stream, weighted } from './random.ts'

export type Level = 1 | 2 | 3 | 4 | 5

export interface Rating {
  readonly competency: CompetencyId
  /** `no-chance`: nothing has let the person show it yet, which is not the same as a low level. */
  readonly level: Level | 'no-chance'
  readonly note?: string
  readonly link?: string
}

export interface Assessment {
  readonly employeeNumber: string
  /** 0 is the latest year to today, 1 the year before, and so on. */
  readonly yearsAgo: number
  readonly stage: Stage
  readonly state: 'submitted' | 'draft'
  readonly startedOn: IsoDate
  readonly submittedOn: IsoDate | undefined
  readonly isSharedWithLineManager: boolean
  /** In the framework's order; what is not here was left unanswered. */
  readonly ratings: readonly Rating[]
}

export interface AssessmentPlan {
  readonly seed: string
  readonly today: IsoDate
  readonly placements: Iterable<Placement>
  /** How many years of history there are, this one included. More years add older ones and change nothing else. */
  readonly years?: number
}

/** Together about a third of everyone; managers most, then those a step from managing. */
const MANAGERS_TAKING_PART = 0.78
const OTHERS_TAKING_PART = 0.44
const RARELY: ReadonlySet<PostKind> = new Set(['healthcare-assistant', 'support-worker', 'clerical-worker'])
const RARELY_TAKING_PART = 0.14

const STAGE_BELOW: Readonly<Record<Stage, Stage>> = { F: 'F', '1': 'F', '2': '1', '3': '2', '4': '3' }

/** Self-assessments person by person, each person's oldest first; a person's never depend on anybody else's. */
export function* eachAssessment({
  seed,
  today,
  placements,
  years = 3,
}: AssessmentPlan): Generator<Assessment, void> {
  const now = dayNumber(today)
  for (const placement of placements) {
    if (placement.ordinal === 2) continue
    const random = stream(seed, 'assessments', placement.row.employeeNumber)
    if (!chance(random, likelihood(placement))) continue
    yield* historyOf(placement, random, { seed, now, years })
  }
}

function likelihood({ post }: Placement): number {
  if (post.hasManagementResponsibility) return MANAGERS_TAKING_PART
  return RARELY.has(post.kind) ? RARELY_TAKING_PART : OTHERS_TAKING_PART
}

type Levels = readonly Level[]

function historyOf(
  { post, row, joinedOn }: Placement,
  random: Random,
  { seed, now, years }: { seed: string; now: number; years: number },
): Assessment[] {
  const { employeeNumber } = row
  const season = between(random, 15, 350)
  const isSharer = chance(random, 0.72)
  const firstTookPart = weighted(random, [
    [Number.POSITIVE_INFINITY, 46],
    [1, 30],
    [0, 24],
  ])
  const thisYear = weighted(random, [
    ['submitted', 70],
    ['draft', 15],
    ['not yet', 15],
  ] as const)
  let levels = levelsNow(random)
  const history: Assessment[] = []
  for (let yearsAgo = 0; yearsAgo < years && yearsAgo <= firstTookPart; yearsAgo += 1) {
    const year = stream(seed, 'assessments', employeeNumber, String(yearsAgo))
    if (yearsAgo > 0) levels = levelsBefore(levels, year)
    const isDraft = yearsAgo === 0 && thisYear === 'draft'
    const finished = isDraft
      ? now - between(year, 1, 12)
      : now - 365 * yearsAgo - season + between(year, -14, 14)
    const started = finished - (isDraft ? between(year, 1, 30) : between(year, 0, 21))
    const skipped = yearsAgo === 0 ? thisYear === 'not yet' : chance(year, 0.08)
    if (started < dayNumber(joinedOn)) break
    if (skipped) continue
    history.unshift({
      employeeNumber,
      yearsAgo,
      stage: started < dayNumber(row.startDateInPosition) ? STAGE_BELOW[post.stage] : post.stage,
      state: isDraft ? 'draft' : 'submitted',
      startedOn: isoDate(started),
      submittedOn: isDraft ? undefined : isoDate(finished),
      // Agreeing once mostly means agreeing again; a draft is nobody else's business.
      isSharedWithLineManager: !isDraft && (chance(year, 0.08) ? !isSharer : isSharer),
      ratings: ratings(levels, year, { stage: post.stage, answered: answeredCount(year, isDraft), yearsAgo }),
    })
  }
  return history
}

/** A person's own bent, the competency's ease and the two together: some are good at what most find hard. */
function levelsNow(random: Random): Levels {
  const person = 3.35 + bell(random) * 0.55
  return competencies.map(({ ease }) => asLevel(person + ease + bell(random) * 0.55))
}

/** A year earlier: mostly the same, often one lower, now and then higher, since people also come to see themselves more soberly. */
const levelsBefore = (levels: Levels, random: Random): Levels =>
  levels.map((level) =>
    asLevel(
      level -
        weighted(random, [
          [0, 63],
          [1, 28],
          [-1, 8],
          [2, 1],
        ]),
    ),
  )

function asLevel(value: number): Level {
  const rounded = Math.round(value)
  if (rounded <= 1) return 1
  if (rounded >= 5) return 5
  return rounded === 2 ? 2 : rounded === 3 ? 3 : 4
}

/** A draft stops part of the way; a submitted one is nearly always whole. */
function answeredCount(random: Random, isDraft: boolean): number {
  if (isDraft) return between(random, 1, 8) * 3 - (chance(random, 0.3) ? between(random, 1, 2) : 0)
  return chance(random, 0.93) ? competencies.length : between(random, 5, 8) * 3
}

function ratings(
  levels: Levels,
  random: Random,
  { stage, answered, yearsAgo }: { stage: Stage; answered: number; yearsAgo: number },
): Rating[] {
  const reach = stage === 'F' ? 1.6 : stage === '1' ? 1 : 0.3
  const writes = chance(random, 0.6)
  const given: Rating[] = []
  for (const [index, { id, noChance }] of competencies.slice(0, answered).entries()) {
    const level = chance(random, noChance * reach) ? 'no-chance' : (levels[index] ?? 'no-chance')
    const note =
      writes && level !== 'no-chance' && chance(random, 0.34) ? noteFor(id, level, random) : undefined
    const link = note !== undefined && chance(random, 0.2) ? linkFor(id, yearsAgo) : undefined
    given.push({
      competency: id,
      level,
      ...(note === undefined ? {} : { note }),
      ...(link === undefined ? {} : { link }),
    })
  }
  return given
}

const noteFor = (id: CompetencyId, level: Level, random: Random): string =>
  pick(random, evidenceNotes[id][level >= 4 || (level === 3 && chance(random, 0.5)) ? 'settled' : 'growing'])

const linkFor = (id: CompetencyId, yearsAgo: number): string =>
  `https://example.test/evidence/${id.toLowerCase()}-${yearsAgo === 0 ? 'this-year' : `${yearsAgo}-before`}`
