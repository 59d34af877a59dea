import type { DoDontListProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** What to do, or what not to do. */
export const DoDontList = (props: DoDontListProps) => renderMacro('do-dont-list', props)
