import { EmptyState, Page, Pagination, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type Paged, pagesOf } from '../queries/paging.ts'
import type { FoundPerson, FoundPost, FoundUnit } from '../queries/search.ts'
import { counted, thousands } from '../words.ts'
import { crumbs, personHref, postHref, unitHref } from './crumbs.ts'
import { FindBox } from './find-box.tsx'

export type Found = {
  readonly people: Paged<FoundPerson> | undefined
  readonly posts: Paged<FoundPost> | undefined
  readonly units: Paged<FoundUnit> | undefined
}

type FindPageProps = {
  readonly frame: Frame
  readonly question: string
  readonly show: keyof Found | undefined
  readonly page: number
  /** Undefined while there is nothing to look for. */
  readonly found: Found | undefined
}

export const FindPage = ({ frame, question, show, page, found }: FindPageProps) => {
  const hrefFor = (kind: keyof Found, number = 1) =>
    `/organisation/people?${new URLSearchParams({ q: question, show: kind, page: String(number) })}`
  return (
    <Page
      {...frame}
      title="Find a person, a post or a unit"
      current="/organisation/people"
      breadcrumbs={crumbs()}
    >
      <h1 class="nhsuk-heading-l">Find a person, a post or a unit</h1>
      <FindBox value={question} />
      {found ? (
        <Results found={found} show={show} page={page} question={question} hrefFor={hrefFor} />
      ) : (
        <p>Type at least two letters of a name, a post or a unit, or a whole employee number.</p>
      )}
    </Page>
  )
}

type ResultsProps = {
  readonly found: Found
  readonly show: keyof Found | undefined
  readonly page: number
  readonly question: string
  readonly hrefFor: (kind: keyof Found, page?: number) => string
}

/** Units and posts beside people: a few of each, and all of one kind when it is asked for. */
const SHOWN_BESIDE = 10

const Results = ({ found, show, page, question, hrefFor }: ResultsProps) => {
  const total = (found.people?.total ?? 0) + (found.posts?.total ?? 0) + (found.units?.total ?? 0)
  if (total === 0)
    return (
      <EmptyState heading={`Nothing found for “${question}”`}>
        Check the spelling, or type less of it. Every word you type must begin a word of the name.
      </EmptyState>
    )
  const rowsOf = <Row,>(paged: Paged<Row>, kind: keyof Found): readonly Row[] =>
    show === kind || kind === 'people' ? paged.rows : paged.rows.slice(0, SHOWN_BESIDE)
  const more = (kind: keyof Found, words: string) => {
    const paged = found[kind]
    if (!paged) return null
    if (show === kind || (kind === 'people' && show === undefined))
      return (
        <Pagination
          page={page}
          pages={pagesOf(paged.total)}
          hrefFor={(number) => hrefFor(kind, number)}
          label={words}
        />
      )
    return paged.total > SHOWN_BESIDE ? (
      <p>
        <a href={hrefFor(kind)}>
          See all {thousands(paged.total)} {words.toLowerCase()}
        </a>
      </p>
    ) : null
  }
  return (
    <>
      {found.units && found.units.rows.length > 0 ? (
        <Units rows={rowsOf(found.units, 'units')} total={found.units.total} />
      ) : null}
      {more('units', 'Units')}
      {found.people && found.people.rows.length > 0 ? (
        <People rows={found.people.rows} total={found.people.total} />
      ) : null}
      {more('people', 'People')}
      {found.posts && found.posts.rows.length > 0 ? (
        <Posts rows={rowsOf(found.posts, 'posts')} total={found.posts.total} />
      ) : null}
      {more('posts', 'Posts')}
    </>
  )
}

type RowsProps<Row> = { readonly rows: readonly Row[]; readonly total: number }

const Units = ({ rows, total }: RowsProps<FoundUnit>) => (
  <ResponsiveTable
    caption={counted(total, 'unit', 'units')}
    rows={rows}
    columns={[
      { heading: 'Unit', cell: ({ id, name }) => <a href={unitHref({ id, kind: 'department' })}>{name}</a> },
      { heading: 'In', cell: ({ parentName }) => parentName ?? '' },
      { heading: 'People', cell: ({ headcount }) => thousands(headcount), format: 'numeric' },
    ]}
  />
)

const People = ({ rows, total }: RowsProps<FoundPerson>) => (
  <ResponsiveTable
    caption={counted(total, 'person', 'people')}
    rows={rows}
    columns={[
      { heading: 'Name', cell: ({ id, name }) => <a href={personHref(id)}>{name}</a> },
      { heading: 'Post', cell: ({ title }) => title ?? 'Holds no post today' },
      {
        heading: 'Unit',
        cell: ({ unitId, unitName }) =>
          unitId ? <a href={unitHref({ id: unitId, kind: 'department' })}>{unitName}</a> : 'None',
      },
    ]}
  />
)

const Posts = ({ rows, total }: RowsProps<FoundPost>) => (
  <ResponsiveTable
    caption={counted(total, 'post', 'posts')}
    rows={rows}
    columns={[
      { heading: 'Post', cell: ({ id, title }) => <a href={postHref(id)}>{title}</a> },
      {
        heading: 'Unit',
        cell: ({ unitId, unitName }) => <a href={unitHref({ id: unitId, kind: 'department' })}>{unitName}</a>,
      },
      { heading: 'Held by', cell: ({ holders }) => (holders.length > 0 ? holders.join(', ') : 'Vacant') },
    ]}
  />
)
