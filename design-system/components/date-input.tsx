import type { DateInputProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A date the person knows by heart, in three boxes. */
export const DateInput = (props: DateInputProps) => renderMacro('date-input', props)
