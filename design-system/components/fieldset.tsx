import type { FieldsetProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Fields that answer one question together. */
export const Fieldset = (props: FieldsetProps) => renderMacro('fieldset', props)
