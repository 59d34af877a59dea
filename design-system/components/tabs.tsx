import type { TabsProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Shows one of several panels. Without JavaScript all of them, under each other. */
export const Tabs = (props: TabsProps) => renderMacro('tabs', props)
