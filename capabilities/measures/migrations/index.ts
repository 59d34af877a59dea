import type { Migration } from '@headroom/platform/database'
import { createMeasure } from './2026-11-22-70-measure.ts'
import { createMeasurePoint } from './2026-11-22-71-measure-point.ts'
import { createMeasureStory } from './2026-11-22-72-measure-story.ts'
import { createSeriesResult } from './2026-11-22-73-series-result.ts'

export const migrations: readonly Migration[] = [
  createMeasure,
  createMeasurePoint,
  createMeasureStory,
  createSeriesResult,
]
