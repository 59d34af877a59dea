import { type Theme, themeNames, themes } from '@headroom/capabilities/measures'
import {
  EmptyState,
  FilterForm,
  Page,
  Pagination,
  ResponsiveTable,
  SearchInput,
  Select,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type Offered, PAGE_SIZE } from '../queries/practice.ts'

type Props = {
  readonly frame: Frame
  readonly offers: readonly Offered[]
  readonly query: {
    readonly q?: string | undefined
    readonly theme?: Theme | undefined
    readonly page: number
  }
}

export const PracticeListPage = ({ frame, offers, query }: Props) => {
  const total = offers[0]?.total ?? 0
  const isNarrowed = Boolean(query.q || query.theme)
  const told = [...(query.q ? [['q', query.q]] : []), ...(query.theme ? [['theme', query.theme]] : [])]
  return (
    <Page
      {...frame}
      title="Good practice"
      current="/improvement"
      breadcrumbs={[{ href: '/improvement', text: 'Improvement' }]}
    >
      <h1 class="nhsuk-heading-l">Good practice to take up</h1>
      <p>
        Finished projects that their teams offer to others, with the charts as they are and what those who
        took them up changed.
      </p>
      <FilterForm
        action="/improvement/good-practice"
        of="good practice"
        clearHref={isNarrowed ? '/improvement/good-practice' : undefined}
      >
        <SearchInput name="q" label="Words in the name, aim or unit" value={query.q} autocomplete="off" />
        <Select
          id="theme"
          name="theme"
          label={{ text: 'Theme', size: 's' }}
          value={query.theme ?? ''}
          items={[
            { value: '', text: 'Any' },
            ...themes.map((theme) => ({ value: theme, text: themeNames[theme] })),
          ]}
        />
      </FilterForm>
      {offers.length === 0 ? (
        <EmptyState
          heading={isNarrowed ? 'Nothing fits' : 'Nothing is offered yet'}
          next={{ href: '/improvement', text: 'See all projects' }}
        >
          {isNarrowed
            ? 'Try other words, or clear the filters.'
            : 'A team offers its project when it is finished.'}
        </EmptyState>
      ) : (
        <ResponsiveTable
          caption={`${total} offered`}
          captionSize="s"
          rows={offers}
          columns={[
            {
              heading: 'Project',
              cell: ({ id, title }) => <a href={`/improvement/good-practice/${id}`}>{title}</a>,
            },
            { heading: 'Unit', cell: ({ unitName }) => unitName },
            { heading: 'Theme', cell: ({ themes: of }) => of.map((theme) => themeNames[theme]).join(', ') },
            { heading: 'What is essential', cell: ({ essential }) => essential },
            { heading: 'Taken up by', cell: ({ adopters }) => adopters, format: 'numeric' },
          ]}
        />
      )}
      <Pagination
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) =>
          `/improvement/good-practice?${new URLSearchParams([...told, ['page', String(page)]])}`
        }
      />
    </Page>
  )
}
