import { HeatMap } from '@headroom/design-system/charts'
import type { MemberStandard, TeamMember } from '../queries/team.ts'
import { type AssessedVersion, noChanceWords } from '../standards.ts'

type TeamHeatMapProps = {
  readonly assessed: AssessedVersion
  readonly members: readonly TeamMember[]
  readonly standards: readonly MemberStandard[]
}

/** Who stands where, standard by standard: each person against their own stage, and never ranked. */
export const TeamHeatMap = ({ assessed, members, standards }: TeamHeatMapProps) => {
  const [scale] = assessed.version.scales
  const found = new Map(standards.map((one) => [`${one.personId} ${one.standardId}`, one]))
  const cellOf = (personId: string, standardId: string) => {
    const given = found.get(`${personId} ${standardId}`)
    if (!given || !scale) return { kind: 'nothing', text: 'Not answered' } as const
    const { level } = given
    if (level === null) return { kind: 'nothing', text: noChanceWords(scale).label } as const
    const rung = scale.levels.findIndex(({ ordinal }) => ordinal === level)
    return { kind: 'level', rung, text: String(level) } as const
  }
  return (
    <HeatMap
      id="team-levels"
      chart={{
        title: 'Levels by standard: the middle of what each person gave themself, against their own stage',
        rowHeading: 'Team member',
        columnHeading: 'Standard',
        columns: assessed.standards.map(({ name }) => name),
        scale: scale?.levels.map(({ ordinal, label }) => `${ordinal} ${label}`) ?? [],
        rows: members
          .filter(({ assessmentId }) => assessmentId !== null)
          .map(({ personId, name }) => ({
            label: name ?? '',
            cells: assessed.standards.map(({ id }) => cellOf(personId, id)),
          })),
      }}
    />
  )
}
