import type { RadiosProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Choose one thing. */
export const Radios = (props: RadiosProps) => renderMacro('radios', props)
