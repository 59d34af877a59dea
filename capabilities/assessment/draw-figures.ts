import { setImmediate } from 'node:timers/promises'
import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { countQueries } from './queries/counts.ts'
import { type Drawing, figureQueries } from './queries/figures.ts'
import { protectCoverage, protectLevels, type ReleasedFigure } from './rules/protect-figures.ts'
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
  const { units, coverageCounts, levelCounts } = await inOrganisation(scope, async (within) => {
    const queries = countQueries(within)
    return {
      units: await queries.listUnits(),
      coverageCounts: await queries.countCoverage(drawing),
      levelCounts: await queries.countLevels(drawing),
    }
  })
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
