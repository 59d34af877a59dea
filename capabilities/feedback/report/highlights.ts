import type { ReadReport, ThemeReading } from './read-report.ts'

/** Enough to begin a conversation with. */
const MOST = 3

export type Highlights = {
  /** What others see most: the highest themes, whatever their level. */
  readonly strengths: readonly ThemeReading[]
  readonly hiddenStrengths: readonly ThemeReading[]
  readonly blindSpots: readonly ThemeReading[]
  /** The lowest of what others see, where it is not among the strengths. */
  readonly toBuildOn: readonly ThemeReading[]
}

const byOthers = (a: ThemeReading, b: ThemeReading): number => (b.others?.value ?? 0) - (a.others?.value ?? 0)

/** Strengths first. In the order of what is shown, so that the order says nothing more. */
export function highlightsOf({ themes }: Pick<ReadReport, 'themes'>): Highlights {
  const seen = themes.filter(({ others }) => others !== null).sort(byOthers)
  const half = Math.ceil(seen.length / 2)
  const strengths = seen.slice(0, Math.min(MOST, half))
  const low = seen.slice(half).toReversed().slice(0, MOST)
  const lowest = strengths.at(-1)?.others?.value ?? 0
  return {
    strengths,
    hiddenStrengths: seen.filter(({ gap }) => gap?.quadrant === 'hidden-strength'),
    blindSpots: seen.filter(({ gap }) => gap?.quadrant === 'blind-spot'),
    toBuildOn: low.filter(({ others }) => (others?.value ?? 0) < lowest),
  }
}
