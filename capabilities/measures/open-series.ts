import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { NotFound } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { readChartFacts } from './queries/chart-facts.ts'
import { type SeriesPlace, seriesQueries } from './queries/series.ts'
import type { ChartFacts } from './rules/chart-facts.ts'

/** A series of the organisation; one of another organisation, or none, does not exist. */
export async function getSeries(within: Within, seriesId: string | undefined): Promise<SeriesPlace> {
  if (seriesId === undefined || !isId(seriesId)) throw new NotFound()
  const found = await seriesQueries(within).find(seriesId)
  if (!found) throw new NotFound()
  return found
}

export async function getChartFacts(within: Within, seriesId: string): Promise<ChartFacts> {
  const [facts] = await readChartFacts(within, { ids: [seriesId] })
  if (!facts) throw new NotFound()
  return facts
}

const plainDate = /^\d{4}-\d{2}-\d{2}$/

/** A day of the calendar out of an address. */
export function getDay(text: string | undefined): PlainDate {
  if (text === undefined || !plainDate.test(text) || Number.isNaN(Date.parse(text))) throw new NotFound()
  return text
}
