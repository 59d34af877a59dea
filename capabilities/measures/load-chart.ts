import type { Viewer } from '@headroom/platform/authorisation'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { NotFound } from '@headroom/platform/http'
import { getChartFacts, getSeries } from './open-series.ts'
import { type Definition, type Measure, measureQueries } from './queries/measures.ts'
import { type ReviewListed, reviewQueries } from './queries/reviews.ts'
import { type PointRow, type SeriesPlace, seriesQueries } from './queries/series.ts'
import { type Annotation, type Rebase, storyQueries } from './queries/story.ts'
import type { ChartFacts } from './rules/chart-facts.ts'
import { type DrawnChart, drawChart } from './rules/draw-chart.ts'
import { mayDefine } from './rules/who-may.ts'
import { mayWriteFor } from './who-may.ts'

/** Everything that the page of one chart shows. */
export type ChartStory = {
  readonly series: SeriesPlace
  readonly measure: Measure
  readonly definitions: readonly Definition[]
  readonly facts: ChartFacts
  readonly drawn: DrawnChart
  readonly annotations: readonly Annotation[]
  readonly rebases: readonly Rebase[]
  readonly rows: readonly PointRow[]
  readonly totalRows: number
  readonly reviews: readonly ReviewListed[]
  readonly may: { readonly write: boolean; readonly define: boolean }
}

type Asking = { readonly viewer: Viewer; readonly today: PlainDate; readonly page: number }

/** Twelve statements at most, whatever the number of points, notes and decisions. */
export async function loadChart(
  within: Within,
  seriesId: string | undefined,
  { viewer, today, page }: Asking,
): Promise<ChartStory> {
  const series = await getSeries(within, seriesId)
  const measures = measureQueries(within)
  const measure = await measures.find(series.measureId)
  if (!measure) throw new NotFound()
  const facts = await getChartFacts(within, series.id)
  const story = storyQueries(within)
  const { rows, total } = await seriesQueries(within).rows(series.id, page)
  const write = await mayWriteFor(within, viewer)
  return {
    series,
    measure,
    definitions: await measures.definitions(series.measureId),
    facts,
    drawn: drawChart(facts, today),
    annotations: await story.annotations(series),
    rebases: await story.rebases(series.id),
    rows,
    totalRows: total,
    reviews: await reviewQueries(within).listOf(series.id),
    may: {
      write: write === 'every-unit' || write.has(series.unitId),
      define: mayDefine(viewer, measure),
    },
  }
}
