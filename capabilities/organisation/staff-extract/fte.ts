/**
 * FTE is contracted hours over the staff group's standard hours (NHS Data Dictionary, "assignment contracted FTE").
 * Above 0: workforce statistics count only contracts above zero (NHS Workforce Statistics, methodology, step 1), and a
 * bank or honorary assignment has no share to state. Up to 1.5: a doctor who has opted out may average 56 hours a week
 * (terms for doctors in training 2016, schedule 3), which is 1.4 of 40 and 1.49 of 37.5.
 */
export const MOST_FTE = 1.5

export type ReadFte =
  | { readonly ok: true; readonly fte: number | null }
  | { readonly ok: false; readonly reason: 'not-a-number' | 'out-of-range'; readonly because: string }

/** Blank is "not stated". Kept to five decimal places, as staff systems give it (two thirds is 0.66667). */
export function readFte(text: string): ReadFte {
  if (text === '') return { ok: true, fte: null }
  if (!/^[+-]?(?:\d{1,6}(?:\.\d{0,15})?|\.\d{1,15})$/.test(text)) {
    const because = /^\d*,\d+$/.test(text) ? 'Use a full stop, not a comma.' : 'This is not a number.'
    return { ok: false, reason: 'not-a-number', because }
  }
  const fte = roundFte(Number(text))
  if (fte > 0 && fte <= MOST_FTE) return { ok: true, fte }
  const because = `The cell says ${fte}.`
  return { ok: false, reason: 'out-of-range', because }
}

export const roundFte = (fte: number): number => Math.round(fte * 100_000) / 100_000
