import { CalendarDate, DownloadLinks, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { DrawnFigures, UnitPlace } from '../queries/figures.ts'
import type { Figures, Subject, UnitFigures } from '../rules/protect-figures.ts'

export const subjectColumns: Readonly<
  Record<Subject, readonly (readonly [answer: string, heading: string])[]>
> = {
  held: [
    ['all', 'People'],
    ['both', 'Both say it was held'],
    ['manager-only', 'Only the manager says so'],
    ['person-only', 'Only the person says so'],
    ['neither', 'Neither has said so'],
  ],
  useful: [
    ['much', 'Mostly or very'],
    ['some', 'Somewhat'],
    ['little', 'A little or not'],
    ['not-said', 'Did not say'],
  ],
  valued: [
    ['much', 'Mostly or very'],
    ['some', 'Somewhat'],
    ['little', 'A little or not'],
    ['not-said', 'Did not say'],
  ],
}

export const subjectNames: Readonly<Record<Subject, string>> = {
  held: 'Was the yearly conversation held?',
  useful: 'Was it useful?',
  valued: 'Did they come away feeling valued?',
}

type CoverageProps = {
  readonly frame: Frame
  readonly drawn: DrawnFigures
  readonly units: readonly UnitPlace[]
  readonly unit: UnitPlace | undefined
}

export const CoveragePage = ({ frame, drawn, units, unit }: CoverageProps) => (
  <Page {...frame} title="Conversations held" current="/conversations">
    <h1 class="nhsuk-heading-l">
      Conversations held, and what they were worth
      {unit ? <span class="nhsuk-caption-l">{unit.name}</span> : null}
    </h1>
    {unit ? (
      <Shown drawn={drawn} units={units} unit={unit} />
    ) : (
      <EmptyState
        heading="No figures yet"
        next={{ href: '/conversations', text: 'Go to your own conversations' }}
      >
        There are figures once ten people with a line manager can be counted together.
      </EmptyState>
    )}
  </Page>
)

type ShownProps = {
  readonly drawn: DrawnFigures
  readonly units: readonly UnitPlace[]
  readonly unit: UnitPlace
}

const Shown = ({ drawn, units, unit }: ShownProps) => {
  const figuresOf = new Map(drawn.figures.map((figures) => [figures.unitId, figures]))
  const own = figuresOf.get(unit.id)
  const parent = units.find(({ id }) => id === unit.parentId)
  const rows = [unit, ...units.filter(({ parentId }) => parentId === unit.id)].flatMap((one) => {
    const figures = figuresOf.get(one.id)
    return figures ? [{ unit: one, figures, isSelf: one.id === unit.id }] : []
  })
  return (
    <>
      <p class="nhsuk-lede-text">{own ? gapSentence(own.held) : 'Withheld here.'}</p>
      <p>
        Yearly conversations of the twelve months before <CalendarDate isoDate={drawn.asAt} />, as each of the
        two says alone. The figures are drawn on the first of each month and then left alone. “–” is withheld
        to protect people in small groups; units with fewer than ten people are counted with the unit above.
      </p>
      {parent ? (
        <p>
          <a href={`/conversations/coverage?unit=${parent.id}`}>{`Up to ${parent.name}`}</a>
        </p>
      ) : null}
      {(['held', 'useful', 'valued'] as const).map((subject) => (
        <ResponsiveTable
          caption={subjectNames[subject]}
          rows={rows}
          columns={[
            {
              heading: 'Unit',
              cell: (row) =>
                row.isSelf ? (
                  row.unit.name
                ) : (
                  <a href={`/conversations/coverage?unit=${row.unit.id}`}>{row.unit.name}</a>
                ),
            },
            ...subjectColumns[subject].map(([answer, heading]) => ({
              heading,
              format: 'numeric' as const,
              cell: (row: { readonly figures: UnitFigures }) => number(row.figures[subject][answer]),
            })),
          ]}
        />
      ))}
      <DownloadLinks files={[{ href: '/conversations/coverage.csv', name: 'Every unit', format: 'CSV' }]} />
    </>
  )
}

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toLocaleString('en-GB')

/** The gap is the finding: a number that only managers report is a number about forms. */
function gapSentence(held: Figures): string {
  const { all = null, both = null } = held
  const managerOnly = held['manager-only'] ?? null
  if (all === null || both === null)
    return 'Some of the numbers are withheld here, because they would come close to saying who.'
  const share = all === 0 ? 0 : Math.round((both / all) * 100)
  const gap =
    managerOnly === null
      ? ''
      : ` For ${managerOnly.toLocaleString('en-GB')} the manager says it was held and the person does not.`
  return `${both.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} people and their managers both say that it was held (${share}%).${gap}`
}
