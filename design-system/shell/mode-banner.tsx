import { Tag } from '../components/tag.tsx'
import type { Content } from '../content.ts'

/** What kind of place this is: a demonstration, a trial, one machine with no second copy. */
export interface Banner {
  readonly label: string
  readonly text: Content
}

export const ModeBanner = ({ banner }: { readonly banner: Banner }) => (
  <aside class="headroom-mode-banner" aria-label="About this copy of Headroom">
    <div class="nhsuk-width-container headroom-mode-banner__container">
      <Tag colour="yellow">{banner.label}</Tag>
      <p class="headroom-mode-banner__text">{banner.text}</p>
    </div>
  </aside>
)
