import { createAssessment } from './2026-11-22-40-assessment.ts'
import { createFigures } from './2026-11-22-41-figures.ts'

export const migrations = [createAssessment, createFigures]
