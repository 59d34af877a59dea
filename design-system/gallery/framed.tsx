import type { Child } from 'hono/jsx'
import { assetUrl } from '../assets/asset-url.ts'

/** Page furniture needs a page of its own: two banners or footers on one page would mislead a screen reader. */
export const Framed = ({
  title,
  height,
  children,
}: {
  readonly title: string
  readonly height: number
  readonly children: Child
}) => {
  const page = (
    <html lang="en-GB">
      <head>
        <title>{title}</title>
        <link rel="stylesheet" href={assetUrl('headroom.css')} />
      </head>
      <body>{children}</body>
    </html>
  )
  return <iframe class="headroom-sample__frame" title={title} height={height} srcdoc={page.toString()} />
}
