import type { ErrorSummaryProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The macro as it comes. `ErrorSummary` in patterns/ takes the faults of a form. */
export const PlainErrorSummary = (props: ErrorSummaryProps) => renderMacro('error-summary', props)
