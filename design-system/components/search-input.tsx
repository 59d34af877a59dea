import type { SearchInputProps } from '../generated/props.ts'
import { renderMacro } from '../render-macro.ts'

/** A search box with its button. */
export const SearchInput = (props: SearchInputProps) => renderMacro('search-input', props)
