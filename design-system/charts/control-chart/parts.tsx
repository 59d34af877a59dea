import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { descriptionId, titleId } from '../figure.tsx'
import { type Format, NARROW, WIDE } from './format.ts'
import type { NumberedMarker } from './markers.ts'
import type { KeyItem } from './xmr-key.ts'

type PicturesProps = { readonly id: string; readonly draw: (format: Format) => string }

/**
 * The same drawing at two sizes, of which the styles show the one that fits. Words in a picture that is made smaller
 * become smaller too; drawn twice, they are never under 12 pixels.
 */
export const Pictures = ({ id, draw }: PicturesProps) => (
  <div class="headroom-control__pictures">
    {(
      [
        ['wide', WIDE],
        ['narrow', NARROW],
      ] as const
    ).map(([name, format]) => (
      // biome-ignore lint/a11y/noSvgWithoutTitle: a <title> shows as a tooltip over the whole picture; it is labelled by the caption.
      <svg
        class={`headroom-chart__picture headroom-control__picture headroom-control__picture--${name}`}
        role="img"
        aria-labelledby={titleId(id)}
        aria-describedby={descriptionId(id)}
        viewBox={`0 0 ${format.width} ${format.height}`}
        focusable="false"
      >
        {raw(draw(format))}
      </svg>
    ))}
  </div>
)

export const Key = ({ items }: { readonly items: readonly KeyItem[] }) => (
  <ul class="headroom-chart__key">
    {items.map(({ sample, words }) => (
      <li class="headroom-chart__key-item">
        <svg class="headroom-chart__swatch" width="28" height="20" aria-hidden="true" focusable="false">
          {raw(sample)}
        </svg>
        <span>{words}</span>
      </li>
    ))}
  </ul>
)

type MarkerListProps = {
  readonly markers: readonly NumberedMarker[]
  readonly more?: ((marker: NumberedMarker) => Child) | undefined
}

/** The words of the numbers on the picture. */
export const MarkerList = ({ markers, more }: MarkerListProps) =>
  markers.length === 0 ? null : (
    <ol class="headroom-control__markers">
      {markers.map((marker) => (
        <li class="headroom-control__marker">
          <strong>{marker.when}</strong> {marker.words}
          {more ? <> {more(marker)}</> : null}
        </li>
      ))}
    </ol>
  )

type InWordsProps = { readonly title: string; readonly paragraphs: readonly string[] }

/** The whole chart as text, for those who would rather read it, and for those who cannot see it. */
export const InWords = ({ title, paragraphs }: InWordsProps) =>
  paragraphs.length === 0 ? null : (
    <details class="headroom-chart__details">
      <summary class="headroom-chart__summary">
        <span class="headroom-chart__summary-text">
          Read this chart in words<span class="headroom-chart__hidden">: {title}</span>
        </span>
      </summary>
      {paragraphs.map((paragraph) => (
        <p class="headroom-control__paragraph">{paragraph}</p>
      ))}
    </details>
  )
