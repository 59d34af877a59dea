import {
  bringInHistory,
  listOpenUnits,
  type MeasureDefinition,
  measureQueries,
  publishDefinition,
  refreshMeasure,
  type SeriesWithPast,
  usualChart,
} from '@headroom/capabilities/measures'
import { type MeasuredPoint, type MeasuredTrust, type MeasureKind, makeMeasures } from '@headroom/demo'
import { type Clock, type PlainDate, today } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'

type People = {
  /** Who looks after the measures of a theme. */
  readonly ownerOf: (theme: MeasureKind['theme']) => string | null
  /** Who leads a department, by its name. */
  readonly leadOf: (department: string) => string | null
}

/** The demonstration's measures, through the capability's own door: definitions, four years of data, what happened, results. */
export async function loadMeasures(scope: Scope, seed: string, clock: Clock, people: People): Promise<void> {
  const day = today(clock)
  const made = makeMeasures({ seed, today: day })
  await inOrganisation(scope, async (within) => {
    const units = await listOpenUnits(within)
    const unitIdOf = (place: string): string => {
      const unit = units.find(({ kind, name }) =>
        place === 'whole' ? kind === 'organisation' : name === place,
      )
      if (!unit) throw new Error('The demonstration measures a department that it does not have')
      return unit.id
    }
    await bringInHistory(within, historyOf(made, day, people, unitIdOf), {
      now: clock.now(),
      today: day,
    })
    const { code, from, note } = made.redefined
    const measure = await measureQueries(within).findByCode(code)
    if (!measure) throw new Error('The demonstration redefines a measure that it does not have')
    await publishDefinition(
      within,
      {
        measureId: measure.id,
        seenLockVersion: measure.lockVersion,
        definition: { ...measure, validFrom: from },
        countsDifferently: true,
        changeNote: note,
      },
      clock.now(),
    )
    await refreshMeasure(within, measure.id, { now: clock.now(), today: day })
  })
}

function historyOf(
  made: MeasuredTrust,
  day: PlainDate,
  { ownerOf, leadOf }: People,
  unitIdOf: (place: string) => string,
) {
  const year = Number(day.slice(0, 4))
  const measures = made.kinds.map((kind) => ({
    code: kind.code,
    status: 'in-use' as const,
    ownerPersonId: ownerOf(kind.theme),
    reviewOn: `${year + 1}-04-01`,
    definition: definitionOf(kind, `${year - 5}-04-01`),
    chart: usualChart,
    targets: (kind.targets ?? []).map(([yearsAgo, value]) => ({
      unitId: null,
      fromOn: `${Math.floor(year - yearsAgo)}-04-01`,
      untilOn: null,
      value,
      note: null,
    })),
  }))
  const series = made.series.map(
    ({ code, place, points, annotations, rebase }): SeriesWithPast => ({
      code,
      unitId: unitIdOf(place),
      points: points.map(pointOf),
      annotations,
      rebase,
      by: leadOf(place),
    }),
  )
  return { measures: [...measures, rareMeasure(made, year)], series: [...series, rareSeries(made, unitIdOf)] }
}

const pointOf = (point: MeasuredPoint): SeriesWithPast['points'][number] => ({
  periodStart: point.periodStart,
  state: point.isSuppressed ? 'suppressed' : 'value',
  value: point.value,
  numerator: point.isSuppressed ? null : point.numerator,
  denominator: point.isSuppressed ? null : point.denominator,
  isProvisional: point.isProvisional ?? false,
  note: point.note ?? null,
  ghostReason: point.ghost,
})

const definitionOf = (kind: MeasureKind, validFrom: PlainDate): MeasureDefinition => ({
  validFrom,
  name: kind.name,
  clinicalWords: kind.says,
  managerialWords: kind.plainly,
  numeratorWords: kind.of?.[0] ?? null,
  denominatorWords: kind.of?.[1] ?? null,
  source: kind.source,
  valueUnit: kind.unit,
  ratePer: kind.per ?? null,
  direction: kind.better,
  dimension: kind.dimension,
  theme: kind.theme,
  period: kind.every,
})

/** A rare event has a point for each time, not for each month: a t chart. */
const rareMeasure = ({ rareEvents: { code, name } }: MeasuredTrust, year: number) => ({
  code,
  status: 'in-use' as const,
  ownerPersonId: null,
  reviewOn: `${year + 1}-04-01`,
  definition: {
    validFrom: `${year - 5}-04-01`,
    name,
    clinicalWords: 'Days since the last incident that led to a patient safety incident investigation',
    managerialWords: 'How long we have gone without a serious incident',
    numeratorWords: null,
    denominatorWords: null,
    source: 'Incident reports',
    valueUnit: 'days' as const,
    ratePer: null,
    direction: 'up' as const,
    dimension: 'outcome' as const,
    theme: 'safety' as const,
    period: 'day' as const,
  },
  chart: { ...usualChart, kind: 't' as const },
  targets: [],
})

const rareSeries = ({ rareEvents }: MeasuredTrust, unitIdOf: (place: string) => string): SeriesWithPast => ({
  code: rareEvents.code,
  unitId: unitIdOf('whole'),
  points: rareEvents.points.map(pointOf),
  annotations: [],
  by: null,
})
