import type { TableProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** The macro as it comes. `ResponsiveTable` in patterns/ stays readable on a phone. */
export const Table = (props: TableProps) => renderMacro('tables', props)
