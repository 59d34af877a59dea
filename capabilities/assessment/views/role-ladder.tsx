import { Ladder } from '@headroom/design-system/charts'
import type { RoleGap } from '../result.ts'
import type { ChangeRow } from '../rules/change.ts'
import type { Standing } from '../rules/gap.ts'
import { type AssessedVersion, scaleOf } from '../standards.ts'

type LadderProps = {
  readonly assessed: AssessedVersion
  readonly gap: RoleGap
  /** What is compared with last time; a level of another stage or scale is not. */
  readonly changes: readonly ChangeRow[]
}

/** The role's levels against the person's, area by area, where both stand on the same ladder. */
export const RoleLadder = ({ assessed, gap, changes }: LadderProps) => {
  const rows = new Map(gap.rows.map((row) => [row.competencyId, row]))
  const before = new Map(changes.map(({ competencyId, change }) => [competencyId, levelBefore(change)]))
  return (
    <>
      {[...Map.groupBy(assessed.standards, ({ areaName }) => areaName ?? assessed.framework.shortName)].map(
        ([area, standards], index) => {
          const chartRows = standards
            .flatMap(({ competencies }) => competencies)
            .flatMap((competency) => {
              const row = rows.get(competency.id)
              if (!row || row.standing.kind === 'other-stage') return []
              const previous = before.get(competency.id)
              return [
                {
                  competency: competency.name,
                  levels: scaleOf(assessed, competency).levels.map(({ ordinal, label }) => ({
                    value: ordinal,
                    label,
                  })),
                  expected: { value: row.ordinal, need: row.importance },
                  assessed: assessedOf(row.standing),
                  ...(previous === undefined ? {} : { previous }),
                },
              ]
            })
          return chartRows.length === 0 ? null : (
            <Ladder
              id={`${gap.profile.id}-${index}`}
              chart={{ title: `${area}: ${gap.profile.name}`, rows: chartRows }}
            />
          )
        },
      )}
    </>
  )
}

function assessedOf(standing: Exclude<Standing, { kind: 'other-stage' }>) {
  switch (standing.kind) {
    case 'no-chance':
      return { kind: 'no-chance' } as const
    case 'not-rated':
      return { kind: 'not-answered' } as const
    default:
      return { kind: 'level', value: standing.level } as const
  }
}

function levelBefore(change: ChangeRow['change']): number | undefined {
  if (change.kind === 'same') return change.level
  return change.kind === 'up' || change.kind === 'down' || change.kind === 'not-now' ? change.from : undefined
}
