import type { ActionLinkProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A link that starts or moves a task on, with an arrow. */
export const ActionLink = (props: ActionLinkProps) => renderMacro('action-link', props)
