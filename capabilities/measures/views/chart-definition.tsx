import { CalendarDate, Details, ResponsiveTable, SummaryList } from '@headroom/design-system'
import type { Definition, Measure } from '../queries/measures.ts'
import { dimensionNames, directionNames, periodNames, themeNames, valueUnitNames } from '../rules/words.ts'

type Props = { readonly measure: Measure; readonly definitions: readonly Definition[] }

/** What is counted, in the words of those who care for patients and in the words of those who run the service, side by side. */
export const ChartDefinition = ({ measure, definitions }: Props) => (
  <>
    <div class="nhsuk-grid-row">
      <div class="nhsuk-grid-column-one-half">
        <h3 class="nhsuk-heading-s">In clinical words</h3>
        <p>{measure.clinicalWords}</p>
      </div>
      <div class="nhsuk-grid-column-one-half">
        <h3 class="nhsuk-heading-s">In managerial words</h3>
        <p>{measure.managerialWords}</p>
      </div>
    </div>
    <SummaryList rows={factRows(measure)} />
    {definitions.length > 1 ? (
      <ResponsiveTable
        caption="How the definition changed"
        captionSize="s"
        rows={definitions}
        columns={[
          { heading: 'From', cell: ({ validFrom }) => <CalendarDate isoDate={validFrom} /> },
          {
            heading: 'What changed',
            cell: ({ changeNote, version }) =>
              changeNote ?? (version === 1 ? 'First definition' : 'Another wording'),
          },
          {
            heading: 'Counts differently',
            cell: ({ countsDifferently }) => (countsDifferently ? 'Yes: marked on the chart' : 'No'),
          },
        ]}
      />
    ) : (
      <p>The definition has not changed since it was published.</p>
    )}
    {definitions.length > 1 ? (
      <Details summary="Earlier definitions in full">
        {definitions.slice(1).map(({ version, clinicalWords, managerialWords }) => (
          <>
            <h4 class="nhsuk-heading-xs">{`Version ${version}`}</h4>
            <p>{`In clinical words: ${clinicalWords}`}</p>
            <p>{`In managerial words: ${managerialWords}`}</p>
          </>
        ))}
      </Details>
    ) : null}
  </>
)

function factRows(measure: Measure) {
  const rows: [string, string | null][] = [
    ['Counted above the line', measure.numeratorWords],
    ['Counted below the line', measure.denominatorWords],
    ['Source', measure.source],
    ['Better', directionNames[measure.direction]],
    ['Kind of measure', dimensionNames[measure.dimension]],
    ['About', themeNames[measure.theme]],
    ['Counted in', `${valueUnitNames[measure.valueUnit]}, by ${periodNames[measure.period].toLowerCase()}`],
    ['Owner', measure.ownerName ?? 'Nobody yet'],
  ]
  const review = measure.reviewOn ? <CalendarDate isoDate={measure.reviewOn} /> : 'No day set'
  return [
    ...rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }])),
    { key: 'Look at the definition again by', value: review },
  ]
}
