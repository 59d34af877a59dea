import type { CharacterCountProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A text box that says how much room is left. */
export const CharacterCount = (props: CharacterCountProps) => renderMacro('character-count', props)
