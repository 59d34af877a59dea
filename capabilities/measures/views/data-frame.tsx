import { ErrorSummary, Page, WarningCallout } from '@headroom/design-system'
import type { FormFault, Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import { importHref } from '../import/jobs.ts'
import type { ImportState, MeasureImport } from '../import/records.ts'

export const stateNames: Readonly<Record<ImportState, string>> = {
  checking: 'Being checked',
  refused: 'Cannot be read yet',
  ready: 'Ready to bring in',
  applying: 'Being brought in',
  applied: 'Brought in',
  undone: 'Taken back',
  abandoned: 'Set aside',
}

type Props = {
  readonly frame: Frame
  readonly title: string
  /** Which file, where the page is about one. */
  readonly record?: MeasureImport
  readonly faults?: readonly FormFault[]
  /** Why something asked for was not done. */
  readonly warning?: string | undefined
  readonly children: Child
}

/** The frame of every page on which data are brought in. */
export const DataFrame = ({ frame, title, record, faults = [], warning, children }: Props) => (
  <Page
    {...frame}
    title={title}
    current="/measures"
    hasFaults={faults.length > 0}
    breadcrumbs={[
      { href: '/measures', text: 'Measures' },
      ...(record ? [{ href: '/measures/import', text: 'Bring in data' }] : []),
      ...(record && title !== stateNames[record.state]
        ? [{ href: importHref(record.id), text: record.filename }]
        : []),
    ]}
  >
    <ErrorSummary faults={faults} />
    {warning ? (
      <WarningCallout heading={{ text: 'This was not done', level: 2 }}>{warning}</WarningCallout>
    ) : null}
    <h1 class="nhsuk-heading-l">
      {record ? <span class="nhsuk-caption-l">{record.filename}</span> : null}
      {title}
    </h1>
    {children}
  </Page>
)
