import type { Fault } from '@headroom/design-system'
import type { PlainDate } from '@headroom/platform/clock'
import type { Frame } from '@headroom/platform/http'
import type { OpenProject } from '../open-project.ts'

/** What a form's page needs, fresh or refused. */
export type Shown = {
  readonly frame: Frame
  readonly faults: readonly Fault[]
  /** What was typed, by field; undefined on a fresh page. */
  readonly typed: ((field: string) => string) | undefined
  readonly today: PlainDate
  /** Somebody saved since this page was opened: what is saved is then said beside what was typed. */
  readonly isStale: boolean
}

export type ShownProject = Shown & { readonly open: OpenProject }
