import type { PaginationProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The macro as it comes. `Pagination` in patterns/ does page N of M. */
export const PlainPagination = (props: PaginationProps) => renderMacro('pagination', props)
