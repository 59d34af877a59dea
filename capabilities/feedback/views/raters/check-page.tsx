import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  Page,
  SummaryList,
  WarningCallout,
} from '@headroom/design-system'
import type { FormFault, Frame } from '@headroom/platform/http'
import type { Cycle } from '../../queries/cycles.ts'
import type { ListedRater, ListSubject } from '../../queries/rater-list.ts'
import { anonymousGroups, groupLabels } from '../../rules/group-words.ts'
import type { ListRights, ListStanding } from '../../rules/list-rights.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { isEnough, neededWords } from '../../rules/raters-needed.ts'
import { ratersHref } from '../hrefs.ts'
import { PromiseToRaters } from '../promise.tsx'
import { reviewerWords } from './list-words.ts'

type CheckPageProps = {
  readonly frame: Frame
  readonly cycle: Cycle
  readonly subject: ListSubject
  readonly standings: ReadonlySet<ListStanding>
  readonly rights: ListRights
  readonly raters: readonly ListedRater[]
  readonly faults?: readonly FormFault[]
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

/** The last look before people are asked: who, what they are told, and what cannot be shown. */
export const CheckPage = ({
  frame,
  cycle,
  subject,
  standings,
  rights,
  raters,
  faults = [],
}: CheckPageProps) => {
  const href = ratersHref(cycle.id, subject.personId)
  const standing = raters.filter(({ state }) => state === 'proposed' || state === 'asked')
  const proposed = standing.filter(({ state }) => state === 'proposed')
  const short = anonymousGroups.flatMap((group) => {
    const count = standing.filter((rater) => rater.group === group).length
    return count > 0 && isEnough(count, cycle.threshold) === 'never'
      ? [neededWords(group, count, cycle.threshold)]
      : []
  })
  const isOwn = standings.has('subject')
  const title = rights.agree ? 'Check who will be asked' : 'Check the list before it is looked over'
  return (
    <Page {...frame} title={title} current="/feedback" hasFaults={faults.length > 0}>
      <BackLink href={href}>Change the list</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <SummaryList
        rows={[
          ['About', isOwn ? 'You' : subject.name],
          ...anonymousGroups.map((group): [string, string] => [
            groupLabels[group],
            standing
              .filter((rater) => rater.group === group)
              .map(({ name }) => name)
              .join(', ') || 'Nobody',
          ]),
          [
            'Line manager',
            standing.find(({ group }) => group === 'manager')?.name ??
              (cycle.state === 'preparing' ? 'Added by the staff record' : 'None'),
          ],
          ['It takes them', minutesWords(cycle)],
        ].map(([key = '', value = '']) => ({ key, value }))}
      />
      {short.length > 0 ? (
        <WarningCallout heading="Too few of a group">
          {short.map((words) => (
            <p>{words}</p>
          ))}
        </WarningCallout>
      ) : null}
      <h2 class="nhsuk-heading-m">What they are promised</h2>
      <PromiseToRaters {...cycle} about={subject.name} />
      <ActionForm action={`${href}/decide`} fields={{ lockVersion: subject.lockVersion }}>
        {rights.agree ? (
          <Button name="decision" value="agree" preventDoubleClick>
            {`Ask ${people(proposed.length)} now`}
          </Button>
        ) : (
          <Button name="decision" value="send" preventDoubleClick>
            {`Send to ${reviewerWords(cycle, subject)}`}
          </Button>
        )}
        {rights.sendBack && !isOwn ? (
          <Button name="decision" value="send-back" variant="secondary" preventDoubleClick>
            {`Send back to ${subject.name}`}
          </Button>
        ) : null}
      </ActionForm>
    </Page>
  )
}
