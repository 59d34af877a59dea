import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { coverageQueries, type UnitPlace } from './queries/coverage-counts.ts'
import { keptCoverageQueries } from './queries/kept-coverage.ts'
import { type Figures, type GroupFigures, protectCoverage } from './rules/protect-coverage.ts'

export type Coverage = {
  readonly asAt: PlainDate
  /** In the order of their names. */
  readonly units: readonly UnitPlace[]
  /** Only units with somebody in them or below them. */
  readonly ofUnits: ReadonlyMap<string, Figures>
  readonly staffGroups: readonly { readonly name: string; readonly figures: Figures }[]
}

/**
 * The first of the month. Figures that moved with every attestation would tell anybody who looked before and after whose
 * it was.
 */
export const coverageDate = (today: PlainDate): PlainDate => `${today.slice(0, 7)}-01`

/**
 * The month's coverage, drawn up by the first request that asks for it. Counting and protecting everybody takes most of a
 * second where there are tens of thousands; each later request reads what was kept.
 */
export async function findCoverage(scope: Scope, today: PlainDate, at: Date): Promise<Coverage> {
  const asAt = coverageDate(today)
  const known = await inOrganisation(scope, async (within) => {
    const groups = await keptCoverageQueries(within).find(asAt)
    return groups && { groups, units: await coverageQueries(within).listUnits() }
  })
  const { groups, units } = known ?? (await drawUp(scope, asAt, at))
  const figuresOf = (grouping: GroupFigures['grouping']) =>
    groups.filter((group) => group.grouping === grouping)
  return {
    asAt,
    units,
    ofUnits: new Map(figuresOf('unit').map(({ key, figures }) => [key, figures])),
    staffGroups: figuresOf('staff-group').map(({ key, figures }) => ({ name: key, figures })),
  }
}

type Drawn = { readonly groups: readonly GroupFigures[]; readonly units: readonly UnitPlace[] }

/** Protected between two transactions, so that nobody else waits for it. An organisation without anybody keeps nothing. */
async function drawUp(scope: Scope, asAt: PlainDate, at: Date): Promise<Drawn> {
  const { units, counts } = await inOrganisation(scope, async (within) => {
    const queries = coverageQueries(within)
    return { units: await queries.listUnits(), counts: await queries.count(asAt) }
  })
  const groups = protectCoverage(counts, units)
  if (groups.length === 0) return { groups, units }
  return inOrganisation(scope, async (within) => {
    const id = newId()
    const queries = keptCoverageQueries(within)
    if (!(await queries.keep({ id, asAt, at }, groups)))
      return { groups: (await queries.find(asAt)) ?? groups, units }
    await appendAudit(within, at, [
      {
        action: 'draw-coverage',
        objectType: 'code-coverage',
        objectId: id,
        after: { asAt, groups: groups.length },
      },
    ])
    return { groups, units }
  })
}
