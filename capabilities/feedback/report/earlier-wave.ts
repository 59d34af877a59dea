import type { PlainDate } from '@headroom/platform/clock'
import type { EarlierWave, Figure, ReportContent } from './content.ts'
import { type ReportItem, readReport } from './read-report.ts'

type Earlier = {
  readonly content: ReportContent
  readonly items: readonly ReportItem[]
  readonly closedOn: PlainDate
}

/** What the next report keeps of one that was released: the figures it showed, by group and theme. */
export function earlierWave({ content, items, closedOn }: Earlier): EarlierWave {
  const { groups, themes } = readReport(content, items)
  return {
    closedOn,
    rows: groups.map(({ key, people }) => ({
      key,
      people,
      themes: Object.fromEntries(
        themes.flatMap((theme): readonly (readonly [string, Figure])[] => {
          const figure =
            key === 'self' ? theme.self : (theme.groups.find((group) => group.key === key)?.figure ?? null)
          return figure === null ? [] : [[theme.theme, figure]]
        }),
      ),
    })),
  }
}
