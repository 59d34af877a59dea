import type { ContentsListProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Links to the pages of one guide. */
export const ContentsList = (props: ContentsListProps) => renderMacro('contents-list', props)
