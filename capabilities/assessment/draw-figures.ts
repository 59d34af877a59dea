import { setImmediate } from 'node:timers/promises'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { countQueries } from './queries/counts.ts'
import { type Drawing, figureQueries } from './queries/figures.ts'
import {
  type PeopleCount,
  protectCoverage,
  protectLevels,
  type ReleasedFigure,
} from './rules/protect-figures.ts'
import { frameworkInForce, getAssessedVersion, levelAnswers } from './standards.ts'

/** The first of the month: the day that the present figures are of. */
export const figuresDate = (today: PlainDate): PlainDate => `${today.slice(0, 7)}-01`

/**
 * The month's figures, drawn up by the first request that asks for them. Counting everybody takes seconds where there are
 * tens of thousands; each later request reads what was kept.
 */
export async function figuresFor(scope: Scope, today: PlainDate, at: Date): Promise<Drawing> {
  const asAt = figuresDate(today)
  const known = await inOrganisation(scope, (within) => figureQueries(within).find(asAt))
  if (known) return known
  const { framework, version } = frameworkInForce()
  const drawing: Drawing = { asAt, frameworkId: framework.id, frameworkVersion: version.number }
  const cells = await protectAll(scope, drawing)
  await inOrganisation(scope, async (within) => {
    const id = newId()
    if (!(await figureQueries(within).keep(drawing, id, cells, at))) return
    await appendAudit(within, at, [
      { action: 'draw-figures', objectType: 'figures', objectId: id, after: { asAt, cells: cells.length } },
    ])
  })
  return drawing
}

async function protectAll(scope: Scope, drawing: Drawing): Promise<readonly ReleasedFigure[]> {
  const { units, coverageCounts } = await inOrganisation(scope, async (within) => ({
    units: await countQueries(within).listUnits(),
    coverageCounts: await countQueries(within).countCoverage(drawing),
  }))
  const levelCounts = await countAllLevels(scope, drawing, assessedIn(coverageCounts))
  const answers = levelAnswers(getAssessedVersion(drawing.frameworkId, drawing.frameworkVersion))
  const coverage = protectCoverage({ counts: coverageCounts, units })
  const figures = [...coverage.units.figures, ...coverage.staffGroups.figures]
  for (const [standard, counts] of Map.groupBy(levelCounts, ({ subject }) => subject)) {
    // Others are answered between two tables: protecting a large one takes tens of milliseconds.
    await setImmediate()
    const levels = protectLevels(standard, { counts, units, answers, coverage })
    figures.push(...levels.units.figures, ...levels.staffGroups.figures)
  }
  return figures
}

const PEOPLE_IN_A_SLICE = 3_000

const assessedIn = (counts: readonly PeopleCount[]): number =>
  counts.reduce(
    (sum, { grouping, answer, people }) =>
      grouping === 'unit' && /^(manager|other)-assessed$/.test(answer) ? sum + people : sum,
    0,
  )

/** A transaction for each slice, and the slices added up: the day is past, so its answers no longer change. */
async function countAllLevels(
  scope: Scope,
  drawing: Drawing,
  assessed: number,
): Promise<readonly PeopleCount[]> {
  const of = Math.max(1, Math.ceil(assessed / PEOPLE_IN_A_SLICE))
  const sums = new Map<string, PeopleCount>()
  for (let index = 0; index < of; index += 1) {
    const counts = await inOrganisation(scope, (within) =>
      countQueries(within).countLevels(drawing, { index, of }),
    )
    for (const count of counts) {
      const key = [count.subject, count.grouping, count.groupKey, count.answer].join('\n')
      sums.set(key, { ...count, people: count.people + (sums.get(key)?.people ?? 0) })
    }
  }
  return [...sums.values()]
}
