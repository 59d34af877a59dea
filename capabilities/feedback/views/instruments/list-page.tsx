import { ActionLink, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { InstrumentRow } from '../../queries/instruments.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { feedbackCrumb, instrumentHref } from '../hrefs.ts'

type ListProps = { readonly frame: Frame; readonly instruments: readonly InstrumentRow[] }

export const InstrumentsPage = ({ frame, instruments }: ListProps) => (
  <Page {...frame} title="Questionnaires" current="/feedback" breadcrumbs={[feedbackCrumb]}>
    <h1 class="nhsuk-heading-l">Questionnaires</h1>
    <p>
      Built from a framework at a stage, in one wording for raters and another for the person themself. A
      published one never changes: what you change becomes its next version.
    </p>
    {instruments.length === 0 ? (
      <EmptyState heading="None yet">
        A ready-made one can be chosen as it is when feedback is set up. Make one here to change its words
        first.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="Questionnaires of this organisation"
        captionHidden
        rows={instruments}
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={instrumentHref(id)}>{name}</a> },
          { heading: 'State', cell: stateWords },
          { heading: 'It takes', cell: minutesWords },
          { heading: 'Used', cell: ({ cycles }) => String(cycles), format: 'numeric' },
        ]}
      />
    )}
    <ActionLink href="/feedback/instruments/new">Make a questionnaire</ActionLink>
  </Page>
)

const stateWords = ({ publishedVersion, draftVersion }: InstrumentRow): string => {
  if (publishedVersion === null) return 'Draft'
  return `Version ${publishedVersion} published${draftVersion === null ? '' : `, version ${draftVersion} in draft`}`
}
