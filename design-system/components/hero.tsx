import type { HeroProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A wide banner at the top of a landing page. */
export const Hero = (props: HeroProps) => renderMacro('hero', props)
