import type { PanelProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Says that something is complete. */
export const Panel = (props: PanelProps) => renderMacro('panel', props)
