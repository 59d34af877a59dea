import type { HintProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Help with one field. Form components draw it from `hint`. */
export const Hint = (props: HintProps) => renderMacro('hint', props)
