import { ActionForm, Button, SummaryList, Timestamp } from '@headroom/design-system'
import { type Grant, grants } from '@headroom/platform/authorisation'
import type { Duty, Person } from '../queries/people.ts'
import { dutyMeanings, dutyNames } from '../words.ts'
import { personHref } from './crumbs.ts'

/** Each duty with the one button that changes it, so that giving one never takes another by accident. */
export const Duties = ({ person }: { readonly person: Person }) => (
  <>
    <h3 class="nhsuk-heading-s" id="duty">
      Duties in Headroom
    </h3>
    <SummaryList
      rows={grants.map((grant) => ({
        key: dutyNames[grant],
        value: (
          <OneDuty person={person} grant={grant} held={person.duties.find((duty) => duty.grant === grant)} />
        ),
      }))}
    />
  </>
)

type OneDutyProps = { readonly person: Person; readonly grant: Grant; readonly held: Duty | undefined }

const OneDuty = ({ person, grant, held }: OneDutyProps) => (
  <>
    <p>
      {held ? (
        <>
          Given on <Timestamp instant={held.givenAt} />
          {held.givenBy ? ` by ${held.givenBy}` : ' when the organisation was set up'}:{' '}
        </>
      ) : (
        'Not given: '
      )}
      {dutyMeanings[grant]}.
    </p>
    <ActionForm
      action={`${personHref(person.id)}/duties`}
      fields={{ duty: grant, change: held ? 'take' : 'give' }}
    >
      <Button variant={held ? 'warning' : 'secondary'} small preventDoubleClick>
        {held ? 'Take this duty away' : 'Give this duty'}
        <span class="nhsuk-u-visually-hidden">: {dutyNames[grant]}</span>
      </Button>
    </ActionForm>
  </>
)
