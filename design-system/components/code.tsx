import type { CodeProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Code, or a value to copy. */
export const Code = (props: CodeProps) => renderMacro('code', props)
