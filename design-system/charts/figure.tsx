import type { Child } from 'hono/jsx'

/** Every chart takes an id that is unique on its page: the picture is labelled and described by elements named after it. */
export type ChartProps<Data> = {
  readonly id: string
  readonly chart: Data
  /** Whether the table is open from the start. Printed pages always show it. */
  readonly isTableOpen?: boolean
}

type FigureProps = {
  readonly id: string
  readonly title: string
  readonly description: string
  /** Before the description: what to see first. */
  readonly lead?: Child
  /** Null when there are no numbers to show. */
  readonly table: Child | null
  readonly isTableOpen?: boolean
  readonly children: Child
}

export const titleId = (id: string): string => `${id}-title`
export const descriptionId = (id: string): string => `${id}-description`

/** A picture with its title, the same in a sentence or two, and the same in a table. */
export const ChartFigure = ({ id, title, lead, description, table, isTableOpen, children }: FigureProps) => (
  <figure class="headroom-chart" id={id}>
    <figcaption class="headroom-chart__title" id={titleId(id)}>
      {title}
    </figcaption>
    {lead}
    <p class="headroom-chart__description" id={descriptionId(id)}>
      {description}
    </p>
    {children}
    {table === null ? null : (
      <details class="headroom-chart__details" open={isTableOpen === true}>
        <summary class="headroom-chart__summary">
          <span class="headroom-chart__summary-text">
            Show the numbers<span class="headroom-chart__hidden"> of {title}</span>
          </span>
        </summary>
        {table}
      </details>
    )}
  </figure>
)

type PictureProps = {
  readonly id: string
  readonly width: string | number
  readonly height: number
  readonly children: Child
}

/**
 * The picture itself. Sized in pixels down and in percent across, without a viewBox, so that on a phone the picture gets
 * narrower and its words stay the same size.
 */
export const Picture = ({ id, width, height, children }: PictureProps) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: a <title> shows as a tooltip over the whole picture; it is labelled by the caption.
  <svg
    class="headroom-chart__picture"
    role="img"
    aria-labelledby={titleId(id)}
    aria-describedby={descriptionId(id)}
    width={width}
    height={height}
    focusable="false"
  >
    {children}
  </svg>
)

type TableProps = {
  readonly caption: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The numbers behind a picture. The first cell of each row is its heading. */
export const NumbersTable = ({ caption, headings, rows }: TableProps) => (
  <section class="headroom-chart__scroll" aria-label={caption} tabindex={0}>
    <table class="headroom-chart__table">
      <caption class="headroom-chart__hidden">{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th scope="col">{heading}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr>
            <th scope="row">{first}</th>
            {others.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
