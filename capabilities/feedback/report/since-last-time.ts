import { reliableChange } from '@headroom/ratings'
import type { EarlierWave, Figure, ReportGroup } from './content.ts'
import { reliabilityOf, sdOfMeans } from './conventions.ts'
import { asNumber } from './figure.ts'
import type { ThemeReading } from './read-report.ts'

export type Change = {
  readonly theme: string
  readonly key: ReportGroup
  readonly before: Figure
  readonly now: Figure
  /** Whether the difference is more than chance and other raters would explain. */
  readonly isReliable: boolean
  readonly isUp: boolean
  /** By how much it would have to differ to be. */
  readonly needed: number
}

type Now = {
  readonly rows: readonly { readonly key: ReportGroup; readonly people: number }[]
  readonly themes: readonly ThemeReading[]
  readonly levels: number
}

const harmonic = (a: number, b: number): number => 2 / (1 / a + 1 / b)

/**
 * The means of a group in two waves beside each other, with the limits of reliable change. Who answered is not kept, so these are never
 * differences of the same people. The person's own ratings are set side by side without a limit.
 */
export function changesSince(before: EarlierWave, { rows, themes, levels }: Now): readonly Change[] {
  return themes.flatMap(({ theme, self, groups }) =>
    [{ key: 'self' as const, figure: self }, ...groups].flatMap(({ key, figure }) => {
      const earlier = before.rows.find((row) => row.key === key)
      const earlierFigure = earlier?.themes[theme]
      const people = rows.find((row) => row.key === key)?.people
      if (earlier === undefined || earlierFigure === undefined || figure === null || people === undefined)
        return []
      const found = reliableChange(asNumber(earlierFigure, levels), asNumber(figure, levels), {
        sd: sdOfMeans(levels),
        reliability: reliabilityOf(key, harmonic(people, earlier.people)),
      })
      if (!found.ok) return []
      return [
        {
          theme,
          key,
          before: earlierFigure,
          now: figure,
          isReliable: key !== 'self' && found.isReliable,
          isUp: found.change > 0,
          needed: found.upper - found.change,
        },
      ]
    }),
  )
}
