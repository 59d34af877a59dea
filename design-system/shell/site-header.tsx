import { Mark } from './mark.tsx'
import type { NavigationItem, Viewer } from './viewer.ts'

interface SiteHeaderProps {
  readonly viewer?: Viewer | undefined
  /** The address of the page, or of the section it belongs to. */
  readonly current?: string | undefined
}

/** `page` for the very page, `true` for a page inside that section: as nhsuk-frontend's header marks them. */
function currentness({ href }: NavigationItem, current: string | undefined): 'page' | 'true' {
  return current === href ? 'page' : 'true'
}

/** The section that the page is in: of a section and one inside it, the inner. */
function currentItem(
  items: readonly NavigationItem[],
  current: string | undefined,
): NavigationItem | undefined {
  return items
    .filter(({ href }) => current === href || (href !== '/' && current?.startsWith(`${href}/`)))
    .sort((a, b) => b.href.length - a.href.length)[0]
}

const NavigationEntry = ({
  item,
  mark,
}: {
  readonly item: NavigationItem
  readonly mark: 'page' | 'true' | undefined
}) => {
  return (
    <li class={`nhsuk-header__navigation-item${mark ? ' nhsuk-header__navigation-item--current' : ''}`}>
      <a class="nhsuk-header__navigation-link" href={item.href} aria-current={mark}>
        {mark ? (
          <strong class="nhsuk-header__navigation-item-current-fallback">{item.label}</strong>
        ) : (
          item.label
        )}
      </a>
    </li>
  )
}

const Navigation = ({
  items,
  current,
}: {
  readonly items: readonly NavigationItem[]
  readonly current: string | undefined
}) => (
  <nav class="nhsuk-header__navigation" aria-label="Menu">
    <div class="nhsuk-header__navigation-container nhsuk-width-container">
      <ul class="nhsuk-header__navigation-list">
        {items.map((item) => (
          <NavigationEntry
            item={item}
            mark={item === currentItem(items, current) ? currentness(item, current) : undefined}
          />
        ))}
        {/* nhsuk-frontend's header script fills this where the items do not fit on one line. */}
        <li class="nhsuk-header__menu" hidden>
          <button
            type="button"
            class="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
            id="toggle-menu"
            aria-expanded="false"
          >
            <span class="nhsuk-u-visually-hidden">Browse </span>More
          </button>
        </li>
      </ul>
    </div>
  </nav>
)

const Account = ({ viewer }: { readonly viewer: Viewer }) => (
  <nav class="nhsuk-header__account" aria-label="Account">
    <ul class="nhsuk-header__account-list">
      <li class="nhsuk-header__account-item headroom-account">
        <span class="headroom-account__name">{viewer.name}</span>
        <span class="headroom-account__organisation">{viewer.organisationName}</span>
      </li>
      <li class="nhsuk-header__account-item">
        <form class="nhsuk-header__account-form" action="/sign-out" method="post">
          <button class="nhsuk-header__account-button" type="submit">
            Sign out
          </button>
        </form>
      </li>
    </ul>
  </nav>
)

/** nhsuk-frontend's header with our mark in place of the logo: its macro can only draw the NHS one or a bitmap. */
export const SiteHeader = ({ viewer, current }: SiteHeaderProps) => (
  <header class="nhsuk-header" data-module="nhsuk-header">
    <div class="nhsuk-header__container nhsuk-width-container">
      <div class="nhsuk-header__service">
        <a class="nhsuk-header__service-logo headroom-brand" href="/" aria-label="Headroom home">
          <Mark />
          <span class="headroom-brand__name">Headroom</span>
        </a>
      </div>
      {viewer ? <Account viewer={viewer} /> : null}
    </div>
    {viewer && viewer.navigation.length > 0 ? (
      <Navigation items={viewer.navigation} current={current} />
    ) : null}
  </header>
)
