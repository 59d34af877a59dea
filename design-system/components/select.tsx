import type { SelectProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Choose one thing from a long list. Prefer radios where there are few. */
export const Select = (props: SelectProps) => renderMacro('select', props)
