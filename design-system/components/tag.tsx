import type { TagProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The state of a thing, in a word or two. */
export const Tag = (props: TagProps) => renderMacro('tag', props)
