import { CalendarDate, ResponsiveTable } from '@headroom/design-system'
import { figureWords } from '../../report/figure.ts'
import type { FrozenReport } from '../../report/frozen-report.ts'
import {
  changesInBrief,
  changeVerdict,
  groupName,
  limitsWords,
  missingWords,
  reliabilityWords,
} from '../../report/report-words.ts'

type PartProps = { readonly report: FrozenReport }

export const CertaintyPart = ({ report: { read } }: PartProps) => (
  <>
    <h2 class="nhsuk-heading-m">How sure this is</h2>
    <ul>
      {read.reliability.map((one) => (
        <li>{reliabilityWords(one)}</li>
      ))}
      {limitsWords.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
    <p>
      How far raters agree is taken from published studies of many organisations, not from this report: from
      so few, it would say something of their answers. A mean within half a level of either end of the scale
      is given as “or more” or “or less”, so that it never says that everybody gave the same.
    </p>
    <p>{missingWords(read.threshold)}</p>
  </>
)

export const ChangePart = ({ report: { read, found } }: PartProps) =>
  found.content.before ? (
    <>
      <h2 class="nhsuk-heading-m">Since last time</h2>
      <p>
        Beside the report of the feedback that closed on{' '}
        <CalendarDate isoDate={found.content.before.closedOn} />. These are not the same people: who answered
        is not kept, so a difference may be theirs and not yours.
      </p>
      {read.changes.length === 0 ? (
        <p>No group is shown both times, so there is nothing to set side by side.</p>
      ) : (
        <>
          <p>{changesInBrief(read.changes)}</p>
          <ResponsiveTable
            caption="Last time and now"
            captionSize="s"
            rows={read.changes}
            columns={[
              { heading: 'Theme', cell: ({ theme }) => theme },
              { heading: 'Seen by', cell: ({ key }) => groupName(key) },
              {
                heading: 'Last time',
                format: 'numeric',
                cell: ({ before }) => figureWords(before, read.levels),
              },
              { heading: 'Now', format: 'numeric', cell: ({ now }) => figureWords(now, read.levels) },
              { heading: 'What that says', cell: changeVerdict },
            ]}
          />
        </>
      )}
    </>
  ) : null
