import type { InsetTextProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Words set apart from those around them. */
export const InsetText = (props: InsetTextProps) => renderMacro('inset-text', props)
