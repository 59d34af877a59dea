import { CalendarDate, DownloadLinks, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Coverage } from '../coverage.ts'
import type { Figures } from '../rules/protect-coverage.ts'
import type { CoverageOfUnit, UnitLine } from '../unit-coverage.ts'

type CoveragePageProps = {
  readonly frame: Frame
  readonly coverage: Coverage
  /** Undefined where nobody has management responsibility. */
  readonly shown: CoverageOfUnit | undefined
}

export const CoveragePage = ({ frame, coverage, shown }: CoveragePageProps) => (
  <Page
    {...frame}
    title="Coverage of the Code"
    current="/code"
    breadcrumbs={[
      { href: '/code', text: 'Code' },
      ...(shown?.above ?? []).map(({ id, name }, index) => ({
        href: index === 0 ? '/code/coverage' : `/code/coverage?unit=${id}`,
        text: name,
      })),
    ]}
  >
    <h1 class="nhsuk-heading-l">
      Who has attested to the Code
      {shown ? <span class="nhsuk-caption-l">{shown.unit.name}</span> : null}
    </h1>
    {shown ? (
      <Shown coverage={coverage} shown={shown} />
    ) : (
      <EmptyState
        heading="Nobody to count yet"
        next={{ href: '/organisation', text: 'Look at posts in the organisation' }}
      >
        No post that somebody holds is known to have management responsibility. It is worked out when a staff
        extract is brought in, and can be corrected on a post.
      </EmptyState>
    )}
  </Page>
)

const Shown = ({ coverage, shown }: { readonly coverage: Coverage; readonly shown: CoverageOfUnit }) => (
  <>
    <p class="nhsuk-lede-text">{sentenceOf(shown.figures)}</p>
    <p>
      People with management responsibility, as at <CalendarDate isoDate={coverage.asAt} />. Figures are drawn
      up on the first of each month, so that nobody can watch one person’s entry change them. “–” is a number
      withheld to protect people in small groups, or where a whole group is in the same place.
    </p>
    <FiguresTable
      caption={shown.above.length === 0 ? 'By unit' : `${shown.unit.name} and what is below it`}
      nameHeading="Unit"
      rows={[
        {
          name: shown.above.length === 0 ? 'The whole organisation' : shown.unit.name,
          figures: shown.figures,
        },
        ...shown.below.map(lineOf),
      ]}
    />
    {shown.above.length === 0 ? (
      <FiguresTable
        caption="By staff group"
        nameHeading="Staff group"
        rows={coverage.staffGroups.map(({ name, figures }) => ({ name, figures }))}
      />
    ) : null}
    <DownloadLinks
      files={[{ href: '/code/coverage.csv', name: 'Every unit and staff group', format: 'CSV' }]}
    />
  </>
)

/** In words first, for the person who reads one line. */
function sentenceOf({ all, 'in-date': inDate }: Figures): string {
  if (all === null || inDate === null)
    return 'Some of the numbers are withheld here, because they would come close to saying who.'
  const percent = all === 0 ? 0 : Math.round((inDate / all) * 100)
  return `${inDate.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} have attested and are in date (${percent}%).`
}

type Line = { readonly name: string; readonly href?: string; readonly figures: Figures }

const lineOf = ({ unit, figures, hasBelow }: UnitLine): Line => ({
  name: unit.name,
  figures,
  ...(hasBelow ? { href: `/code/coverage?unit=${unit.id}` } : {}),
})

type FiguresTableProps = {
  readonly caption: string
  readonly nameHeading: string
  readonly rows: readonly Line[]
}

const FiguresTable = ({ caption, nameHeading, rows }: FiguresTableProps) => (
  <ResponsiveTable
    caption={caption}
    rows={rows}
    columns={[
      { heading: nameHeading, cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name) },
      { heading: 'People', format: 'numeric', cell: ({ figures }) => number(figures.all) },
      { heading: 'In date', format: 'numeric', cell: ({ figures }) => number(figures['in-date']) },
      { heading: 'Lapsed', format: 'numeric', cell: ({ figures }) => number(figures.lapsed) },
      { heading: 'Never', format: 'numeric', cell: ({ figures }) => number(figures.never) },
    ]}
  />
)

const Withheld = () => (
  <>
    <span aria-hidden="true">–</span>
    <span class="nhsuk-u-visually-hidden">withheld</span>
  </>
)

const number = (count: number | null) => (count === null ? <Withheld /> : count.toLocaleString('en-GB'))
