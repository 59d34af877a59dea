import type { PasswordInputProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A password that can be shown. */
export const PasswordInput = (props: PasswordInputProps) => renderMacro('password-input', props)
