import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { assetUrl } from './assets/asset-url.ts'
import { Breadcrumb } from './components/breadcrumb.tsx'
import { SkipLink } from './components/skip-link.tsx'
import { type Banner, ModeBanner } from './shell/mode-banner.tsx'
import { SiteFooter } from './shell/site-footer.tsx'
import { SiteHeader } from './shell/site-header.tsx'
import type { Viewer } from './shell/viewer.ts'

export interface PageProps {
  /** The page's h1 in brief. The browser's title is `Your role – Headroom`. The h1 itself is among the children. */
  readonly title: string
  /** The address of the page or its section, to mark in the navigation. */
  readonly current?: string | undefined
  /** Absent on pages that need no sign-in. */
  readonly viewer?: Viewer | undefined
  /** From the top down to the page above this one. */
  readonly breadcrumbs?: readonly { readonly href: string; readonly text: string }[] | undefined
  readonly banner?: Banner | undefined
  /** The form on this page was refused: screen readers then hear "Error" before anything else. */
  readonly hasFaults?: boolean | undefined
  /** Names of further scripts in the asset manifest, for islands. */
  readonly scripts?: readonly string[] | undefined
  readonly children: Child
}

/** The frame of every page. It holds no inline script or style, so the strictest content security policy fits. */
export const Page = ({
  title,
  current,
  viewer,
  breadcrumbs,
  banner,
  hasFaults,
  scripts = [],
  children,
}: PageProps) => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{`${hasFaults ? 'Error: ' : ''}${title} – Headroom`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#005eb8" />
        <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={assetUrl('headroom.css')} />
        {['headroom.js', ...scripts].map((script) => (
          <script type="module" src={assetUrl(script)} />
        ))}
      </head>
      <body>
        <SkipLink />
        <SiteHeader viewer={viewer} current={current} />
        {banner ? <ModeBanner banner={banner} /> : null}
        <div class="nhsuk-width-container">
          {breadcrumbs && breadcrumbs.length > 0 ? <Breadcrumb items={breadcrumbs} /> : null}
          <main class="nhsuk-main-wrapper" id="maincontent">
            {children}
          </main>
        </div>
        <SiteFooter />
      </body>
    </html>
  </>
)
