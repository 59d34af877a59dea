import type { Child } from 'hono/jsx'

/** Class names for elements that differ on paper. */
export const notInPrint = 'headroom-not-in-print'
export const printOnly = 'headroom-print-only'

export const NotInPrint = ({ children }: { readonly children: Child }) => (
  <div class={notInPrint}>{children}</div>
)
export const PrintOnly = ({ children }: { readonly children: Child }) => (
  <div class={printOnly}>{children}</div>
)
