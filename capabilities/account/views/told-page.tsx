import { ActionLink, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'

type ToldPageProps = {
  readonly frame: Frame
  readonly title: string
  readonly onward: { readonly href: string; readonly words: string }
  readonly children: Child
}

/** Something to know, and one way on. */
export const ToldPage = ({ frame, title, onward, children }: ToldPageProps) => (
  <Page title={title} {...frame}>
    <h1 class="nhsuk-heading-l">{title}</h1>
    {children}
    <ActionLink href={onward.href}>{onward.words}</ActionLink>
  </Page>
)
