import { chanceAt } from '@headroom/control-charts'
import type { IconRow } from '../queries/icons.ts'

const unjudged: ReadonlySet<IconRow['variation']> = new Set(['too_few_points', 'not_judged'])
const plain: ReadonlySet<IconRow['variation']> = new Set(['common_cause', 'no_variation'])

export const isColoured = ({ variation }: Pick<IconRow, 'variation'>): boolean =>
  !unjudged.has(variation) && !plain.has(variation)
export const isConcern = ({ variation }: Pick<IconRow, 'variation'>): boolean =>
  variation === 'concern_high' || variation === 'concern_low'
export const isImprovement = ({ variation }: Pick<IconRow, 'variation'>): boolean =>
  variation === 'improvement_high' || variation === 'improvement_low'

export type PageChance = {
  readonly charts: number
  readonly seen: number
  readonly expected: number
  readonly sentence: string
}

/** Signals seen at the latest points of a page beside the number that chance alone would give: the kernel's table, from what is kept. */
export function chanceOf(rows: readonly Pick<IconRow, 'variation' | 'n'>[]): PageChance {
  const judged = rows.filter(({ variation }) => !unjudged.has(variation))
  const seen = judged.filter(isColoured).length
  const expected = judged.reduce((sum, { n }) => sum + chanceAt(n).last, 0)
  const charts = judged.length
  const about = expected < 0.1 ? 'fewer than 0.1' : `about ${expected.toFixed(1)}`
  return {
    charts,
    seen,
    expected,
    sentence:
      charts === 0
        ? 'No chart here has enough points yet to show a signal.'
        : `${seen} of ${charts} ${charts === 1 ? 'chart' : 'charts'} ${seen === 1 ? 'shows' : 'show'} a signal at the latest point. With nothing changed anywhere, chance alone would show ${about}. Where one period is like the next, or seasons run, chance shows more.`,
  }
}
