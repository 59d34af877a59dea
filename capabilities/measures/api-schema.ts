import { z } from 'zod'
import { dimensions, measureStatuses, periodKinds, themes, valueUnits } from './rules/words.ts'

const $Page = z.coerce.number().int().min(1).max(100_000).default(1)

export const $MeasuresQuery = z.object({
  theme: z.enum(themes).optional(),
  dimension: z.enum(dimensions).optional(),
  status: z.enum(measureStatuses).optional(),
  text: z.string().max(100).optional(),
  page: $Page,
})
export const $PagedQuery = z.object({ page: $Page })

const $MeasureListed = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  status: z.enum(measureStatuses),
  valueUnit: z.enum(valueUnits),
  ratePer: z.number().nullable(),
  direction: z.enum(['up', 'down', 'neither']),
  dimension: z.enum(dimensions),
  theme: z.enum(themes),
  period: z.enum(periodKinds),
  units: z.number(),
})
export const $Measures = z.object({ total: z.number(), page: z.number(), measures: z.array($MeasureListed) })

export const $Measure = $MeasureListed.omit({ units: true }).extend({
  reviewOn: z.iso.date().nullable(),
  definitions: z.array(
    z.object({
      version: z.number(),
      validFrom: z.iso.date(),
      countsDifferently: z.boolean(),
      changeNote: z.string().nullable(),
      clinicalWords: z.string(),
      managerialWords: z.string(),
      numeratorWords: z.string().nullable(),
      denominatorWords: z.string().nullable(),
      source: z.string(),
    }),
  ),
  targets: z.array(
    z.object({
      unitId: z.string().nullable(),
      fromOn: z.iso.date(),
      untilOn: z.iso.date().nullable(),
      value: z.number(),
    }),
  ),
  chart: z
    .object({
      kind: z.string(),
      ruleSetId: z.string(),
      ruleSetVersion: z.string(),
      shiftPoints: z.number(),
      trendPoints: z.number(),
      screening: z.string(),
      conflict: z.string(),
      minimumPoints: z.number(),
      baselinePoints: z.number().nullable(),
    })
    .nullable(),
})

/** The icons as data: what each chart says, why, and by which rules. */
const $Result = z.object({
  seriesId: z.string(),
  measureId: z.string(),
  code: z.string(),
  measure: z.string(),
  unitId: z.string(),
  unit: z.string(),
  chartKind: z.string(),
  ruleSetId: z.string(),
  ruleSetVersion: z.string(),
  isStale: z.boolean(),
  n: z.number(),
  suppressed: z.number(),
  lastPeriod: z.iso.date().nullable(),
  lastValue: z.number().nullable(),
  lastIsProvisional: z.boolean(),
  target: z.number().nullable(),
  variation: z.string(),
  variationReason: z.string(),
  variationIsFragile: z.boolean(),
  assurance: z.string(),
  assuranceReason: z.string(),
  assuranceIsFragile: z.boolean(),
  isMixed: z.boolean(),
  rulesAtLast: z.array(z.string()),
  signals: z.number(),
  warnings: z.array(z.string()),
  mean: z.number().nullable(),
  lowerLimit: z.number().nullable(),
  upperLimit: z.number().nullable(),
  proposedRebaseOn: z.iso.date().nullable(),
})
export type ResultAnswer = z.infer<typeof $Result>
export const $Results = z.object({ page: z.number(), results: z.array($Result) })

export const $Points = z.object({
  total: z.number(),
  page: z.number(),
  points: z.array(
    z.object({
      period: z.iso.date(),
      version: z.number(),
      isSuppressed: z.boolean(),
      value: z.number().nullable(),
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
      isProvisional: z.boolean(),
      ghostReason: z.string().nullable(),
      note: z.string().nullable(),
      recordedAt: z.iso.datetime(),
    }),
  ),
})

const MOST_POINTS = 5_000

/** A point as it is sent in. Measure and unit by name, short name or code, as in a file. */
const $PointIn = z.object({
  measure: z.string().max(200),
  unit: z.string().max(200),
  period: z.string().max(40),
  value: z.number().nullable().optional(),
  numerator: z.number().nullable().optional(),
  denominator: z.number().nullable().optional(),
  suppressed: z.boolean().optional(),
  provisional: z.boolean().optional(),
  note: z.string().max(500).optional(),
})
export type PointIn = z.infer<typeof $PointIn>

export const $PointsIn = z.object({
  points: z
    .array($PointIn)
    .min(1, 'Send at least one point')
    .max(MOST_POINTS, 'Send at most 5,000 points at once'),
})

/** With faults nothing is written. `point` counts from 1. */
export const $PointsWritten = z.object({
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  faults: z.array(z.object({ point: z.number(), field: z.string(), code: z.string(), message: z.string() })),
})
