import type { WarningCalloutProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Something that must not be missed. */
export const WarningCallout = (props: WarningCalloutProps) => renderMacro('warning-callout', props)
