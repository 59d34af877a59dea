import { formatDate } from '@headroom/design-system'
import { protectionWords } from '../asking/protection.ts'

type PromiseProps = {
  readonly threshold: number
  readonly release: 'direct' | 'facilitated'
  readonly closesOn: string
  /** Whoever it is about, by name, or “the person it is about”. */
  readonly about: string
}

const readers = [
  ['peer', 'Peers, people managed, partners and patients read'],
  ['manager', 'The line manager reads'],
  ['self', 'The person it is about reads'],
] as const

/** What everybody who is asked is promised, in the very words they read. The database holds to it from launch on. */
export const PromiseToRaters = ({ threshold, release, closesOn, about }: PromiseProps) => (
  <>
    {readers.map(([group, heading]) => (
      <>
        <h3 class="nhsuk-heading-s">{heading}</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {protectionWords({
            group,
            threshold,
            subjectName: about,
            isFacilitated: release === 'facilitated',
          }).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </>
    ))}
    <p>
      {`It closes on ${formatDate(closesOn)}, whatever is missing. Names and addresses of people outside are erased then. Anybody may say no.`}
    </p>
  </>
)
