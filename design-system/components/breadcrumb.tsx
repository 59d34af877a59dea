import type { BreadcrumbProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** Where this page sits. `Page` draws it from its `breadcrumbs`. */
export const Breadcrumb = (props: BreadcrumbProps) => renderMacro('breadcrumb', props)
