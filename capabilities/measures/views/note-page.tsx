import type { Fault } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { SeriesPlace } from '../queries/series.ts'
import { NoteForm, type TypedNote } from './chart-notes.tsx'
import { SeriesFrame } from './series-frame.tsx'

type Props = {
  readonly frame: Frame
  readonly series: SeriesPlace
  readonly faults: readonly Fault[]
  readonly typed: TypedNote
}

export const NotePage = ({ frame, series, faults, typed }: Props) => (
  <SeriesFrame frame={frame} series={series} heading="Add a note" faults={faults}>
    <p>
      The note becomes a number on the chart, with its words below. A note says what was known; it does not
      change a value or a limit.
    </p>
    <NoteForm seriesId={series.id} faults={faults} typed={typed} />
  </SeriesFrame>
)
