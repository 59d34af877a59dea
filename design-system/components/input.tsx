import type { InputProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** One line of text. */
export const Input = (props: InputProps) => renderMacro('input', props)
