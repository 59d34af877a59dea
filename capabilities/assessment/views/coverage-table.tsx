import { type Content, ResponsiveTable } from '@headroom/design-system'
import { type CoverageRow, cellWords, shareWords } from '../rules/figure-tables.ts'

type CoverageTableProps = {
  readonly caption: string
  readonly groupHeading: string
  readonly rows: readonly CoverageRow[]
  readonly nameOf: (groupKey: string) => Content
}

export const CoverageTable = ({ caption, groupHeading, rows, nameOf }: CoverageTableProps) => (
  <ResponsiveTable
    caption={caption}
    rows={rows}
    columns={[
      { heading: groupHeading, cell: ({ groupKey }) => nameOf(groupKey) },
      { heading: 'People who manage', cell: ({ managers }) => cellWords(managers), format: 'numeric' },
      {
        heading: 'Managers assessed',
        cell: ({ managers, managersAssessed }) => shareWords(managersAssessed, managers),
        format: 'numeric',
      },
      { heading: 'Everyone else', cell: ({ others }) => cellWords(others), format: 'numeric' },
      {
        heading: 'Others assessed',
        cell: ({ others, othersAssessed }) => shareWords(othersAssessed, others),
        format: 'numeric',
      },
    ]}
  />
)

/** Said beside every table of figures. */
export const AboutFigures = ({ asAt }: { readonly asAt: Content }) => (
  <p>
    As at the start of {asAt}; drawn up once a month, so that nobody can tell from a change what one person
    answered. Assessed: submitted a self-assessment in the 13 months before. Each person counts once, where
    their main post is. Numbers below 5, and others from which they could be worked out, are withheld.
  </p>
)
