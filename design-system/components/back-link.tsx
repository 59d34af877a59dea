import type { BackLinkProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Takes the person to the page before. */
export const BackLink = (props: BackLinkProps) => renderMacro('back-link', props)
