import type { ButtonProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Does something. With `href` it looks like a button and goes somewhere. */
export const Button = (props: ButtonProps) => renderMacro('button', props)
