import type { ErrorMessageProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** What is wrong with one field. Form components draw it from `errorMessage`. */
export const ErrorMessage = (props: ErrorMessageProps) => renderMacro('error-message', props)
