import { EmptyState, Page, Pagination, ResponsiveTable, SearchBox } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type AppraisalListed, PAGE_SIZE } from '../queries/technology.ts'
import { appraisalOutcomeNames } from '../rules/words.ts'

type Props = {
  readonly frame: Frame
  readonly appraisals: readonly AppraisalListed[]
  readonly query: { readonly q?: string | undefined; readonly page: number }
}

export const AppraisalsPage = ({ frame, appraisals, query }: Props) => (
  <Page
    {...frame}
    title="Technology"
    current="/improvement"
    breadcrumbs={[{ href: '/improvement', text: 'Improvement' }]}
  >
    <h1 class="nhsuk-heading-l">Technology: promised and found</h1>
    <p>
      Before something is bought: is it needed, does it work, does it fit, what could go wrong, who has to
      change, what does it cost? Afterwards: was what was promised found?
    </p>
    <p>
      <a href="/improvement/technology/new">Appraise a technology</a>
    </p>
    <SearchBox action="/improvement/technology" label="Find an appraisal or a unit" value={query.q} />
    {appraisals.length === 0 ? (
      <EmptyState heading={query.q ? 'Nothing fits' : 'No appraisals yet'}>
        {query.q
          ? 'Try part of a word.'
          : 'A lead of a unit begins one, before anything is promised to anybody.'}
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption="Appraisals"
        captionHidden
        rows={appraisals}
        columns={[
          {
            heading: 'Technology',
            cell: ({ id, name }) => <a href={`/improvement/technology/${id}`}>{name}</a>,
          },
          { heading: 'Unit', cell: ({ unitName }) => unitName },
          {
            heading: 'Decision',
            cell: ({ outcome }) => (outcome ? appraisalOutcomeNames[outcome] : 'Not decided'),
          },
          { heading: 'Benefits promised', cell: ({ promised }) => promised, format: 'numeric' },
          { heading: 'Found', cell: ({ found }) => found, format: 'numeric' },
          { heading: 'Past their day, nobody looked', cell: ({ overdue }) => overdue, format: 'numeric' },
        ]}
      />
    )}
    <Pagination
      page={query.page}
      pages={Math.ceil((appraisals[0]?.total ?? 0) / PAGE_SIZE)}
      hrefFor={(page) =>
        `/improvement/technology?${new URLSearchParams([...(query.q ? [['q', query.q]] : []), ['page', String(page)]])}`
      }
    />
  </Page>
)
