import { WarningCallout } from '../components/warning-callout.tsx'
import type { Content } from '../content.ts'
import { ResponsiveTable } from './responsive-table.tsx'
import { Timestamp } from './timestamp.tsx'

export interface ChangedField {
  readonly field: string
  /** What is saved now. */
  readonly theirs: Content
  /** What this person typed, still in the form. */
  readonly yours: Content
}

interface SummaryOfChangesProps {
  readonly changes: readonly ChangedField[]
  readonly changedBy: string
  readonly changedAt: string | Date
  readonly headingLevel?: 2 | 3 | 4 | undefined
}

/** Two people edited the same thing. The second is told what changed, and loses nothing typed. */
export const SummaryOfChanges = ({
  changes,
  changedBy,
  changedAt,
  headingLevel = 2,
}: SummaryOfChangesProps) => (
  <WarningCallout heading={{ text: 'This changed while you were editing', level: headingLevel }}>
    <p>
      {changedBy} saved other answers on <Timestamp instant={changedAt} />. Yours are not saved yet, and are
      still in the form below. Saving again replaces theirs.
    </p>
    <ResponsiveTable
      caption="What differs"
      captionSize="s"
      rows={changes}
      columns={[
        { heading: 'Question', cell: ({ field }) => field },
        { heading: 'Saved now', cell: ({ theirs }) => theirs },
        { heading: 'Yours', cell: ({ yours }) => yours },
      ]}
    />
  </WarningCallout>
)
