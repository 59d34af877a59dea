import type { BesideChart } from '@headroom/design-system/charts'
import type { Reading, ReadReport } from '../../report/read-report.ts'
import { groupName, selfName, type Whose } from '../../report/report-words.ts'
import { placedOf } from './placed.ts'

type Named = Reading & { readonly name: string }

type Drawn = {
  readonly title: string
  readonly whose: Whose
  readonly levelLabels: readonly string[]
  readonly rows: readonly Named[]
}

/** The same chart for a page and for print. */
export const besideChart = ({ title, whose, levelLabels, rows }: Drawn): BesideChart => {
  const levels = levelLabels.length
  return {
    title,
    selfName: selfName(whose),
    ownView: whose.isOwn ? 'Your own view' : `${whose.name}’s own view`,
    othersName: 'Others',
    levels: levelLabels,
    rows: rows.map(({ name, self, others, groups }) => ({
      name,
      self: placedOf(self, levels),
      others: placedOf(others?.groupEqual ?? null, levels),
      groups: groups.map(({ key, figure }) => ({ name: groupName(key), placed: placedOf(figure, levels) })),
    })),
  }
}

export const themeRows = ({ themes }: Pick<ReadReport, 'themes'>): readonly Named[] =>
  themes.map((theme) => ({ ...theme, name: theme.theme }))
