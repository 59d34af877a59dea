import type { Capability } from '@headroom/platform/capability'
import { migrations } from './migrations/index.ts'
import { routes } from './routes/index.ts'

export { readChartFacts } from './queries/chart-facts.ts'
export { type IconRow, iconQueries } from './queries/icons.ts'
export { type Measure, type MeasureListed, measureQueries } from './queries/measures.ts'
export { type SeriesPlace, seriesQueries } from './queries/series.ts'
export { type Annotation, storyQueries } from './queries/story.ts'
export { type ChartFacts, readableValue } from './rules/chart-facts.ts'
export { type DrawnChart, drawChart, seriesForChart } from './rules/draw-chart.ts'
export { type Dimension, dimensionNames, dimensions, type Theme, themeNames, themes } from './rules/words.ts'

export const measures: Capability = {
  name: 'measures',
  routes,
  migrations,
  navigation: [{ href: '/measures', label: 'Measures', access: { kind: 'signed-in' }, position: 35 }],
  jobs: [],
}
