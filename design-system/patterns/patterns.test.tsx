import { describe, expect, it } from 'vitest'
import {
  ActionForm,
  DownloadLinks,
  EmptyState,
  ErrorSummary,
  FilterForm,
  faultOf,
  Input,
  Pagination,
  Progress,
  ResponsiveTable,
  SummaryOfChanges,
  Table,
} from '../index.ts'
import { shownPages } from './pagination.tsx'

const hrefFor = (page: number) => `/people?page=${page}`

describe('page N of M', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 12, [1, 2, undefined, 12]],
    [3, 12, [1, 2, 3, 4, undefined, 12]],
    [6, 12, [1, undefined, 5, 6, 7, undefined, 12]],
    [10, 12, [1, undefined, 9, 10, 11, 12]],
    [12, 12, [1, undefined, 11, 12]],
  ])('page %i of %i shows %j', (page, pages, shown) => {
    expect(shownPages(page, pages)).toEqual(shown)
  })

  it('draws nothing for a single page', () => {
    expect(Pagination({ page: 1, pages: 1, hrefFor })).toBeNull()
  })

  it('marks this page, and links to the ones before and after it', () => {
    const html = String(<Pagination page={2} pages={3} hrefFor={hrefFor} />)
    expect(html).toMatch(/aria-label="Page 2 of 3" aria-current="page"/)
    expect(html).toMatch(/href="\/people\?page=1"[^>]* rel="prev"/)
    expect(html).toMatch(/href="\/people\?page=3"[^>]* rel="next"/)
  })
})

describe('a form that was refused', () => {
  const faults = [
    { field: 'title', message: 'Enter a title' },
    { field: 'unit', message: 'Select a unit' },
  ]

  it('tells every fault at once, each a link to its field', () => {
    const html = String(<ErrorSummary faults={faults} />)
    expect(html).toMatch(/<a href="#title">\s*Enter a title/)
    expect(html).toMatch(/<a href="#unit">\s*Select a unit/)
  })

  it('links to the id that an input has when only its name is given', () => {
    expect(
      String(Input({ name: 'title', label: 'Title', errorMessage: faultOf(faults, 'title') })),
    ).toContain('id="title"')
  })

  it('draws nothing when nothing is wrong', () => {
    expect(ErrorSummary({ faults: [] })).toBeNull()
    expect(faultOf([], 'title')).toBeUndefined()
  })
})

describe('a table for every width of screen', () => {
  const team = [
    { name: 'Gwen Prosser', post: <b>Coordinator</b>, gaps: 0 },
    { name: `"'><i lamp>`, post: 'Ward manager', gaps: 12 },
  ]
  const plainly = (html: unknown) =>
    String(html)
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/> | (?=<)/g, (gap) => gap.trim())

  it.each([true, false])(
    'has the markup of the macro, cell by cell (first cell names the row: %s)',
    (firstCellIsHeader) => {
      const ours = (
        <ResponsiveTable
          id="team"
          caption="My team"
          firstCellIsHeader={firstCellIsHeader}
          rows={team}
          columns={[
            {
              heading: 'Name',
              cell: ({ name }) => name,
              sort: { href: '?sort=name', direction: 'ascending' },
            },
            { heading: 'Post & grade', cell: ({ post }) => post, sort: { href: '?sort=post' } },
            { heading: 'Gaps', cell: ({ gaps }) => gaps, format: 'numeric' },
          ]}
        />
      )
      const theirs = Table({
        id: 'team',
        responsive: true,
        firstCellIsHeader,
        caption: { text: 'My team', size: 'm' },
        head: [
          { text: 'Name', href: '?sort=name', sort: 'ascending' },
          { text: 'Post & grade', href: '?sort=post', sort: 'none' },
          { text: 'Gaps', format: 'numeric' },
        ],
        rows: team.map(({ name, post, gaps }) => [
          { text: name },
          { text: post },
          { text: gaps, format: 'numeric' },
        ]),
      })
      expect(plainly(ours)).toBe(plainly(theirs))
    },
  )
})

it('carries the version the person was looking at, unseen', () => {
  const html = String(
    <ActionForm action="/posts/7" fields={{ version: 3 }}>
      <p>…</p>
    </ActionForm>,
  )
  expect(html).toContain('<input type="hidden" name="version" value="3"/>')
  expect(html).toContain('method="post" novalidate=""')
})

it('tells the second of two editors what was saved, and keeps what they typed', () => {
  const html = String(
    <SummaryOfChanges
      changedBy="Gwen Prosser"
      changedAt="2026-11-03T17:42:00Z"
      changes={[{ field: 'Title', theirs: 'Matron', yours: 'Ward manager' }]}
    />,
  )
  for (const words of ['Gwen Prosser', '3 November 2026 at 5:42pm', 'Matron', 'Ward manager'])
    expect(html).toContain(words)
})

it('says what a file is before it is taken', () => {
  const html = String(
    <DownloadLinks files={[{ href: '/f.csv', name: 'Faults', format: 'CSV', extent: '41 rows' }]} />,
  )
  expect(html).toContain('Faults (CSV, 41 rows)')
})

it('gives somebody with nothing yet a next step', () => {
  const html = String(
    <EmptyState heading="No team" next={{ href: '/help', text: 'How it is set' }}>
      None yet.
    </EmptyState>,
  )
  expect(html).toContain('<a href="/help">How it is set</a>')
})

it('filters by a plain GET, and offers to clear only when something is filtered', () => {
  const form = (clearHref?: string) =>
    String(
      <FilterForm action="/people" of="people" clearHref={clearHref}>
        <p>…</p>
      </FilterForm>,
    )
  expect(form()).toContain('method="get"')
  expect(form()).not.toContain('Clear filters')
  expect(form('/people')).toContain('Clear filters')
})

it('says how far long work has come in words, and works without JavaScript', () => {
  const html = String(
    <Progress label="Checking" done={1240} total={3012} unit="rows" refreshHref="/import/7" />,
  )
  expect(html).toContain('1,240 of 3,012 rows')
  expect(html).toContain('<a href="/import/7">')
  expect(String(<Progress label="Reading" done={0} unit="rows" refreshHref="/" />)).toContain('0 rows so far')
})
