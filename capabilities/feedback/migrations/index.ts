import { createFeedback } from './2026-11-22-60-feedback.ts'
import { createFeedbackAnswers } from './2026-11-22-61-feedback-answers.ts'
import { createFeedbackSending } from './2026-11-22-62-feedback-sending.ts'
import { createFeedbackReports } from './2026-11-22-63-feedback-reports.ts'

export const migrations = [
  createFeedback,
  createFeedbackAnswers,
  createFeedbackSending,
  createFeedbackReports,
]
