import type { HeadingProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A heading, with an optional caption. */
export const Heading = (props: HeadingProps) => renderMacro('heading', props)
