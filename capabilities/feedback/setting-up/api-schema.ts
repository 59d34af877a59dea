import { z } from 'zod'

export const $CycleLine = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'cohort', 'organisation']),
  state: z.enum(['preparing', 'collecting', 'closed', 'finished', 'cancelled']),
  instrument: z.object({ id: z.string(), version: z.number().int(), name: z.string() }),
  threshold: z.number().int(),
  release: z.enum(['direct', 'facilitated']),
  reviewer: z.enum(['none', 'line-manager', 'facilitator']),
  closesOn: z.string(),
  closedOn: z.string().nullable(),
  previousCycleId: z.string().nullable(),
  subjects: z.number().int(),
})

export const $Cycles = z.object({ cycles: z.array($CycleLine) })

/** How far the lists have come. Nothing about who answered, or how many. */
export const $Cycle = $CycleLine.extend({
  lists: z.object({ choosing: z.number().int(), inReview: z.number().int(), agreed: z.number().int() }),
})

export const $Instruments = z.object({
  instruments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      publishedVersion: z.number().int().nullable(),
      draftVersion: z.number().int().nullable(),
      cycles: z.number().int(),
    }),
  ),
})

export const $Instrument = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  state: z.enum(['draft', 'published']),
  frameworkId: z.string().nullable(),
  stageId: z.string().nullable(),
  levels: z.array(z.string()),
  items: z.array(
    z.object({
      position: z.number().int(),
      kind: z.enum(['rating', 'comment']),
      nodeId: z.string().nullable(),
      theme: z.string(),
      raterWording: z.string(),
      selfWording: z.string(),
    }),
  ),
})
