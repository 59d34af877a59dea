import type { RadiosProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/**
 * Choose one thing. A `conditional` question works, but its script puts aria-expanded on a radio, which axe refuses
 * (https://github.com/alphagov/govuk-frontend/issues/979): ask it on the next page, or use checkboxes.
 */
export const Radios = (props: RadiosProps) => renderMacro('radios', props)
