import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { type DrawnFigures, figureQueries } from './queries/figures.ts'
import { protectFigures } from './rules/protect-figures.ts'
import { yearBefore } from './rules/without-yearly.ts'

/** The first of the month: figures that moved with every answer would tell whoever looked before and after what it was. */
export const figuresDate = (today: PlainDate): PlainDate => `${today.slice(0, 7)}-01`

/** The month's figures, drawn by the first request or round that asks, and then left alone. Protected between two transactions. */
export async function findFigures(scope: Scope, today: PlainDate, at: Date): Promise<DrawnFigures> {
  const asAt = figuresDate(today)
  const known = await inOrganisation(scope, (within) => figureQueries(within).find(asAt))
  if (known) return known
  const counted = await inOrganisation(scope, async (within) => {
    const queries = figureQueries(within)
    return { units: await queries.listUnits(), counts: await queries.count(yearBefore(asAt), asAt) }
  })
  const drawn: DrawnFigures = { asAt, figures: protectFigures(counted.counts, counted.units) }
  return inOrganisation(scope, async (within) => {
    const queries = figureQueries(within)
    if (!(await queries.keep(drawn, at))) return (await queries.find(asAt)) ?? drawn
    await appendAudit(within, at, [
      {
        action: 'draw-conversation-figures',
        objectType: 'organisation',
        objectId: within.organisationId,
        after: { asAt, units: drawn.figures.length },
      },
    ])
    return drawn
  })
}
