import type { PlainDate } from '@headroom/platform/clock'
import { type MeasurePart, measureParts, type PersonPart } from './words.ts'

export type Aim = {
  readonly aimWhat: string
  readonly aimHowMuch: string
  readonly aimByWhen: PlainDate | null
  readonly aimForWhom: string
}

/** What the aim does not say yet, as a kind question each. A draft is kept without any of them. */
export function missingOfAim(aim: Aim): readonly string[] {
  const asked: readonly (readonly [boolean, string])[] = [
    [aim.aimWhat === '', 'What do you want to be better?'],
    [aim.aimHowMuch === '', 'By how much? A rough number, from one to another, is better than “improve”.'],
    [aim.aimByWhen === null, 'By when? A day makes it possible to look and see.'],
    [aim.aimForWhom === '', 'For whom? Name the people who would notice.'],
  ]
  return asked.filter(([isMissing]) => isMissing).map(([, question]) => question)
}

/** The aim as one sentence, as far as it is known; undefined where it says nothing yet. */
export function aimSentence(aim: Aim, show: (day: PlainDate) => string): string | undefined {
  const parts = [
    aim.aimWhat,
    aim.aimHowMuch,
    aim.aimForWhom === '' ? '' : `for ${aim.aimForWhom}`,
    aim.aimByWhen === null ? '' : `by ${show(aim.aimByWhen)}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** The kinds of measure that a project still lacks. */
export const missingParts = (measures: readonly { readonly part: MeasurePart }[]): readonly MeasurePart[] =>
  measureParts.filter((part) => !measures.some((measure) => measure.part === part))

/** A change can be recorded when all three kinds are there, or somebody has written why one is not. */
export const mayRecordChange = (
  measures: readonly { readonly part: MeasurePart }[],
  withoutMeasures: string,
): boolean => measures.length > 0 && (missingParts(measures).length === 0 || withoutMeasures !== '')

export type ProjectSoFar = Aim & {
  readonly measures: readonly { readonly part: MeasurePart }[]
  readonly withoutMeasures: string
  readonly people: readonly { readonly part: PersonPart }[]
  readonly drivers: number
  readonly tests: number
  readonly changes: number
}

export type Step = 'aim' | 'people' | 'drivers' | 'measures' | 'tests' | 'changes' | 'verdict'

/** The next thing to do. An order that helps, not a gate: only the measures hold anything back. */
export function nextStep(so: ProjectSoFar): Step {
  if (missingOfAim(so).length > 0) return 'aim'
  if (!mayRecordChange(so.measures, so.withoutMeasures)) return 'measures'
  if (!so.people.some(({ part }) => part === 'sponsor')) return 'people'
  if (so.drivers === 0) return 'drivers'
  if (so.tests === 0) return 'tests'
  return so.changes === 0 ? 'changes' : 'verdict'
}
