import { dayNumber, type IsoDate, isoDate } from './calendar.ts'
import { countingDepartments, departmentsOf, type MeasureKind, measureKinds } from './measure-catalogue.ts'
import { growSeries, type MeasuredPoint, periodsUntil, type Step } from './measure-series.ts'
import { bell, between, stream } from './random.ts'

/** `whole` for the organisation itself, else the name of a department. */
export type MeasuredPlace = string

export interface MeasuredSeries {
  readonly code: string
  readonly place: MeasuredPlace
  readonly points: readonly MeasuredPoint[]
  readonly annotations: readonly {
    readonly on: IsoDate
    readonly kind: 'change' | 'event' | 'data'
    readonly words: string
  }[]
  /** New limits that somebody decided on, with their reason. */
  readonly rebase?: { readonly on: IsoDate; readonly cause: string; readonly reason: string }
}

export interface RareEvents {
  readonly code: string
  readonly name: string
  readonly points: readonly MeasuredPoint[]
}

export interface MeasuredTrust {
  readonly kinds: readonly MeasureKind[]
  readonly series: readonly MeasuredSeries[]
  readonly rareEvents: RareEvents
  /** A measure that counts differently from a month on. */
  readonly redefined: { readonly code: string; readonly from: IsoDate; readonly note: string }
}

interface Plan {
  readonly seed: string
  readonly today: IsoDate
}

const MONTHS = 48
const WEEKS = 156
/** The organisation has about as much of everything as so many of these departments. */
const WHOLE = 14

/** What happened, and where: each makes one chart worth looking at. */
interface Story {
  readonly code: string
  readonly place: MeasuredPlace
  readonly monthsAgo: number
  readonly by?: number
  readonly words: string
  readonly kind: 'change' | 'event' | 'data'
  readonly rebase?: { readonly cause: string; readonly reason: string }
}

const stories: readonly Story[] = [
  {
    code: 'waiting-under-18-weeks',
    place: 'Urology',
    monthsAgo: 15,
    by: 7,
    kind: 'change',
    words: 'One-stop clinic opened: seen, scanned and listed in one visit',
  },
  {
    code: 'cancelled-on-the-day',
    place: 'General Surgery',
    monthsAgo: 20,
    by: -3,
    kind: 'change',
    words: 'Call three days before every operation',
    rebase: {
      cause: 'Every patient is called three days before',
      reason:
        'The fall has lasted a year and the calls are now part of the week. The old limits no longer describe us.',
    },
  },
  {
    code: 'handover-over-30',
    place: 'whole',
    monthsAgo: 14,
    by: -9,
    kind: 'change',
    words: 'Two more cubicles for handover',
  },
  {
    code: 'falls',
    place: 'Elderly Care',
    monthsAgo: 9,
    by: -1.6,
    kind: 'change',
    words: 'Bay tagging: somebody is always in the bay',
  },
  {
    code: 'agency-spend',
    place: 'Acute Medicine',
    monthsAgo: 18,
    by: -11_000,
    kind: 'change',
    words: 'Bank rates agreed with the neighbours',
  },
  {
    code: 'home-before-noon',
    place: 'Respiratory',
    monthsAgo: 11,
    by: 5,
    kind: 'change',
    words: 'Medicines to take home ready the evening before',
  },
  {
    code: 'sickness',
    place: 'Maternity',
    monthsAgo: 8,
    by: 1.6,
    kind: 'event',
    words: 'Four long absences began',
  },
  {
    code: 'theatre-use',
    place: 'Orthopaedics',
    monthsAgo: 17,
    kind: 'event',
    words: 'Theatre 4 closed for repair of its ventilation',
  },
  {
    code: 'did-not-attend',
    place: 'Outpatients',
    monthsAgo: 12,
    by: -1.4,
    kind: 'change',
    words: 'Text message two days before, with a way to answer',
  },
  {
    code: 'waiting-over-52-weeks',
    place: 'Orthopaedics',
    monthsAgo: 10,
    by: 14,
    kind: 'event',
    words: 'Patients taken over from another hospital’s list',
  },
]

/** Measures of a trust and its departments over four years: invented, and the same on every machine for one seed and day. */
export function makeMeasures({ seed, today }: Plan): MeasuredTrust {
  const months = periodsUntil(today, 'month', MONTHS)
  const monthAgo = (ago: number): IsoDate => months[MONTHS - ago] ?? ''
  const series = measureKinds.flatMap((kind) =>
    placesOf(kind).map((place): MeasuredSeries => {
      const story = stories.find((one) => one.code === kind.code && one.place === place)
      const random = stream(seed, 'measure', kind.code, place)
      const periods =
        kind.every === 'week' ? periodsUntil(today, 'week', WEEKS) : months.slice(0, MONTHS - (kind.lag ?? 0))
      const on = story ? monthAgo(story.monthsAgo) : ''
      const step: Step | undefined = story?.by === undefined ? undefined : { on, by: story.by }
      const times = place === 'whole' ? timesOf(kind) : 0.8 + 0.1 * between(random, 0, 5)
      const offset = place === 'whole' ? 0 : bell(random) * kind.behaves.spread * 0.8
      const points = growSeries({ kind, random, periods, times, offset, step })
      return {
        code: kind.code,
        place,
        points: withBlemishes(kind.code, place, points, monthAgo),
        annotations: story ? [{ on, kind: story.kind, words: story.words }] : [],
        ...(story?.rebase ? { rebase: { on, ...story.rebase } } : {}),
      }
    }),
  )
  return {
    kinds: measureKinds,
    series,
    rareEvents: rareEvents(seed, today),
    redefined: {
      code: 'seen-in-four-hours',
      from: monthAgo(22),
      note: 'Same day emergency care is counted from here on, as the national definition asks',
    },
  }
}

function placesOf({ places }: MeasureKind): readonly MeasuredPlace[] {
  const named = places.flatMap((place) =>
    place === 'whole' ? ['whole'] : place === 'everywhere' ? countingDepartments : departmentsOf[place],
  )
  return [...new Set(named)]
}

/** Some are the organisation's already, such as ambulances; emergency attendances are nearly all in one department. */
const timesOf = ({ places, code }: MeasureKind): number => {
  if (code === 'ready-to-go' || code === 'handover-over-30' || code === 'diagnostics-over-6-weeks') return 1
  return places.includes('emergency') && !code.startsWith('sepsis') ? 2.4 : WHOLE
}

/** What real data have: a constant, a hidden small number, a late month, a gap, a point left out. */
function withBlemishes(
  code: string,
  place: MeasuredPlace,
  points: readonly MeasuredPoint[],
  monthAgo: (ago: number) => IsoDate,
): readonly MeasuredPoint[] {
  const change = (on: IsoDate, how: (point: MeasuredPoint) => MeasuredPoint) =>
    points.map((point) => (point.periodStart === on ? how(point) : point))
  switch (`${code} ${place}`) {
    case 'clot-risk-assessed Orthopaedics':
      return points.map((point) => ({ ...point, numerator: point.denominator }))
    case 'pressure-ulcers Paediatrics':
      return points.map((point) =>
        point.value !== null && point.value > 0 && point.value < 2
          ? { ...point, value: null, isSuppressed: true as const }
          : point,
      )
    case 'complaints-in-time whole':
      return change(monthAgo(1), (point) => ({
        ...point,
        isProvisional: true as const,
        note: 'Some answers are still being counted',
      })).filter(({ periodStart }) => periodStart !== monthAgo(6))
    case 'theatre-use Orthopaedics':
      return change(monthAgo(17), (point) => ({
        ...point,
        numerator: Math.round((point.numerator ?? 0) * 0.55),
        ghost: 'Theatre 4 was closed for three weeks',
      }))
    case 'seen-in-four-hours whole':
      return change(monthAgo(1), (point) => ({ ...point, isProvisional: true as const }))
    default:
      return points
  }
}

/** Days between serious incidents: each point is one incident, on its day. */
function rareEvents(seed: string, today: IsoDate): RareEvents {
  const random = stream(seed, 'measure', 'days-between-incidents')
  const last = dayNumber(today)
  const points: MeasuredPoint[] = []
  for (let day = last - 1500; day < last - 10; ) {
    const gap = between(random, 4, 30) + between(random, 0, 60)
    day += gap
    if (day < last - 10)
      points.push({ periodStart: isoDate(day), value: gap, numerator: null, denominator: null })
  }
  return { code: 'days-between-incidents', name: 'Days between serious incidents', points }
}
