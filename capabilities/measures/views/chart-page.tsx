import { ContentsList } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import type { ChartStory } from '../load-chart.ts'
import { markersOf } from '../reading/markers.ts'
import { ChartDefinition } from './chart-definition.tsx'
import { ChartLimits } from './chart-limits.tsx'
import { ChartNotes } from './chart-notes.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { ChartReviews } from './chart-reviews.tsx'
import { ChartRows } from './chart-rows.tsx'
import { ChartSays } from './chart-says.tsx'
import { ChartTargets } from './chart-targets.tsx'
import { SeriesFrame } from './series-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly story: ChartStory
  readonly today: PlainDate
  readonly page: number
  readonly done?: Child | undefined
}

/** The chart, then the same in words, then what people know of it, then the rows. */
export const ChartPage = ({ frame, story, today, page, done }: Props) => {
  const { series, measure, definitions, facts, drawn, annotations, rebases, reviews, may } = story
  return (
    <SeriesFrame frame={frame} series={series} done={done}>
      <ContentsList
        ariaLabel="On this page"
        visuallyHiddenText="On this page"
        items={sections.map(([id, text]) => ({ href: `#${id}`, text }))}
      />
      <ChartPicture
        id="chart"
        title={`${measure.name}, ${series.unitName}`}
        facts={facts}
        drawn={drawn}
        markers={markersOf(annotations, rebases)}
      />
      <ChartSays drawn={drawn} />
      <Section id="targets">
        <ChartTargets facts={facts} drawn={drawn} today={today} />
        {may.define ? (
          <p>
            <a href={`/measures/targets/${measure.id}`}>Set targets</a>
          </p>
        ) : null}
      </Section>
      <Section id="reviews">
        <ChartReviews seriesId={series.id} reviews={reviews} />
      </Section>
      <Section id="limits">
        <ChartLimits {...{ facts, drawn, rebases, today }} seriesId={series.id} mayWrite={may.write} />
      </Section>
      <Section id="definition">
        <ChartDefinition measure={measure} definitions={definitions} />
      </Section>
      <Section id="notes">
        <ChartNotes seriesId={series.id} annotations={annotations} mayWrite={may.write} />
      </Section>
      <Section id="data">
        <ChartRows
          {...{ facts, drawn, page }}
          seriesId={series.id}
          rows={story.rows}
          total={story.totalRows}
        />
      </Section>
      <p>
        <a href={`/measures/across/${measure.id}`}>See this measure in every unit</a>
      </p>
    </SeriesFrame>
  )
}

const sections = [
  ['says', 'What this chart says'],
  ['targets', 'Targets'],
  ['reviews', 'Review this together'],
  ['limits', 'Limits and rules'],
  ['definition', 'What is counted'],
  ['notes', 'Notes on dates'],
  ['data', 'Rows'],
] as const

const headings = new Map<string, string>(sections)

const Section = ({ id, children }: { readonly id: string; readonly children: Child }) => (
  <section aria-labelledby={id}>
    <h2 class="nhsuk-heading-m" id={id}>
      {headings.get(id)}
    </h2>
    {children}
  </section>
)
