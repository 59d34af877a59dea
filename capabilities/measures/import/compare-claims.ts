import { createHash } from 'node:crypto'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { Claim } from '../measure-file/claims.ts'
import type { NewMeasure } from '../queries/write-measures.ts'
import { namePeriod } from '../rules/periods.ts'

export type ChangeKind = 'measure' | 'new' | 'changed'
export const changeKinds: readonly ChangeKind[] = ['measure', 'new', 'changed']

/** One line of the preview: what would be new, or another number than now. */
export type ShownChange = {
  readonly kind: ChangeKind
  readonly position: number
  readonly measure: string
  readonly unit: string
  readonly period: string
  readonly before: string
  readonly after: string
}

export type Comparison = {
  readonly counts: Readonly<Record<'measures' | 'new' | 'changed' | 'unchanged' | 'suppressed', number>>
  readonly changes: readonly ShownChange[]
  /** Of the changes themselves: what is confirmed is what was shown, not only as many of each. */
  readonly fingerprint: string
}

type Said = Pick<Claim, 'state' | 'value' | 'numerator' | 'denominator' | 'isProvisional' | 'note'>
type Current = Said & { readonly at: number }

/** What is recorded now of the periods that a file names, by their place in the list. Periods without anything are not there. */
async function currentOf(within: Within, claims: readonly Claim[]): Promise<ReadonlyMap<number, Current>> {
  const found = new Map<number, Current>()
  for (let from = 0; from < claims.length; from += CLAIMS_AT_ONCE) {
    const asked = claims
      .slice(from, from + CLAIMS_AT_ONCE)
      .flatMap(({ measure, unit, periodStart }, index) =>
        measure.id === null
          ? []
          : [{ at: from + index, measureId: measure.id, unitId: unit.id, periodStart }],
      )
    const { rows } =
      await sql<Current>`select asked.at, point.state, point.value, point.numerator, point.denominator,
        point.is_provisional as "isProvisional", point.note
      from json_to_recordset(${JSON.stringify(asked)}::json) as asked(at int, "measureId" uuid, "unitId" uuid, "periodStart" date)
      join measure_series series on series.organisation_id = ${within.organisationId}
        and series.measure_id = asked."measureId" and series.unit_id = asked."unitId"
      join measure_point point on point.organisation_id = series.organisation_id and point.series_id = series.id
        and point.period_start = asked."periodStart" and point.is_current and point.state <> 'withdrawn'`.execute(
        within.tables<unknown>(),
      )
    for (const row of rows) found.set(row.at, row)
  }
  return found
}

const CLAIMS_AT_ONCE = 5_000

const inWords = ({ state, value, numerator, denominator, isProvisional }: Said): string => {
  const number =
    state === 'suppressed' ? '*' : numerator === null ? String(value) : `${numerator} of ${denominator}`
  return isProvisional ? `${number} (provisional)` : number
}

/** The same rule as in `writePoints`: a note that is not given changes nothing. */
const isSame = (now: Said, claim: Said): boolean =>
  inWords(now) === inWords(claim) && (claim.note === null || claim.note === now.note)

export async function compareClaims(
  within: Within,
  claims: readonly Claim[],
  newMeasures: readonly NewMeasure[],
): Promise<Comparison> {
  const current = await currentOf(within, claims)
  const lines: Omit<ShownChange, 'position'>[] = newMeasures.map(({ definition }) => ({
    kind: 'measure',
    measure: definition.name,
    unit: '',
    period: '',
    before: '',
    after: definition.managerialWords,
  }))
  claims.forEach((claim, at) => {
    const now = current.get(at)
    if (now && isSame(now, claim)) return
    lines.push({
      kind: now ? 'changed' : 'new',
      measure: claim.measure.name,
      unit: claim.unit.name,
      period: namePeriod(claim.periodStart, claim.measure.period),
      before: now ? inWords(now) : '',
      after: inWords(claim) + (claim.note === null ? '' : `, ${claim.note}`),
    })
  })
  const counted = { measure: 0, new: 0, changed: 0 }
  const changes = lines.map((line) => {
    counted[line.kind] += 1
    return { ...line, position: counted[line.kind] }
  })
  return {
    changes,
    fingerprint: fingerprintOf(lines),
    counts: {
      measures: counted.measure,
      new: counted.new,
      changed: counted.changed,
      unchanged: claims.length - counted.new - counted.changed,
      suppressed: claims.filter(({ state }) => state === 'suppressed').length,
    },
  }
}

function fingerprintOf(lines: readonly unknown[]): string {
  const hash = createHash('sha256')
  for (const line of lines) hash.update(JSON.stringify(line)).update('\n')
  return hash.digest('hex')
}
