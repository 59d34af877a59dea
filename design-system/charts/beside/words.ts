import { counted, listedUpTo } from '../words.ts'
import type { BesideChart, BesideRow, Placed } from './data.ts'

const NAMED = 3
/** Nearer than this is called alike. */
const ALIKE = 0.5

const middle = ({ from, to }: Placed): number => (from + to) / 2

/** How far the own view is above that of others; undefined where one of them is missing. */
const above = ({ self, others }: BesideRow): number | undefined =>
  self && others ? middle(self) - middle(others) : undefined

/** Says where the two are apart. It calls neither right. */
export function describeBeside({ rows, ownView: own, levels }: BesideChart): string {
  if (rows.length === 0) return 'There is nothing to show yet.'
  const isAbove = (row: BesideRow) => (above(row) ?? 0) >= ALIKE
  const isBelow = (row: BesideRow) => (above(row) ?? 0) <= -ALIKE
  const named = (found: readonly BesideRow[]) =>
    listedUpTo(
      NAMED,
      found.map(({ name }) => name),
    )
  const higher = rows.filter(isAbove)
  const lower = rows.filter(isBelow)
  const both = rows.filter((row) => above(row) !== undefined)
  const apart = [
    higher.length > 0 ? `${own} is half a level or more above that of others in ${named(higher)}.` : '',
    lower.length > 0 ? `${own} is half a level or more below that of others in ${named(lower)}.` : '',
    both.length > 0 && higher.length + lower.length === 0
      ? `${own} and that of others are close throughout.`
      : '',
  ]
  const missing = rows.length - both.length
  return [
    `The scale goes from 1, ${levels[0] ?? ''}, to ${levels.length}, ${levels.at(-1) ?? ''}.`,
    ...apart,
    missing > 0 ? `In ${counted(missing, 'row')} one of the two is not shown.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

export const placedWords = (placed: Placed | undefined): string => placed?.words ?? 'Not shown'
