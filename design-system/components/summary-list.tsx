import type { SummaryListProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Facts as pairs of name and value, with a way to change each. */
export const SummaryList = (props: SummaryListProps) => renderMacro('summary-list', props)
