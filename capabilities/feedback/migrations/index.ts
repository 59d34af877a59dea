import { createFeedback } from './2026-11-22-60-feedback.ts'
import { createFeedbackAnswers } from './2026-11-22-61-feedback-answers.ts'

export const migrations = [createFeedback, createFeedbackAnswers]
