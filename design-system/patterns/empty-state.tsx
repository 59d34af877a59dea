import type { Child } from 'hono/jsx'
import { Heading } from '../components/heading.tsx'

interface EmptyStateProps {
  readonly heading: string
  readonly level?: 2 | 3 | 4 | undefined
  /** Why there is nothing, and whether that is fine. */
  readonly children: Child
  /** What the person can do about it. */
  readonly next?: { readonly href: string; readonly text: string } | undefined
}

/** Nothing here yet is an answer too: it says why, and what to do next. */
export const EmptyState = ({ heading, level = 2, children, next }: EmptyStateProps) => (
  <div class="headroom-empty">
    <Heading level={level} size="s">
      {heading}
    </Heading>
    <p>{children}</p>
    {next ? (
      <p>
        <a href={next.href}>{next.text}</a>
      </p>
    ) : null}
  </div>
)
