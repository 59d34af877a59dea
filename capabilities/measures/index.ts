import type { Capability } from '@headroom/platform/capability'
import { applyMeasureImport, checkMeasureFile, undoMeasureImport } from './import/jobs.ts'
import { migrations } from './migrations/index.ts'
import { recomputeSeries } from './recompute/job.ts'
import { routes } from './routes/index.ts'

export { bringInHistory, type SeriesWithPast } from './bring-in-history.ts'
export { publishDefinition, usualChart } from './define-measure.ts'
export type { ApplyFault } from './import/apply.ts'
export {
  type BroughtIn,
  bringInMeasures,
  type ImportSummary,
  previewMeasures,
  type SummarisedFile,
} from './import/bring-in.ts'
export type { ChosenReading } from './measure-file/reading.ts'
export { readChartFacts } from './queries/chart-facts.ts'
export { type ChoosableSeries, listChoosableSeries } from './queries/choose-series.ts'
export { type IconRow, iconQueries } from './queries/icons.ts'
export { listOpenUnits } from './queries/led-units.ts'
export { type Measure, type MeasureListed, measureQueries } from './queries/measures.ts'
export { type SeriesPlace, seriesQueries } from './queries/series.ts'
export { type Annotation, storyQueries } from './queries/story.ts'
export type { DefinitionWords as MeasureDefinition } from './queries/write-measures.ts'
export { refreshMeasure } from './refresh-results.ts'
export { findReviewSummary, type ReviewSummary } from './review/summary.ts'
export { type ChartFacts, readableValue } from './rules/chart-facts.ts'
export { type DrawnChart, drawChart, seriesForChart } from './rules/draw-chart.ts'
export { type Dimension, dimensionNames, dimensions, type Theme, themeNames, themes } from './rules/words.ts'
export { ChartPicture, type ChartPictureProps } from './views/chart-picture.tsx'
export { mayWriteFor } from './who-may.ts'

export const measures: Capability = {
  name: 'measures',
  routes,
  migrations,
  navigation: [{ href: '/measures', label: 'Measures', access: { kind: 'signed-in' }, position: 35 }],
  jobs: [checkMeasureFile, applyMeasureImport, undoMeasureImport, recomputeSeries],
}
