import { inOrganisation } from '@headroom/platform/database'
import { NotFound, type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { loadChart } from '../load-chart.ts'
import { getChartFacts, getSeries } from '../open-series.ts'
import { ghostReasons } from '../queries/charts.ts'
import { storyQueries } from '../queries/story.ts'
import { markersOf } from '../reading/markers.ts'
import { pointsCsv } from '../reading/points-csv.ts'
import { drawChart } from '../rules/draw-chart.ts'
import { ChartPage } from '../views/chart-page.tsx'
import { chartSvg } from '../views/chart-svg.tsx'
import { $Done, doneWords } from '../views/done-words.tsx'

const everybody = { access: { kind: 'signed-in' } } as const

const chartPage = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/series/:seriesId',
    summary: 'The chart of a measure in a unit, what it says, what people know of it, and its rows',
    answers: 'page',
    query: z.object({
      ...$Done.shape,
      page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
    }),
  },
  async ({ scope, viewer, params, query, today, frame, page }) => {
    const story = await inOrganisation(scope, (within) =>
      loadChart(within, params.seriesId, { viewer, today, page: query.page }),
    )
    const done = doneWords(query, story)
    return page(<ChartPage frame={frame} story={story} today={today} page={query.page} done={done} />)
  },
)

const rowsFile = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/series/:seriesId/points.csv',
    summary: 'The rows behind a chart, with what it says of each',
    answers: 'download',
  },
  async ({ scope, params, today, download }) => {
    const body = await inOrganisation(scope, async (within) => {
      const series = await getSeries(within, params.seriesId)
      const facts = await getChartFacts(within, series.id)
      return pointsCsv(facts, drawChart(facts, today), await ghostReasons(within, series.id))
    })
    return download({ name: `measure-rows-${today}.csv`, type: 'text/csv; charset=utf-8', body })
  },
)

const picture = route(
  {
    ...everybody,
    method: 'GET',
    path: '/measures/series/:seriesId/chart.svg',
    summary: 'The picture of a chart, to put into a paper',
    answers: 'download',
  },
  async ({ scope, params, today, download }) => {
    const body = await inOrganisation(scope, async (within) => {
      const series = await getSeries(within, params.seriesId)
      const facts = await getChartFacts(within, series.id)
      const story = storyQueries(within)
      const markers = markersOf(await story.annotations(series), await story.rebases(series.id))
      const title = `${series.measureName}, ${series.unitName}`
      return chartSvg({ id: 'chart', title, facts, drawn: drawChart(facts, today), markers })
    })
    if (body === undefined) throw new NotFound()
    return download({ name: `measure-chart-${today}.svg`, type: 'image/svg+xml', body })
  },
)

export const chartRoutes: readonly Route[] = [rowsFile, picture, chartPage]
