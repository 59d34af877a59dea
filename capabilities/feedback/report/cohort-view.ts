import { makeCsv } from '@headroom/platform/csv'
import type { FoundFigures } from '../queries/cohort-reports.ts'
import type { FiguresContent, FiguresGroup, FiguresRow } from './cohort-figures.ts'
import { reportGroups } from './content.ts'
import { groupName, shownWords } from './report-words.ts'

export type Figures = FoundFigures & { readonly unitNames: ReadonlyMap<string, string> }

const order: readonly FiguresGroup[] = ['self', 'others', ...reportGroups.filter((key) => key !== 'self')]

export const figuresGroupName = (key: FiguresGroup): string =>
  key === 'others' ? 'Others' : key === 'self' ? 'Themselves' : groupName(key)

/** The groups that have a figure for anybody, in order. */
export const groupsOf = ({ rows }: FiguresContent): readonly FiguresGroup[] =>
  order.filter((key) => rows.some((row) => row.key === key))

export const themesOf = ({ rows }: FiguresContent): readonly string[] => [
  ...new Set(rows.map(({ theme }) => theme)),
]

/** Units with a figure, by name; null first: everybody. */
export function placesOf({ content, unitNames }: Pick<Figures, 'content' | 'unitNames'>) {
  const ids = new Set(content?.rows.flatMap(({ unitId }) => unitId ?? []))
  return [...ids]
    .map((id) => ({ id, name: unitNames.get(id) ?? 'A unit that is no more' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}

export const rowAt = (
  content: FiguresContent,
  at: Pick<FiguresRow, 'unitId' | 'theme' | 'key'>,
): FiguresRow | undefined =>
  content.rows.find(({ unitId, theme, key }) => unitId === at.unitId && theme === at.theme && key === at.key)

export function figuresCsv(figures: Figures): string {
  const { content, unitNames } = figures
  if (!content) return makeCsv([['Nothing to show yet']])
  return makeCsv([
    ['Unit', 'Theme', 'Seen by', 'Mean', 'Reports in it'],
    ...content.rows.map(({ unitId, theme, key, figure, subjects }) => [
      unitId === null ? 'Everybody' : (unitNames.get(unitId) ?? ''),
      theme,
      figuresGroupName(key),
      typeof figure === 'number' ? figure : shownWords(figure, content.levels),
      subjects,
    ]),
  ])
}
