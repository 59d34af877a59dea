import { ratersNeeded, reliabilityOfMean } from '@headroom/ratings'

/** How reliability grows with raters is told for these numbers of them. */
const RATER_NUMBERS = [1, 2, 3, 4, 5, 6, 8, 10]
const SINGLE_FORMS = ['ICC(1)', 'ICC(A,1)', 'ICC(C,1)'] as const

const numberOrNull = <T extends { readonly ok: boolean }>(
  outcome: T,
  read: (own: Extract<T, { ok: true }>) => number,
) => (outcome.ok ? read(outcome as Extract<T, { ok: true }>) : null)

export type Singles = Readonly<Record<(typeof SINGLE_FORMS)[number], number | null>>

/** What one rater's reliability says of more raters. */
export function growthOf(singles: Singles) {
  const at = (form: keyof Singles, raters: number) =>
    numberOrNull(reliabilityOfMean(singles[form] ?? 0, raters), ({ reliability }) => reliability)
  return {
    byRaters: RATER_NUMBERS.map((raters) => ({
      raters,
      ...Object.fromEntries(SINGLE_FORMS.map((form) => [form, at(form, raters)])),
    })),
    ratersNeededFor70: Object.fromEntries(
      SINGLE_FORMS.map((form) => [
        form,
        numberOrNull(ratersNeeded(singles[form] ?? 0), ({ raters }) => raters),
      ]),
    ),
  }
}

export function neededWords(single: number | null): string {
  const needed = ratersNeeded(single ?? 0)
  return needed.ok
    ? `For a reliability of 0.7 about ${needed.raters} rater${needed.raters === 1 ? '' : 's'} of each subject are needed (from ICC(1)).`
    : needed.words
}
