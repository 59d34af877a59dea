import { formatDate } from '@headroom/design-system'

type PromiseProps = {
  readonly threshold: number
  readonly release: 'direct' | 'facilitated'
  readonly closesOn: string
  /** Whoever it is about, or "the person it is about". */
  readonly about: string
}

/** What everybody who is asked is promised. The database holds to it from launch on, for everybody. */
export const PromiseToRaters = ({ threshold, release, closesOn, about }: PromiseProps) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    <li>
      Nobody is told who answered: not {about}, not their manager, not whoever runs this. What is answered is
      kept apart from who was asked.
    </li>
    <li>
      Nothing of a group is shown until {String(threshold)} people or more in it have answered. Fewer than
      that count with others, or are not shown.
    </li>
    <li>
      The line manager is named, and so is {about}: their answers are shown as theirs. Everybody else’s stand
      together.
    </li>
    <li>
      What people write is shown only where more than {String(threshold)} of a group have answered, in mixed
      order and never beside levels. Words can give their writer away: the form says so.
    </li>
    <li>
      It closes on {formatDate(closesOn)}, whatever is missing. Then names and addresses of people outside are
      erased.
    </li>
    <li>
      {release === 'direct'
        ? 'The report goes to the person it is about, and to nobody else unless they share it.'
        : 'A facilitator reads the report and talks it through with the person it is about before they get it.'}
    </li>
    <li>Anybody may say no, with or without a reason.</li>
  </ul>
)
