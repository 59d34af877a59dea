import type { HeaderProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** `Page` has its own header; this is for a page that stands outside it. It takes our logo, never the NHS one. */
export const Header = (props: HeaderProps) => renderMacro('header', props)
