import type { ScrollProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Lets wide content scroll by itself, by keyboard too. */
export const Scroll = (props: ScrollProps) => renderMacro('scroll', props)
