import fc from 'fast-check'
import type { Response } from '../../report/make-report.ts'
import type { RaterGroupKey } from '../../tables.ts'

/** One person's feedback in one wave. Who declined and who kept silent is not there: nothing of them is kept. */
export type SecretAnswers = readonly Response[]

export type SecretCycle = {
  readonly threshold: number
  readonly levels: number
  readonly items: number
  /** For each subject, and in each of their two waves. */
  readonly subjects: readonly { readonly unitId: string; readonly waves: readonly SecretAnswers[] }[]
}

const groups = ['peer', 'report', 'partner', 'patient'] as const satisfies readonly RaterGroupKey[]

const answer = (
  group: RaterGroupKey,
  levels: number,
  items: number,
  most: number,
): fc.Arbitrary<Response[]> => {
  // People who agree are the hardest to hide: often all say nearly the same, and often at an end of the scale.
  const level = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(levels, levels, levels - 1, 1) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: levels }) },
  )
  const alike = level.chain((one) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(one) }, { weight: 1, arbitrary: level }),
  )
  const given = fc.oneof(
    { weight: 6, arbitrary: alike },
    { weight: 2, arbitrary: level },
    { weight: 1, arbitrary: fc.constant(null) },
  )
  const one = fc.record({
    group: fc.constant(group),
    version: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(2) }),
    levels: fc.array(given, { minLength: items, maxLength: items }),
  })
  return fc.array(one, { maxLength: most })
}

const wave = (levels: number, items: number): fc.Arbitrary<SecretAnswers> =>
  fc
    .tuple(
      answer('self', levels, items, 1),
      answer('manager', levels, items, 1),
      ...groups.map((group) => answer(group, levels, items, 7)),
    )
    .map((parts) => parts.flat())

/** Lone reports, small groups, people who agree, late batches, a second wave, up to five people in two units. */
export const randomCycle: fc.Arbitrary<SecretCycle> = fc
  .record({
    threshold: fc.constantFrom(3, 4, 4, 5),
    levels: fc.constantFrom(3, 4, 5, 5),
    items: fc.constantFrom(2, 3),
  })
  .chain((scale) =>
    fc
      .array(
        fc.record({
          unitId: fc.constantFrom('unit a', 'unit b'),
          waves: fc.array(wave(scale.levels, scale.items), { minLength: 2, maxLength: 2 }),
        }),
        { minLength: 1, maxLength: 5 },
      )
      .map((subjects) => ({ ...scale, subjects })),
  )

export const isNamedGroup = (group: RaterGroupKey): boolean => group === 'self' || group === 'manager'
