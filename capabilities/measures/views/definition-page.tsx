import {
  ActionForm,
  BackLink,
  Button,
  CalendarDate,
  ErrorSummary,
  type Fault,
  faultOf,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Select,
  Textarea,
  WarningCallout,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Definition, Measure } from '../queries/measures.ts'
import { measureStatuses } from '../rules/words.ts'
import { OwnerAndReview } from './define-page.tsx'
import { Choice, DefinitionFields, type FieldText } from './definition-fields.tsx'

export const statusNames = {
  draft: 'Not in use yet',
  'in-use': 'In use',
  retired: 'Retired: its charts stay, and nothing more is brought in',
} as const

type Props = {
  readonly frame: Frame
  readonly measure: Measure
  readonly definitions: readonly Definition[]
  readonly text: FieldText
  readonly keptText: FieldText
  readonly faults?: readonly Fault[]
  readonly isStale?: boolean
  readonly isDone?: boolean
}

export const DefinitionPage = (props: Props) => {
  const { frame, measure, definitions, text, keptText, faults = [], isStale, isDone } = props
  const path = `/measures/definitions/${measure.id}`
  const seen = { seenLockVersion: measure.lockVersion }
  return (
    <Page {...frame} title={`What ${measure.name} means`} current="/measures" hasFaults={faults.length > 0}>
      <BackLink href={`/measures/across/${measure.id}`}>{measure.name}</BackLink>
      <ErrorSummary faults={faults} />
      {isDone ? (
        <NotificationBanner variant="success">Saved. Every chart of this measure says so.</NotificationBanner>
      ) : null}
      {isStale ? (
        <WarningCallout heading="Somebody changed this measure while you were looking">
          <p>What you wrote is still below, and not saved. Look at what they published, then save again.</p>
        </WarningCallout>
      ) : null}
      <h1 class="nhsuk-heading-l">
        What this measure means
        <span class="nhsuk-caption-l">{measure.name}</span>
      </h1>
      <Versions definitions={definitions} />
      <h2 class="nhsuk-heading-m">Publish another definition</h2>
      <ActionForm action={path} fields={seen}>
        <Choice
          name="countsDifferently"
          value={text('countsDifferently')}
          errorMessage={faultOf(faults, 'countsDifferently')}
          asks="Does it count differently from here on?"
          items={[
            ['yes', 'Yes: draw “definition changed” on every chart from its date'],
            ['no', 'No: only the words are better'],
          ]}
        />
        <Textarea
          name="changeNote"
          label={{ text: 'What is different (if it counts differently)', size: 's' }}
          rows={2}
          value={text('changeNote')}
          errorMessage={faultOf(faults, 'changeNote')}
        />
        <DefinitionFields text={text} faults={faults} fromLegend="This definition holds from" />
        <Button preventDoubleClick>Publish this definition</Button>
      </ActionForm>
      <h2 class="nhsuk-heading-m">Who looks after it, and until when</h2>
      <ActionForm action={`${path}/keep`} fields={seen}>
        <Select
          name="status"
          label={{ text: 'In use?', size: 's' }}
          value={keptText('status')}
          errorMessage={faultOf(faults, 'status')}
          items={measureStatuses.map((status) => ({ value: status, text: statusNames[status] }))}
        />
        <OwnerAndReview text={keptText} faults={faults} />
        <Button variant="secondary" preventDoubleClick>
          Save
        </Button>
      </ActionForm>
    </Page>
  )
}

const Versions = ({ definitions }: Pick<Props, 'definitions'>) => (
  <ResponsiveTable
    caption="Definitions so far"
    rows={definitions}
    columns={[
      { heading: 'Version', cell: ({ version }) => version },
      { heading: 'Holds from', cell: ({ validFrom }) => <CalendarDate isoDate={validFrom} /> },
      { heading: 'What exactly is counted', cell: ({ clinicalWords }) => clinicalWords },
      {
        heading: 'What changed',
        cell: ({ countsDifferently, changeNote, version }) =>
          version === 1
            ? 'The first'
            : countsDifferently
              ? (changeNote ?? 'It counts differently')
              : 'The words only',
      },
    ]}
  />
)
