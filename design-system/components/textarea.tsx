import type { TextareaProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Several lines of text. */
export const Textarea = (props: TextareaProps) => renderMacro('textarea', props)
