import {
  ActionForm,
  Button,
  Checkboxes,
  type Fault,
  faultOf,
  Input,
  Radios,
  ResponsiveTable,
  SummaryOfChanges,
  Textarea,
  Timestamp,
} from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { PointRow, SeriesPlace } from '../queries/series.ts'
import { namePeriod } from '../reading/name-period.ts'
import { showValues } from '../reading/show-values.ts'
import type { ChartFacts } from '../rules/chart-facts.ts'
import type { DrawnChart } from '../rules/draw-chart.ts'
import { remarks } from './chart-rows.tsx'
import { SeriesFrame } from './series-frame.tsx'

/** The fields of both forms as they were typed or are to be filled in. */
export type TypedPoint = {
  readonly state: string
  readonly value: string
  readonly numerator: string
  readonly denominator: string
  readonly isProvisional: boolean
  readonly note: string
  readonly reason: string
}

type Props = {
  readonly frame: Frame
  readonly series: SeriesPlace
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly periodStart: PlainDate
  /** The latest first; the first is what counts, unless it was withdrawn. */
  readonly history: readonly PointRow[]
  readonly mayWrite: boolean
  readonly typed: TypedPoint
  readonly faults?: readonly Fault[]
  /** Somebody changed the period while the form was open. */
  readonly isStale?: boolean
}

export const PointPage = (props: Props) => {
  const { frame, series, facts, drawn, periodStart, history, mayWrite, faults = [], isStale } = props
  const show = showValues(facts, drawn)
  const [current] = history
  const name = namePeriod(periodStart, facts.measure.period)
  const path = `/measures/series/${series.id}/points/${periodStart}`
  const version = current?.version ?? 0
  return (
    <SeriesFrame
      frame={frame}
      series={series}
      heading={name.charAt(0).toUpperCase() + name.slice(1)}
      faults={faults}
    >
      {isStale && current ? (
        <SummaryOfChanges
          changedBy={current.recordedBy ?? 'An import'}
          changedAt={current.recordedAt}
          changes={[
            {
              field: name,
              theirs: show(current),
              yours: props.typed.value || counts(props.typed) || props.typed.reason,
            },
          ]}
        />
      ) : null}
      <ResponsiveTable
        caption="Everything that was said of this period"
        rows={history}
        columns={[
          { heading: 'Value', cell: (row) => show(row) },
          {
            heading: 'Counts now',
            cell: (row) => (row === current && row.state !== 'withdrawn' ? 'Yes' : 'No: kept as history'),
          },
          { heading: 'Remarks', cell: (row) => remarks({ ...row, version: 1 }) },
          {
            heading: 'By',
            cell: ({ recordedBy, importId }) =>
              `${recordedBy ?? 'Brought in'}${importId ? ', from a file' : ''}`,
          },
          { heading: 'When', cell: ({ recordedAt }) => <Timestamp instant={recordedAt} /> },
        ]}
      />
      {mayWrite ? (
        <>
          <p>
            <a href={`/measures/series/${series.id}/annotations/new?on=${periodStart}`}>
              Add a note on this date
            </a>
          </p>
          {current?.state === 'value' ? (
            <GhostForm {...props} path={path} version={version} current={current} />
          ) : null}
          <CorrectForm {...props} path={path} version={version} />
        </>
      ) : (
        <p>Leads of this unit, and of those above it, may correct this period or leave it out.</p>
      )}
    </SeriesFrame>
  )
}

const counts = ({ numerator, denominator }: TypedPoint) =>
  numerator || denominator ? `${numerator} of ${denominator}` : ''

type FormProps = Props & { readonly path: string; readonly version: number }

const GhostForm = ({
  path,
  version,
  current,
  typed,
  faults = [],
}: FormProps & { readonly current: PointRow }) => (
  <>
    <h2 class="nhsuk-heading-m">
      {current.ghostReason ? 'Take this point in again' : 'Leave this point out'}
    </h2>
    {current.ghostReason ? (
      <ActionForm action={`${path}/take-in`} fields={{ seenVersion: version }}>
        <p>{`It is left out because: ${current.ghostReason}. Taken in, it counts in means, limits and rules again.`}</p>
        <Button variant="secondary" preventDoubleClick>
          Take it in again
        </Button>
      </ActionForm>
    ) : (
      <ActionForm action={`${path}/leave-out`} fields={{ seenVersion: version }}>
        <p>
          A point left out is still drawn, as a ghost, and is in no calculation. Leave out what is not this
          process, such as a month when the record system was down; not what is unwelcome. You can take it in
          again.
        </p>
        <Textarea
          name="reason"
          id="reason"
          label={{ text: 'Why is it left out?', size: 's' }}
          hint="Shown with the chart."
          rows={2}
          value={typed.reason}
          errorMessage={faultOf(faults, 'reason')}
        />
        <Button variant="secondary" preventDoubleClick>
          Leave it out
        </Button>
      </ActionForm>
    )}
  </>
)

const CorrectForm = ({ path, version, facts, typed, faults = [] }: FormProps) => {
  const isCounted = facts.points.some(({ denominator }) => denominator !== null)
  return (
    <>
      <h2 class="nhsuk-heading-m">Correct it</h2>
      <ActionForm action={`${path}/correct`} fields={{ seenVersion: version }}>
        <Radios
          idPrefix="state"
          name="state"
          fieldset={{ legend: { text: 'What is known of this period?', size: 's' } }}
          value={typed.state}
          errorMessage={faultOf(faults, 'state')}
          items={[
            { value: 'value', text: isCounted ? 'Counts' : 'A value' },
            { value: 'suppressed', text: 'Suppressed: somebody has hidden it because it is small' },
          ]}
        />
        {isCounted ? (
          <>
            <Input
              name="numerator"
              id="numerator"
              label={{ text: 'Counted above the line', size: 's' }}
              inputmode="decimal"
              value={typed.numerator}
              errorMessage={faultOf(faults, 'numerator')}
              classes="nhsuk-input--width-10"
            />
            <Input
              name="denominator"
              id="denominator"
              label={{ text: 'Counted below the line', size: 's' }}
              inputmode="decimal"
              value={typed.denominator}
              errorMessage={faultOf(faults, 'denominator')}
              classes="nhsuk-input--width-10"
            />
          </>
        ) : (
          <Input
            name="value"
            id="value"
            label={{ text: 'Value', size: 's' }}
            inputmode="decimal"
            value={typed.value}
            errorMessage={faultOf(faults, 'value')}
            classes="nhsuk-input--width-10"
          />
        )}
        <Checkboxes
          idPrefix="isProvisional"
          name="isProvisional"
          items={[
            {
              value: 'yes',
              text: 'It is provisional: I expect to correct it',
              checked: typed.isProvisional,
            },
          ]}
        />
        <Textarea
          name="note"
          id="note"
          label={{ text: 'Why is it corrected?', size: 's' }}
          hint="Kept with the value it replaces."
          rows={2}
          value={typed.note}
          errorMessage={faultOf(faults, 'note')}
        />
        <Button preventDoubleClick>Save the correction</Button>
      </ActionForm>
    </>
  )
}
