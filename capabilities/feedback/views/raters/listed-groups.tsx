import { ActionForm, Button, Input, ResponsiveTable } from '@headroom/design-system'
import type { Cycle } from '../../queries/cycles.ts'
import type { ListedRater, ListSubject } from '../../queries/rater-list.ts'
import { anonymousGroups, groupLabels } from '../../rules/group-words.ts'
import type { ListRights, ListStanding } from '../../rules/list-rights.ts'
import { neededWords } from '../../rules/raters-needed.ts'
import { ratersHref } from '../hrefs.ts'
import { invitationStateNames } from './list-words.ts'

type ListedGroupsProps = {
  readonly cycle: Cycle
  readonly subject: ListSubject
  readonly raters: readonly ListedRater[]
  readonly rights: ListRights
  readonly standings: ReadonlySet<ListStanding>
}

/** Each group with what its number can lead to. Who answered is not known here, and never shown. */
export const ListedGroups = (props: ListedGroupsProps) => {
  const { cycle, raters } = props
  const named = raters.filter(({ group }) => group === 'self' || group === 'manager')
  return (
    <>
      <h2 class="nhsuk-heading-m">Named in the report</h2>
      <p>
        The person’s own answers and the line manager’s are shown as theirs.{' '}
        {named.length === 0 ? 'They are added when the feedback is launched.' : ''}
      </p>
      {named.length > 0 ? <Raters {...props} raters={named} caption="Named in the report" /> : null}
      {anonymousGroups.map((group) => {
        const ofGroup = raters.filter((rater) => rater.group === group)
        const standing = ofGroup.filter(({ state }) => state === 'proposed' || state === 'asked').length
        if (ofGroup.length === 0 && (group === 'partner' || group === 'patient')) return null
        return (
          <>
            <h2 class="nhsuk-heading-m">{groupLabels[group]}</h2>
            <p>{neededWords(group, standing, cycle.threshold)}</p>
            {ofGroup.length > 0 ? <Raters {...props} raters={ofGroup} caption={groupLabels[group]} /> : null}
          </>
        )
      })}
    </>
  )
}

type RatersProps = ListedGroupsProps & { readonly caption: string }

const Raters = ({ raters, caption, rights, ...props }: RatersProps) => (
  <ResponsiveTable
    caption={caption}
    captionHidden
    rows={raters}
    columns={[
      { heading: 'Name', cell: ({ name }) => name },
      {
        heading: 'Post or address',
        cell: ({ title, email }) => title ?? email ?? 'Outside the organisation',
      },
      { heading: 'State', cell: (rater) => stateWords(rater, props.standings) },
      ...(rights.change
        ? [{ heading: 'Change', cell: (rater: ListedRater) => <TakeOff rater={rater} {...props} /> }]
        : []),
    ]}
  />
)

/** A reason for saying no is for whoever runs the cycle; one for being taken off is for everybody who sees the list. */
const stateWords = ({ state, reason }: ListedRater, standings: ReadonlySet<ListStanding>): string => {
  const mayRead = state === 'withdrawn' || standings.has('runner')
  return `${invitationStateNames[state]}${reason && mayRead ? `: ${reason}` : ''}`
}

type TakeOffProps = Omit<ListedGroupsProps, 'raters' | 'rights'> & { readonly rater: ListedRater }

const TakeOff = ({ rater, cycle, subject, standings }: TakeOffProps) => {
  if (rater.state !== 'proposed' || rater.group === 'manager') return <>None</>
  const needsReason = !standings.has('subject')
  return (
    <ActionForm
      action={`${ratersHref(cycle.id, subject.personId)}/take-off`}
      fields={{ lockVersion: subject.lockVersion, invitationId: rater.invitationId }}
    >
      {needsReason ? (
        <Input
          id={`reason-${rater.invitationId}`}
          name="reason"
          label={{ text: `Why take off ${rater.name}?`, size: 's' }}
          width={20}
        />
      ) : null}
      <Button variant="secondary" small preventDoubleClick>
        Take off<span class="nhsuk-u-visually-hidden"> {rater.name}</span>
      </Button>
    </ActionForm>
  )
}
