import type { LegendProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The question a fieldset asks. */
export const Legend = (props: LegendProps) => renderMacro('legend', props)
