import type { LabelProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The name of a field. Form components draw it from `label`. */
export const Label = (props: LabelProps) => renderMacro('label', props)
