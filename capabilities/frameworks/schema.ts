import { z } from 'zod'
import { shownFrameworks } from './library.ts'

/** An empty choice in a form is no choice. */
const chosen = <const Values extends readonly string[]>(values: Values) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values).optional())

export const natures = ['management', 'leadership', 'both'] as const

export const $TreeQuery = z.object({ nature: chosen(natures) })

const ids = shownFrameworks.map(({ framework }) => framework.id)
export const $CompareQuery = z.object({ left: chosen(ids), right: chosen(ids) })

export const $FrameworkSummary = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  purpose: z.string(),
  audience: z.string(),
  version: z.string(),
  edition: z.string(),
  status: z.enum(['in-force', 'superseded']),
  /** As much of a date as is known: 2025, 2010-07 or 2024-02-28. */
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  supersededBy: z.string().nullable(),
  owners: z.array(
    z.object({
      name: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  licence: z.object({ shipped: z.string(), note: z.string(), attribution: z.string() }),
})

const $Level = z.object({
  ordinal: z.number().int(),
  label: z.string(),
  meaning: z.string(),
  isNegative: z.boolean(),
})

const $Node = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  kind: z.string(),
  code: z.string(),
  name: z.string(),
  meaning: z.string(),
  /** Null for a group, which is not rated itself. */
  nature: z.enum(natures).nullable(),
  scaleId: z.string().nullable(),
  /** By stage id. */
  descriptors: z.record(z.string(), z.string()),
  looksLike: z.array(z.string()),
})

export const $Framework = $FrameworkSummary.extend({
  stages: z.array(
    z.object({ id: z.string(), ordinal: z.number().int(), name: z.string(), meaning: z.string() }),
  ),
  scales: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      standing: z.enum(['published', 'provisional']),
      levels: z.array($Level),
    }),
  ),
  /** Each parent before its children. */
  nodes: z.array($Node),
})

export const $Crosswalk = z.object({
  from: z.string(),
  to: z.string(),
  /** Always false: links are signposts, and carry no arithmetic. */
  convertsScores: z.literal(false),
  links: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      relation: z.enum(['exact', 'broader', 'narrower', 'related']),
      note: z.string(),
    }),
  ),
  onlyFrom: z.array(z.string()),
  onlyTo: z.array(z.string()),
})
