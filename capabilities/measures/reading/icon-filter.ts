import type { PlainDate } from '@headroom/platform/clock'
import { z } from 'zod'
import type { IconRow } from '../queries/icons.ts'
import { dimensionNames, dimensions, themeNames, themes } from '../rules/words.ts'
import { isLate } from './late-data.ts'
import { isConcern, isImprovement } from './page-chance.ts'

export const shows = ['all', 'concern', 'improvement', 'fragile', 'late'] as const
export const showNames: Readonly<Record<(typeof shows)[number], string>> = {
  all: 'All',
  concern: 'Signals of concern',
  improvement: 'Signals of improvement',
  fragile: 'Fragile or mixed icons',
  late: 'Late data',
}
export const sorts = ['name', 'attention', 'latest'] as const
export const sortNames: Readonly<Record<(typeof sorts)[number], string>> = {
  name: 'By name',
  attention: 'Concern first',
  latest: 'Latest data first',
}
export const groupings = ['theme', 'dimension'] as const

const page = z.coerce.number().int().min(1).max(100).catch(1)

export const $IconQuery = z.object({
  theme: z.enum(themes).optional().catch(undefined),
  dimension: z.enum(dimensions).optional().catch(undefined),
  show: z.enum(shows).default('all').catch('all'),
  sort: z.enum(sorts).default('name').catch('name'),
  group: z.enum(groupings).default('theme').catch('theme'),
  page: page.default(1),
})
export type IconQuery = z.output<typeof $IconQuery>

/** The same page with something else chosen: what is not said is as on a fresh page. */
export function hrefWith(path: string, query: Partial<IconQuery>): string {
  const usual: Record<string, unknown> = { show: 'all', sort: 'name', group: 'theme', page: 1 }
  const told = Object.entries(query).filter(([key, value]) => value !== undefined && value !== usual[key])
  const text = new URLSearchParams(told.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? path : `${path}?${text}`
}

function isShown(row: IconRow, show: IconQuery['show'], today: PlainDate): boolean {
  switch (show) {
    case 'all':
      return true
    case 'concern':
      return isConcern(row)
    case 'improvement':
      return isImprovement(row)
    case 'fragile':
      return row.variationIsFragile || row.assuranceIsFragile || row.isMixed
    case 'late':
      return isLate(row.lastPeriod, row.period, today)
  }
}

/** Concern that stands first, then concern that is fragile, then the rest. */
const attentionOf = (row: IconRow): number => (isConcern(row) ? (row.variationIsFragile ? 1 : 0) : 2)

const compare: Readonly<Record<IconQuery['sort'], (a: IconRow, b: IconRow) => number>> = {
  name: () => 0,
  attention: (a, b) => attentionOf(a) - attentionOf(b),
  latest: (a, b) => (b.lastPeriod ?? '').localeCompare(a.lastPeriod ?? ''),
}

export type IconGroup = { readonly key: string; readonly name: string; readonly rows: readonly IconRow[] }

type Slice = { readonly start: number; readonly count: number }

/** The rows asked for, in the order asked for, in groups: outcome, process and balancing, or by theme; a page of them. */
export function arrange(rows: readonly IconRow[], query: IconQuery, today: PlainDate, slice?: Slice) {
  const shown = rows
    .filter(
      (row) =>
        (!query.theme || row.theme === query.theme) &&
        (!query.dimension || row.dimension === query.dimension) &&
        isShown(row, query.show, today),
    )
    .toSorted(compare[query.sort])
  const groups = groupsOf(shown, query.group)
  if (!slice || shown.length <= slice.count) return { total: shown.length, groups }
  const inOrder = groups.flatMap((group) => group.rows).slice(slice.start, slice.start + slice.count)
  return { total: shown.length, groups: groupsOf(inOrder, query.group) }
}

function groupsOf(rows: readonly IconRow[], group: IconQuery['group']): readonly IconGroup[] {
  const by = Map.groupBy(rows, (row) => row[group])
  const names = Object.entries(group === 'theme' ? themeNames : dimensionNames)
  return names.flatMap(([key, name]) => {
    const own = by.get(key as IconRow[typeof group])
    return own ? [{ key, name, rows: own }] : []
  })
}
