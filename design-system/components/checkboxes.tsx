import type { CheckboxesProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Choose any number of things. */
export const Checkboxes = (props: CheckboxesProps) => renderMacro('checkboxes', props)
