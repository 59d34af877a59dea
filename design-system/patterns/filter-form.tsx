import type { Child } from 'hono/jsx'
import { Button } from '../components/button.tsx'
import { SearchInput } from '../components/search-input.tsx'

interface FilterFormProps {
  readonly action: string
  /** What the filters narrow, as `people`: names the form and its button. */
  readonly of: string
  /** Where all of them are shown again; left out while nothing is filtered. */
  readonly clearHref?: string | undefined
  readonly children: Child
}

/** Narrows a list. It is a plain GET, so a filtered page can be linked, printed and gone back to. */
export const FilterForm = ({ action, of, clearHref, children }: FilterFormProps) => (
  <form
    class="headroom-filter headroom-not-in-print"
    action={action}
    method="get"
    aria-label={`Filter ${of}`}
    novalidate
  >
    {children}
    <div class="headroom-filter__actions">
      <Button variant="secondary" small>
        {`Show ${of}`}
      </Button>
      {clearHref ? (
        <a class="nhsuk-link" href={clearHref}>
          Clear filters
        </a>
      ) : null}
    </div>
  </form>
)

interface SearchBoxProps {
  readonly action: string
  /** What is searched, as `Find a person by name or post`. */
  readonly label: string
  readonly hint?: string | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
}

export const SearchBox = ({ action, label, hint, name = 'q', value }: SearchBoxProps) => (
  <search class="headroom-search headroom-not-in-print">
    <form action={action} method="get" novalidate>
      <SearchInput name={name} label={label} hint={hint} value={value} autocomplete="off" />
    </form>
  </search>
)
