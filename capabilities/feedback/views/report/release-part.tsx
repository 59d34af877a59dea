import {
  ActionForm,
  Button,
  CalendarDate,
  DateInput,
  faultOf,
  Textarea,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import type { FoundReport } from '../../queries/reports.ts'
import { reportHref } from './report-hrefs.ts'

type PartProps = {
  readonly found: FoundReport
  readonly today: string
  readonly typed: FormFields | undefined
  readonly faults: readonly FormFault[]
}

/** The facilitator's: once the two have talked, the report becomes the subject's. */
export const ReleasePart = ({ found, today, typed, faults }: PartProps) => {
  if (found.releasedAt)
    return (
      <>
        <h2 class="nhsuk-heading-m">Released</h2>
        <p>
          {found.subjectName} has had this report since <Timestamp instant={found.releasedAt} />.
          {found.talkedOn ? (
            <>
              {' '}
              You talked on <CalendarDate isoDate={found.talkedOn} />.
            </>
          ) : null}
        </p>
      </>
    )
  const [year = '', month = '', day = ''] = today.split('-')
  const value = (name: string, otherwise: string) => (typed ? typedText(typed, name) : otherwise)
  return (
    <section class="headroom-not-in-print">
      <h2 class="nhsuk-heading-m">We have talked</h2>
      <p>
        {found.subjectName} cannot see the report yet. When you have talked it through, release it: they are
        told, and from then on it is theirs.
      </p>
      <ActionForm action={`${reportHref(found.id)}/release`} fields={{ submissionId: newId() }}>
        <DateInput
          id="talkedOn"
          fieldset={{ legend: { text: 'When did you talk?', size: 's' } }}
          errorMessage={faultOf(faults, 'talkedOn')}
          items={[
            { name: 'day', label: 'Day', width: 2, value: value('day', String(Number(day))) },
            { name: 'month', label: 'Month', width: 2, value: value('month', String(Number(month))) },
            { name: 'year', label: 'Year', width: 4, value: value('year', year) },
          ]}
        />
        <Textarea
          name="note"
          label="What you agreed (optional)"
          hint={`${found.subjectName} reads this with the report. Write nothing about who may have said what.`}
          rows={4}
          value={typed ? typedText(typed, 'note') : ''}
          errorMessage={faultOf(faults, 'note')}
        />
        <Button preventDoubleClick>{`Release the report to ${found.subjectName}`}</Button>
      </ActionForm>
    </section>
  )
}
