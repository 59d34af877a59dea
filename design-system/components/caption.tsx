import type { CaptionProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Small words that give a heading its section. */
export const Caption = (props: CaptionProps) => renderMacro('caption', props)
