import { grants } from '@headroom/platform/authorisation'
import { z } from 'zod'

const $Day = z.iso.date()
const $UnitKind = z.enum(['organisation', 'division', 'department', 'team'])
const $Named = z.object({ id: z.uuid(), name: z.string() })

export const $OrganisationAnswer = z.object({
  name: z.string(),
  kind: z.enum(['trust', 'board', 'other']),
  headcount: z.number().int(),
  fte: z.number(),
  codes: z.array(
    z.object({
      scheme: z.string(),
      code: z.string(),
      validFrom: $Day,
      validTo: $Day.nullable(),
      predecessor: z.string().nullable(),
    }),
  ),
  systems: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: z.enum(['system', 'region']),
      validFrom: $Day,
      validTo: $Day.nullable(),
    }),
  ),
})

const $UnitSummary = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: $UnitKind,
  name: z.string(),
  headcount: z.number().int(),
  fte: z.number(),
})

export const $UnitsAnswer = z.object({ units: z.array($UnitSummary) })

export const $UnitAnswer = $UnitSummary.omit({ parentId: true }).extend({
  above: z.array($Named.extend({ kind: $UnitKind })),
  units: z.array($UnitSummary),
  leads: z.array(
    z.object({
      part: z.enum(['clinical', 'operational', 'nursing']),
      postId: z.uuid(),
      title: z.string(),
      decidedBy: z.enum(['rule', 'person']),
      holders: z.array($Named),
    }),
  ),
  posts: z.number().int().describe('How many posts are held in the unit and below it'),
  page: z.number().int(),
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      postId: z.uuid(),
      title: z.string(),
      payGrade: z.string().nullable(),
      fte: z.number(),
      unitName: z.string(),
      lineManager: $Named.nullable(),
    }),
  ),
})

export const $PeopleAnswer = z.object({
  total: z.number().int(),
  page: z.number().int(),
  people: z.array(
    $Named.extend({
      title: z.string().nullable(),
      unitId: z.uuid().nullable(),
      unitName: z.string().nullable(),
    }),
  ),
})

/** What only some may see is left out for the others, and not sent as null. */
export const $PersonAnswer = $Named.extend({
  posts: z.array(
    z.object({
      postId: z.uuid(),
      title: z.string(),
      unitId: z.uuid(),
      unitName: z.string(),
      payGrade: z.string().nullable(),
      fte: z.number(),
      startsOn: $Day,
      endsOn: $Day.nullable(),
      lastAppraisalOn: $Day.nullable().optional(),
      lineManager: $Named.nullable(),
    }),
  ),
  manages: z.array($Named.extend({ title: z.string() })),
  managesCount: z.number().int(),
  email: z.string().nullable().optional(),
  employeeNumber: z.string().nullable().optional(),
  duties: z.array(z.enum(grants)).optional(),
})

export const $ImportStarted = z.object({
  importId: z.uuid(),
  jobId: z.uuid(),
  href: z.string().describe('Where to ask how far it is, and what was found'),
})

export const $ImportAnswer = z.object({
  id: z.uuid(),
  filename: z.string(),
  state: z.enum(['checking', 'refused', 'ready', 'applying', 'applied', 'undone', 'abandoned']),
  uploadedAt: z.iso.datetime(),
  appliedAt: z.iso.datetime().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  rows: z.number().int(),
  joiners: z.number().int(),
  movers: z.number().int(),
  leavers: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  held: z.number().int(),
  notices: z.array(z.string()),
  faultCount: z.number().int(),
  page: z.number().int(),
  faults: z
    .array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() }))
    .describe('Fifty to a page; row 2 is the first after the headings'),
})

export const $UploadName = z.object({
  filename: z.string().min(1).max(200).default('staff-extract.csv').describe('What the file is called'),
})
