import type { SkipLinkProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Lets keyboard users pass the header. `Page` has one. */
export const SkipLink = (props: SkipLinkProps) => renderMacro('skip-link', props)
