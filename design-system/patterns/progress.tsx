interface ProgressProps {
  readonly label: string
  readonly done: number
  /** Absent while nobody knows how much there is. */
  readonly total?: number | undefined
  /** What is counted, as `rows`. */
  readonly unit: string
  /** The address that shows how far it has come, for a plain refresh. */
  readonly refreshHref: string
  /** Server-sent events, for pages that can listen: see assets/client/progress.ts. */
  readonly events?: string | undefined
}

const count = (number: number) => number.toLocaleString('en-GB')

/** How far, in words: the server-sent events carry the same sentence. */
export const progressWords = ({
  done,
  total,
  unit,
}: Pick<ProgressProps, 'done' | 'total' | 'unit'>): string =>
  total === undefined ? `${count(done)} ${unit} so far` : `${count(done)} of ${count(total)} ${unit}`

/** Long work: a bar, the same in words, and a link that works without JavaScript. */
export const Progress = ({ label, done, total, unit, refreshHref, events }: ProgressProps) => (
  <headroom-progress class="headroom-progress" events={events}>
    <p class="headroom-progress__label">{label}</p>
    <progress
      class="headroom-progress__bar"
      max={total}
      value={total === undefined ? undefined : done}
      aria-label={label}
    >
      {progressWords({ done, total, unit })}
    </progress>
    <p role="status">{progressWords({ done, total, unit })}</p>
    <p class="headroom-not-in-print">
      <a href={refreshHref}>Check progress again</a>
    </p>
  </headroom-progress>
)
