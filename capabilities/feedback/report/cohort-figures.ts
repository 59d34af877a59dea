import { protectViews } from '@headroom/disclosure'
import type { Figure, ReportContent, ReportGroup } from './content.ts'
import { asNumber, figureOf } from './figure.ts'
import { type ReportItem, readReport } from './read-report.ts'

/** `others`: the groups that a report shows together, each counting the same. */
export type FiguresGroup = ReportGroup | 'others'

export type FiguresRow = {
  /** Null: everybody the cycle is about. */
  readonly unitId: string | null
  readonly theme: string
  readonly key: FiguresGroup
  readonly figure: Figure
  /** How many people's reports it is the mean of. */
  readonly subjects: number
}

/** A cohort's or the organisation's report as it was frozen. */
export type FiguresContent = {
  readonly schema: 1
  readonly levels: number
  readonly threshold: number
  readonly rows: readonly FiguresRow[]
}

type Sum = { total: number; subjects: number }
type Cell = { readonly theme: string; readonly key: FiguresGroup; readonly ofUnits: Map<string, Sum> }

/**
 * Adds up reports one by one, each once they are protected. A figure is the mean, over people, of what their own reports show, so it
 * cannot say anything about a rater that a report does not. What is protected here is the people the reports are about.
 */
export function figuresOf(levels: number, threshold: number, items: readonly ReportItem[]) {
  const cells = new Map<string, Cell>()
  const add = (
    at: { readonly theme: string; readonly key: FiguresGroup; readonly unitId: string },
    value: number,
  ) => {
    const { theme, key, unitId } = at
    const name = `${key}\n${theme}`
    const cell = cells.get(name) ?? { theme, key, ofUnits: new Map<string, Sum>() }
    cells.set(name, cell)
    const sum = cell.ofUnits.get(unitId) ?? { total: 0, subjects: 0 }
    cell.ofUnits.set(unitId, { total: sum.total + value, subjects: sum.subjects + 1 })
  }
  return {
    add: (content: ReportContent, unitId: string | null): void => {
      for (const { theme, self, groups, others } of readReport(content, items).themes) {
        const at = { theme, unitId: unitId ?? NO_UNIT }
        if (self !== null) add({ ...at, key: 'self' }, asNumber(self, levels))
        if (others) add({ ...at, key: 'others' }, others.value)
        for (const { key, figure } of groups)
          if (figure !== null) add({ ...at, key }, asNumber(figure, levels))
      }
    },
    content: (): FiguresContent => ({
      schema: 1,
      levels,
      threshold,
      rows: [...cells.values()].flatMap((cell) => rowsOf(cell, levels, threshold)),
    }),
  }
}

/** People without a unit at launch: counted with everybody, and never a row. */
const NO_UNIT = ''

const peopleIn = (units: readonly (readonly [string, Sum])[]): number =>
  units.reduce((sum, [, { subjects }]) => sum + subjects, 0)

function rowsOf({ theme, key, ofUnits }: Cell, levels: number, threshold: number): readonly FiguresRow[] {
  const units = [...ofUnits].sort(([, a], [, b]) => b.subjects - a.subjects)
  const shown = unitsToShow(units, threshold)
  const rest = units.filter((unit) => !shown.includes(unit))
  const row = (unitId: string | null, of: readonly (readonly [string, Sum])[]): FiguresRow => {
    const total = of.reduce((sum, [, unit]) => sum + unit.total, 0)
    return { unitId, theme, key, figure: figureOf(total / peopleIn(of), levels), subjects: peopleIn(of) }
  }
  const everybody = mayStandBeside(peopleIn(shown), peopleIn(rest), threshold) ? [row(null, units)] : []
  return [...everybody, ...shown.map((unit) => row(unit[0], [unit]))]
}

/** Units with enough people, less the smallest of them where the units that are left would otherwise be too few together. */
function unitsToShow<Unit extends readonly [string, Sum]>(
  units: readonly Unit[],
  threshold: number,
): readonly Unit[] {
  const large = units.filter(([id, { subjects }]) => id !== NO_UNIT && mayStandBeside(0, subjects, threshold))
  const left = peopleIn(units) - peopleIn(large)
  return left === 0 || mayStandBeside(0, left, threshold) ? large : large.slice(0, -1)
}

/** Whether everybody may be shown beside what is shown of some of them. */
function mayStandBeside(shown: number, others: number, threshold: number): boolean {
  const outcome = protectViews(
    [
      { key: 'shown', people: shown },
      { key: 'others', people: others },
    ],
    [
      { key: 'units', blocks: ['shown'], standing: 'already-released' },
      { key: 'everybody', blocks: ['shown', 'others'] },
    ],
    threshold,
  )
  if (!outcome.ok) throw new Error(`A cohort's figures could not be protected: ${outcome.reason}`)
  return outcome.shown.length > 0
}
