import { dayNumber, type IsoDate, isoDate } from './calendar.ts'
import type { Placement } from './model.ts'
import { between, chance, stream, weighted } from './random.ts'

/** A person's word, for a year, that they have read the Code for managers and leaders and will keep to it. */
export interface Attestation {
  readonly employeeNumber: string
  readonly attestedOn: IsoDate
  readonly renewalDueOn: IsoDate
}

export interface AttestationPlan {
  readonly seed: string
  readonly today: IsoDate
  readonly placements: Iterable<Placement>
  readonly years?: number
}

const YEAR = 365
/** Days before its end within which a renewal counts as due soon. */
export const DUE_SOON = 30
const OTHERS_ATTESTING = 0.04

/** Attestations person by person, oldest first: most in date, some due soon, some lapsed; a few managers have never made one. */
export function* eachAttestation({
  seed,
  today,
  placements,
  years = 3,
}: AttestationPlan): Generator<Attestation, void> {
  const now = dayNumber(today)
  for (const { post, row, joinedOn, ordinal } of placements) {
    if (ordinal === 2) continue
    const random = stream(seed, 'attestations', row.employeeNumber)
    if (!post.hasManagementResponsibility && !chance(random, OTHERS_ATTESTING)) continue
    const standing = weighted(random, [
      ['in date', 66],
      ['due soon', 9],
      ['lapsed', 13],
      ['never', 12],
    ] as const)
    if (standing === 'never') continue
    const joined = dayNumber(joinedOn)
    const latest = now - daysAgo(standing, (low, high) => between(random, low, high))
    const made: Attestation[] = []
    let day = latest
    while (day >= joined && day > now - YEAR * years) {
      made.unshift({
        employeeNumber: row.employeeNumber,
        attestedOn: isoDate(day),
        renewalDueOn: isoDate(day + YEAR),
      })
      day -= YEAR - between(random, -20, 25)
    }
    yield* made
  }
}

function daysAgo(
  standing: 'in date' | 'due soon' | 'lapsed',
  draw: (low: number, high: number) => number,
): number {
  if (standing === 'in date') return draw(1, YEAR - DUE_SOON - 1)
  return standing === 'due soon' ? draw(YEAR - DUE_SOON, YEAR - 1) : draw(YEAR + 1, YEAR * 2)
}
