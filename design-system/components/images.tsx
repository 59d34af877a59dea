import type { ImageProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A picture with its caption. */
export const Image = (props: ImageProps) => renderMacro('images', props)
