import { Distribution } from '@headroom/design-system/charts'
import type { FindCell } from '../rules/figure-tables.ts'
import { ALL } from '../rules/protect-figures.ts'
import { type AssessedVersion, answerColumns, type Standard } from '../standards.ts'

type LevelDistributionProps = {
  readonly assessed: AssessedVersion
  readonly standard: Standard
  readonly groupKey: string
  readonly title: string
  readonly find: FindCell
}

export const LevelDistribution = ({ assessed, standard, groupKey, title, find }: LevelDistributionProps) => {
  const countOf = (answer: string) => {
    const cell = find(standard.id, groupKey, answer)
    return cell.kind === 'shown'
      ? ({ kind: 'shown', value: cell.people } as const)
      : ({ kind: 'withheld' } as const)
  }
  return (
    <Distribution
      id="levels"
      chart={{
        title,
        people: 'people',
        levels: answerColumns(assessed).map(({ key, heading }) => ({ label: heading, count: countOf(key) })),
        total: countOf(ALL),
      }}
    />
  )
}
