import {
  bringInHistory,
  type Dimension,
  listChoosableSeries,
  listOpenUnits,
  refreshMeasure,
  usualChart,
} from '@headroom/capabilities/measures'
import { newId } from '@headroom/platform/ids'
import { type World, worldClock } from '../../checks/world/index.ts'

export const now = worldClock.now()
export const today = '2026-11-22'
export const lead = 'serviceManager'

/** 2024-01-01 and the months after it. */
export const monthAt = (at: number): string =>
  `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`

let made = 0
export type Watched = {
  readonly name: string
  readonly measureId: string
  readonly seriesId: string
  readonly unitId: string
}

/** A measure in Cardiology with these values from January 2024 on, one a month. Less is better. */
export const watch = (
  world: World,
  dimension: Dimension,
  values: readonly number[],
  direction: 'up' | 'down' = 'down',
): Promise<Watched> =>
  world.within('administrator', async (within) => {
    made += 1
    const name = `Watched ${dimension} ${made}`
    const unitId = (await listOpenUnits(within)).find((unit) => unit.name === 'Cardiology')?.id ?? ''
    const definition = {
      validFrom: '2023-04-01',
      name,
      clinicalWords: 'What is counted',
      managerialWords: 'What it means',
      numeratorWords: null,
      denominatorWords: null,
      source: 'The ward’s own sheet',
      valueUnit: 'count' as const,
      ratePer: null,
      direction,
      dimension,
      theme: 'safety' as const,
      period: 'month' as const,
    }
    const code = `watched-${made}`
    const points = values.map((value, at) => ({
      periodStart: monthAt(at),
      state: 'value' as const,
      value,
      numerator: null,
      denominator: null,
      isProvisional: false,
      note: null,
    }))
    const measure = {
      code,
      status: 'in-use' as const,
      ownerPersonId: null,
      reviewOn: null,
      definition,
      chart: usualChart,
      targets: [],
    }
    const series = { code, unitId, points, annotations: [], by: null }
    const ids = await bringInHistory(within, { measures: [measure], series: [series] }, { now, today })
    const measureId = ids.get(code) ?? ''
    await refreshMeasure(within, measureId, { now, today })
    const [chosen] = await listChoosableSeries(within, { text: name })
    return { name, measureId, seriesId: chosen?.seriesId ?? '', unitId }
  })

export const once = () => ({ submissionId: newId() })
export const dayOf = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}[day]`]: date, [`${name}[month]`]: month, [`${name}[year]`]: year }
}

/** 20, 21, 22 and again: nothing but chance. */
export const steady = (months: number, level = 20): readonly number[] =>
  Array.from({ length: months }, (_, at) => level + (at % 3))

/** Starts a project as somebody, and answers its address. */
export async function begin(world: World, title: string, unitId: string, key = lead): Promise<string> {
  const answer = await world.submit('/improvement/new', { ...once(), title, unitId }, key)
  const location = answer.headers.get('Location') ?? ''
  if (!location.endsWith('/aim')) throw new Error(`Starting a project answered ${answer.status} ${location}`)
  return location.slice(0, -'/aim'.length)
}

/** What of these words is not on the page. */
export const missing = (html: string, ...words: readonly string[]): readonly string[] => {
  const text = html
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
  return words.filter((one) => !text.includes(one))
}
