import { ResponsiveTable } from '@headroom/design-system'
import type { MemberStandard, TeamMember } from '../queries/team.ts'
import type { AssessedVersion } from '../standards.ts'
import { levelWords } from './result-words.ts'

type TeamHeatMapProps = {
  readonly assessed: AssessedVersion
  readonly members: readonly TeamMember[]
  readonly standards: readonly MemberStandard[]
}

/** Who stands where, standard by standard: each person against their own stage, and never ranked. */
export const TeamHeatMap = ({ assessed, members, standards }: TeamHeatMapProps) => {
  const found = new Map(standards.map((one) => [`${one.personId} ${one.standardId}`, one]))
  const cellOf = (personId: string, standardId: string): string => {
    const standard = assessed.standards.find(({ id }) => id === standardId)
    const given = found.get(`${personId} ${standardId}`)
    if (!given) return 'Not answered'
    const [first] = standard?.competencies ?? []
    return given.level === null || !first ? 'No chance' : levelWords(assessed, first.id, given.level)
  }
  return (
    <ResponsiveTable
      caption="Levels by standard"
      rows={members.filter(({ assessmentId }) => assessmentId !== null)}
      columns={[
        { heading: 'Person', cell: ({ name }) => name ?? '' },
        ...assessed.standards.map(({ id, name }) => ({
          heading: name,
          cell: ({ personId }: TeamMember) => cellOf(personId, id),
        })),
      ]}
    />
  )
}
