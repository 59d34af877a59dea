import { Tag } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { IconRow } from '../queries/icons.ts'
import { isLate } from '../reading/late-data.ts'

type Mark = { readonly words: string; readonly colour: 'yellow' | 'grey' | 'orange' | 'purple' }

type MarksProps = {
  readonly row: IconRow
  readonly today: PlainDate
  /** Dates of new limits that people decided against. */
  readonly declined?: readonly PlainDate[] | undefined
}

/** What to know before an icon is believed. Each is words; the colour adds nothing. */
export function marksOf({ row, today, declined = [] }: MarksProps): readonly Mark[] {
  const marks: (Mark | false)[] = [
    row.isStale && { words: 'Out of date: being calculated again', colour: 'orange' },
    isLate(row.lastPeriod, row.period, today) && { words: 'Data late', colour: 'orange' },
    row.isMixed && { words: 'Mixed signals', colour: 'purple' },
    (row.variationIsFragile || row.assuranceIsFragile) && { words: 'Fragile', colour: 'yellow' },
    row.variation === 'too_few_points' && { words: `Too few points: ${row.n}`, colour: 'grey' },
    row.variation !== 'not_judged' && row.target === null && { words: 'No target', colour: 'grey' },
    row.lastIsProvisional && { words: 'Latest is provisional', colour: 'grey' },
    row.suppressed > 0 && { words: `${row.suppressed} suppressed`, colour: 'grey' },
    row.proposedRebaseOn !== null &&
      !declined.includes(row.proposedRebaseOn) && { words: 'New limits to consider', colour: 'yellow' },
  ]
  return marks.filter((mark) => mark !== false)
}

export const Marks = (props: MarksProps) => (
  <>
    {marksOf(props).map(({ words, colour }) => (
      <>
        {' '}
        <Tag colour={colour}>{words}</Tag>
      </>
    ))}
  </>
)
