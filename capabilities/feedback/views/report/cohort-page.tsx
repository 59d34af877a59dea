import { CalendarDate, DownloadLinks, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import { Beside } from '@headroom/design-system/charts'
import type { Frame } from '@headroom/platform/http'
import type { FiguresContent, FiguresGroup } from '../../report/cohort-figures.ts'
import {
  type Figures,
  figuresGroupName,
  groupsOf,
  placesOf,
  rowAt,
  themesOf,
} from '../../report/cohort-view.ts'
import { NOT_SHOWN, shownWords } from '../../report/report-words.ts'
import { FEEDBACK, feedbackCrumb } from '../hrefs.ts'
import { placedOf } from './placed.ts'
import { figuresHref } from './report-hrefs.ts'

type CohortPageProps = {
  readonly frame: Frame
  readonly figures: Figures
  /** Undefined: everybody. */
  readonly unitId: string | undefined
}

export const CohortPage = ({ frame, figures, unitId }: CohortPageProps) => {
  const { content, cycleName, cycleId, closedOn } = figures
  const place = placesOf(figures).find(({ id }) => id === unitId)
  return (
    <Page
      {...frame}
      title={`Report of ${cycleName}`}
      current={FEEDBACK}
      breadcrumbs={[feedbackCrumb, ...(place ? [{ href: figuresHref(cycleId), text: cycleName }] : [])]}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{cycleName}</span>
        {place ? place.name : 'What the feedback says of everybody together'}
      </h1>
      {content && content.rows.length > 0 ? (
        <Shown figures={figures} content={content} unitId={place?.id ?? null} />
      ) : (
        <Nothing isClosed={closedOn !== null} isMade={content !== null} />
      )}
    </Page>
  )
}

type ShownProps = {
  readonly figures: Figures
  readonly content: FiguresContent
  readonly unitId: string | null
}

const Shown = ({ figures, content, unitId }: ShownProps) => {
  const { cycleId, closedOn, levelLabels } = figures
  const groups = groupsOf(content)
  const themes = themesOf(content)
  const cell = (theme: string, key: FiguresGroup) => rowAt(content, { unitId, theme, key })
  const placed = (theme: string, key: FiguresGroup) =>
    placedOf(cell(theme, key)?.figure ?? null, content.levels)
  return (
    <>
      <p>
        {closedOn ? (
          <>
            Closed on <CalendarDate isoDate={closedOn} />.{' '}
          </>
        ) : null}
        Each figure is the mean of what people’s own reports show, each person counting the same. It was drawn
        up when the feedback closed and does not change.
      </p>
      <p>
        {`“${NOT_SHOWN}” stands where fewer than ${content.threshold} people’s reports are behind a figure, or where it would
        give away fewer than that beside the others. Nobody is named here, and nothing can be said of one person.`}
      </p>
      <Beside
        id="cohort"
        chart={{
          title: 'People’s own view beside that of others',
          selfName: 'Themselves',
          ownView: 'People’s own view',
          othersName: 'Others',
          levels: levelLabels,
          rows: themes.map((theme) => ({
            name: theme,
            self: placed(theme, 'self'),
            others: placed(theme, 'others'),
            groups: groups
              .filter((key) => key !== 'self' && key !== 'others')
              .map((key) => ({ name: figuresGroupName(key), placed: placed(theme, key) })),
          })),
        }}
      />
      <ResponsiveTable
        caption="How many reports are behind each figure"
        rows={themes}
        columns={[
          { heading: 'Theme', cell: (theme) => theme },
          ...groups.map((key) => ({
            heading: figuresGroupName(key),
            format: 'numeric' as const,
            cell: (theme: string) => {
              const found = cell(theme, key)
              return found ? `${shownWords(found.figure, content.levels)} (${found.subjects})` : NOT_SHOWN
            },
          })),
        ]}
      />
      {unitId === null ? <Units figures={figures} /> : null}
      <h2 class="nhsuk-heading-m">What to do with it</h2>
      <p>
        Choose one theme that is high and ask what makes it so; choose one that is low and ask what stands in
        the way. It compares nobody: units differ in who asked whom.
      </p>
      <DownloadLinks
        files={[{ href: `${figuresHref(cycleId)}/figures.csv`, name: 'Every figure', format: 'CSV' }]}
      />
    </>
  )
}

const Units = ({ figures }: { readonly figures: Figures }) => {
  const places = placesOf(figures)
  return (
    <>
      <h2 class="nhsuk-heading-m">By unit</h2>
      {places.length === 0 ? (
        <p>No unit has enough people in it for figures of its own.</p>
      ) : (
        <ul>
          {places.map(({ id, name }) => (
            <li>
              <a href={`${figuresHref(figures.cycleId)}?unit=${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Nothing = ({ isClosed, isMade }: { readonly isClosed: boolean; readonly isMade: boolean }) => (
  <EmptyState
    heading={isMade ? 'Too few to show anything' : 'Nothing to show yet'}
    next={{ href: FEEDBACK, text: 'Go to feedback' }}
  >
    {isMade
      ? 'Too few people’s reports have anything in them for figures that say nothing of one person.'
      : isClosed
        ? 'The reports are being made. Come back in a few minutes.'
        : 'The figures are drawn up when the feedback closes. Until then nobody sees anything, not even how many have answered.'}
  </EmptyState>
)
