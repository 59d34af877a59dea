import type { FooterProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** `Page` has its own footer; this is for a page that stands outside it. */
export const Footer = (props: FooterProps) => renderMacro('footer', props)
