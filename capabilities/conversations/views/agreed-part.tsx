import {
  ActionForm,
  Button,
  Checkboxes,
  Details,
  faultOf,
  NotInPrint,
  SummaryList,
  Textarea,
  Timestamp,
} from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import type { Conversation } from '../queries/conversations.ts'
import type { Agreement, RecordVersion } from '../queries/records.ts'
import type { Side } from '../tables.ts'
import { conversationHref } from './words.ts'

type AgreedProps = {
  readonly conversation: Conversation
  readonly side: Side
  readonly records: readonly RecordVersion[]
  readonly agreements: readonly Agreement[]
  readonly faults?: readonly FormFault[]
  readonly fields?: FormFields | undefined
}

export const AgreedPart = (props: AgreedProps) => {
  const { conversation, records, agreements } = props
  const [latest, ...before] = records
  const href = conversationHref(conversation.id)
  return (
    <section aria-labelledby="record">
      <h2 class="nhsuk-heading-m" id="record">
        What you agree
      </h2>
      {latest ? (
        <>
          <Written record={latest} />
          <Names agreements={agreements.filter(({ version }) => version === latest.version)} />
          {conversation.state === 'together' ? <AgreeForm {...props} version={latest.version} /> : null}
          {before.length === 0 ? null : (
            <NotInPrint>
              <Details
                summary={before.length === 1 ? 'One version before' : `${before.length} versions before`}
              >
                {before.map((record) => (
                  <>
                    <h3 class="nhsuk-heading-s">{`Version ${record.version}`}</h3>
                    <Written record={record} />
                  </>
                ))}
              </Details>
            </NotInPrint>
          )}
        </>
      ) : conversation.state === 'together' ? (
        <p>
          <a href={`${href}/record`}>Write down what you agree</a>
        </p>
      ) : (
        <p>It was held, and what was agreed is written down elsewhere.</p>
      )}
    </section>
  )
}

const Written = ({ record }: { readonly record: RecordVersion }) => (
  <>
    <SummaryList
      rows={[
        { key: 'Strengths', value: record.strengths },
        { key: 'What to build on', value: record.buildOn },
        { key: 'Hopes for the career', value: record.hopes },
        { key: 'In a few words', value: record.summary },
      ].map(({ key, value }) => ({ key, value: value || 'Left empty' }))}
    />
    <p class="nhsuk-body-s">
      {`Version ${record.version}, written by ${record.writtenBy}, `}
      <Timestamp instant={record.writtenAt} />
    </p>
  </>
)

const Names = ({ agreements }: { readonly agreements: readonly Agreement[] }) =>
  agreements.length === 0 ? (
    <p>Nobody has agreed to this version yet.</p>
  ) : (
    <ul class="nhsuk-list nhsuk-list--tick">
      {agreements.map(({ name, comment, agreedAt }) => (
        <li>
          {`${name} agreed, `}
          <Timestamp instant={agreedAt} />
          {comment ? `: “${comment}”` : ''}
        </li>
      ))}
    </ul>
  )

const AgreeForm = ({
  conversation,
  side,
  version,
  faults = [],
  fields,
}: AgreedProps & { readonly version: number }) => {
  const href = conversationHref(conversation.id)
  const change = (
    <p>
      <a href={`${href}/record`}>Change what is written</a>
    </p>
  )
  if (conversation.agreed[side]) return <NotInPrint>{change}</NotInPrint>
  return (
    <NotInPrint>
      {change}
      <ActionForm action={`${href}/agree`} fields={{ version }}>
        <Checkboxes
          name="agree"
          idPrefix="agree"
          fieldset={{ legend: { text: 'Do you agree, with the objectives and support below?', size: 's' } }}
          errorMessage={faultOf(faults, 'agree')}
          values={fields ? [typedText(fields, 'agree')] : []}
          items={[{ value: 'yes', text: 'Yes, this is what we agreed' }]}
        />
        <Textarea
          name="comment"
          id="comment"
          label="Anything to stand beside it in your name (optional)"
          rows={2}
          value={fields ? typedText(fields, 'comment') : ''}
          errorMessage={faultOf(faults, 'comment')}
        />
        <Button preventDoubleClick>Agree</Button>
      </ActionForm>
    </NotInPrint>
  )
}
