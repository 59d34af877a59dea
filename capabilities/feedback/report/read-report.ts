import { meansOfOthers } from '@headroom/ratings'
import { combinedRows, isNamed, type ShownRow } from './combine.ts'
import type { Agreement, Comments, Figure, ReportContent, ReportGroup } from './content.ts'
import { asNumber, figureOf, figureOfFigures, meanOf, namedFigure } from './figure.ts'
import { type Gap, gapOf } from './gap.ts'
import { type Reliability, reliabilityInWords } from './reliability.ts'
import { type Change, changesSince } from './since-last-time.ts'

/** The questionnaire that was answered: published, so it never changes. */
export type ReportItem = {
  readonly position: number
  readonly kind: 'rating' | 'comment'
  readonly theme: string
  readonly raterWording: string
  readonly selfWording: string
}

export type GroupFigure = { readonly key: ReportGroup; readonly figure: Figure | null }

/** Others together: of the groups that are shown, each counting the same, or each person. Never the person themself. */
export type Others = { readonly groupEqual: Figure; readonly personEqual: Figure; readonly value: number }

export type Reading = {
  readonly self: Figure | null
  readonly groups: readonly GroupFigure[]
  readonly others: Others | null
}

export type ItemReading = Reading & {
  readonly item: ReportItem
  readonly agreement: readonly { readonly key: ReportGroup; readonly agreement: Agreement }[]
  readonly counts: readonly { readonly key: ReportGroup; readonly counts: readonly number[] }[]
}

export type ThemeReading = Reading & {
  readonly theme: string
  readonly items: readonly ItemReading[]
  readonly gap: Gap | null
}

export type ReadReport = {
  readonly levels: number
  readonly threshold: number
  readonly groups: readonly { readonly key: ReportGroup; readonly people: number }[]
  readonly themes: readonly ThemeReading[]
  readonly comments: readonly (Comments & { readonly item: ReportItem | undefined })[]
  readonly reliability: readonly Reliability[]
  readonly changes: readonly Change[]
  readonly hasLateAnswers: boolean
}

/** A theme counts for a group of which at least half of its items are shown. */
const SHARE_OF_ITEMS = 0.5

type ThemeItem = { readonly item: ReportItem; readonly place: number }

/** Everything a page, a file or a print of a report says, worked out from what was frozen and from nothing else. */
export function readReport(content: ReportContent, items: readonly ReportItem[]): ReadReport {
  const { levels } = content
  const rows = combinedRows(content)
  const ratings = items.filter(({ kind }) => kind === 'rating').map((item, place) => ({ item, place }))
  const themes = [...Map.groupBy(ratings, ({ item }) => item.theme)].map(([theme, own]) =>
    readTheme(theme, own, rows, levels),
  )
  return {
    levels,
    threshold: content.threshold,
    groups: rows.filter(({ key }) => key !== 'everybody').map(({ key, people }) => ({ key, people })),
    themes,
    comments: content.comments.map((comments) => ({
      ...comments,
      item: items.find(({ position }) => position === comments.position),
    })),
    reliability: reliabilityInWords(rows.filter(({ key }) => !isNamed(key) && key !== 'everybody')),
    changes: content.before ? changesSince(content.before, { rows, themes, levels }) : [],
    hasLateAnswers: content.batches.length > 1,
  }
}

function readTheme(
  theme: string,
  own: readonly ThemeItem[],
  rows: readonly ShownRow[],
  levels: number,
): ThemeReading {
  const ofTheme = rows.map((row) => ({ ...row, figure: themeFigure(row, own, levels) }))
  const reading = readingOf(ofTheme, levels)
  return {
    theme,
    ...reading,
    items: own.map(({ item, place }) => ({
      item,
      ...readingOf(
        rows.map((row) => ({ ...row, figure: row.figures[place] ?? null })),
        levels,
      ),
      agreement: rows.flatMap(({ key, agreement }) => {
        const found = agreement[place] ?? null
        return found === null ? [] : [{ key, agreement: found }]
      }),
      counts: rows.flatMap(({ key, counts }) => {
        const found = counts[place] ?? null
        return found === null ? [] : [{ key, counts: found }]
      }),
    })),
    gap: gapOf(
      reading,
      ofTheme.filter(({ key, figure }) => key !== 'self' && figure !== null),
      levels,
    ),
  }
}

function themeFigure(row: ShownRow, own: readonly ThemeItem[], levels: number): Figure | null {
  const shown = own.flatMap(({ place }) => row.figures[place] ?? [])
  if (shown.length === 0 || shown.length < own.length * SHARE_OF_ITEMS) return null
  if (!isNamed(row.key)) return figureOfFigures(shown, levels)
  return namedFigure(meanOf(shown.map((figure) => asNumber(figure, levels))))
}

type WithFigure = { readonly key: ReportGroup; readonly people: number; readonly figure: Figure | null }

function readingOf(rows: readonly WithFigure[], levels: number): Reading {
  const shown = rows.flatMap(({ key, people, figure }) =>
    key === 'self' || figure === null
      ? []
      : [{ key, scores: Array.from({ length: people }, () => asNumber(figure, levels)) }],
  )
  const means = meansOfOthers(shown)
  const asShown = (mean: number): Figure =>
    shown.every(({ key }) => isNamed(key)) ? namedFigure(mean) : figureOf(mean, levels)
  return {
    self: rows.find(({ key }) => key === 'self')?.figure ?? null,
    groups: rows.filter(({ key }) => key !== 'self').map(({ key, figure }) => ({ key, figure })),
    others: means.ok
      ? {
          groupEqual: asShown(means.groupEqual),
          personEqual: asShown(means.personEqual),
          value: means.groupEqual,
        }
      : null,
  }
}
