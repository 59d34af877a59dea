import type { Child } from 'hono/jsx'

/** Sentences in a table's cell: on a phone the table would push them to the right, where they are hard to read. */
export const LeftWords = ({ children }: { readonly children: Child }) => (
  <span class="nhsuk-u-display-block nhsuk-u-text-align-left">{children}</span>
)
