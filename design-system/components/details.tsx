import type { DetailsProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Words that only some people need, folded away. */
export const Details = (props: DetailsProps) => renderMacro('details', props)
