import { formatDate, InsetText } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'

type LateProps = { readonly lateUntil: PlainDate | null; readonly threshold: number }

/** Said before somebody takes the trouble. */
export const LateNote = ({ lateUntil, threshold }: LateProps) => (
  <InsetText>
    <p>
      {`This has closed, and the report is made. You can still answer${lateUntil ? ` until ${formatDate(lateUntil)}` : ''}: it counts only if at least ${threshold} people answer late, so that nobody can tell whose answers came after. If fewer do, late answers are erased unread.`}
    </p>
  </InsetText>
)
