import { type Content, ResponsiveTable } from '@headroom/design-system'
import { cellWords, type FindCell } from '../rules/figure-tables.ts'
import { type AssessedVersion, answerColumns } from '../standards.ts'

type LevelRow = { readonly subject: string; readonly groupKey: string; readonly name: Content }

type LevelTableProps = {
  readonly assessed: AssessedVersion
  readonly caption: string
  readonly rowHeading: string
  readonly rows: readonly LevelRow[]
  readonly find: FindCell
}

/** How many people stand at each level: rows are standards of one unit, or groups for one standard. */
export const LevelTable = ({ assessed, caption, rowHeading, rows, find }: LevelTableProps) => (
  <ResponsiveTable
    caption={caption}
    rows={rows}
    columns={[
      { heading: rowHeading, cell: ({ name }) => name },
      ...answerColumns(assessed).map(({ key, heading }) => ({
        heading,
        cell: ({ subject, groupKey }: LevelRow) => cellWords(find(subject, groupKey, key)),
        format: 'numeric' as const,
      })),
      {
        heading: 'All',
        cell: ({ subject, groupKey }) => cellWords(find(subject, groupKey, 'all')),
        format: 'numeric',
      },
    ]}
  />
)
