import type { CardProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A box for one thing, or one choice among several. */
export const Card = (props: CardProps) => renderMacro('card', props)
