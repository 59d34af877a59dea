import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Select } from '../components/select.tsx'
import { Tag } from '../components/tag.tsx'
import { ActionForm } from '../patterns/action-form.tsx'
import { DayField } from '../patterns/day-field.tsx'
import { DownloadLinks } from '../patterns/download-links.tsx'
import { EmptyState } from '../patterns/empty-state.tsx'
import { FilterForm, SearchBox } from '../patterns/filter-form.tsx'
import { Pagination } from '../patterns/pagination.tsx'
import { Progress } from '../patterns/progress.tsx'
import { ResponsiveTable } from '../patterns/responsive-table.tsx'
import { SummaryOfChanges } from '../patterns/summary-of-changes.tsx'
import { CalendarDate, Timestamp } from '../patterns/timestamp.tsx'
import { Mark } from '../shell/mark.tsx'
import type { SampleGroup } from './sample.tsx'

interface TeamMember {
  readonly name: string
  readonly post: string
  readonly assessedOn: string | undefined
  readonly gaps: number
}

const team: readonly TeamMember[] = [
  { name: 'Amara Okonjo', post: 'Deputy ward manager', assessedOn: '2026-11-03', gaps: 2 },
  { name: 'Tomasz Wiśniewski', post: 'Senior staff nurse', assessedOn: undefined, gaps: 0 },
  { name: 'Gwen Prosser', post: 'Rota coordinator', assessedOn: '2026-10-19', gaps: 1 },
]

const hrefFor = (page: number) => `?page=${page}#patterns`

export const patterns = (): SampleGroup => ({
  id: 'patterns',
  heading: 'Patterns',
  samples: [
    {
      component: 'ResponsiveTable',
      states: {
        'Reads as a list of cards on a phone': (
          <ResponsiveTable
            caption="My team"
            rows={team}
            columns={[
              {
                heading: 'Name',
                cell: ({ name }) => <a href="#patterns">{name}</a>,
                sort: { href: '?sort=name', direction: 'ascending' },
              },
              { heading: 'Post', cell: ({ post }) => post, sort: { href: '?sort=post' } },
              {
                heading: 'Assessed',
                cell: ({ assessedOn }) =>
                  assessedOn ? <CalendarDate isoDate={assessedOn} /> : <Tag colour="grey">Not yet</Tag>,
              },
              { heading: 'Gaps', cell: ({ gaps }) => gaps, format: 'numeric' },
            ]}
          />
        ),
      },
    },
    {
      component: 'Pagination',
      states: {
        'First page': <Pagination page={1} pages={12} hrefFor={hrefFor} label="First page sample" />,
        'In the middle': <Pagination page={6} pages={12} hrefFor={hrefFor} label="Middle page sample" />,
        'Last page': <Pagination page={3} pages={3} hrefFor={hrefFor} label="Last page sample" />,
      },
    },
    {
      component: 'FilterForm',
      states: {
        Filtered: (
          <FilterForm action="#patterns" of="people" clearHref="#patterns">
            <Select
              name="gallery-filter-unit"
              label="Unit"
              items={[
                { value: 'all', text: 'Every unit' },
                { value: 'larch', text: 'Larch ward' },
              ]}
            />
            <Input name="gallery-filter-post" label="Post" />
          </FilterForm>
        ),
      },
    },
    {
      component: 'SearchBox',
      states: {
        Default: (
          <SearchBox
            action="#patterns"
            name="gallery-find"
            label="Find a person"
            hint="By name, post or unit"
          />
        ),
      },
    },
    {
      component: 'EmptyState',
      states: {
        'With a next step': (
          <EmptyState
            heading="Nobody reports to you yet"
            level={4}
            next={{ href: '#patterns', text: 'See how line managers are set' }}
          >
            Your team appears here once the staff record names you as someone's line manager.
          </EmptyState>
        ),
      },
    },
    {
      component: 'Progress',
      states: {
        'Part done': (
          <Progress
            label="Checking the staff extract"
            done={1240}
            total={3012}
            unit="rows"
            refreshHref="#patterns"
          />
        ),
        'Nobody knows how much': (
          <Progress label="Reading the file" done={800} unit="rows" refreshHref="#patterns" />
        ),
      },
    },
    {
      component: 'SummaryOfChanges',
      states: {
        'Two people edited one post': (
          <SummaryOfChanges
            headingLevel={4}
            changedBy="Gwen Prosser"
            changedAt="2026-11-03T17:42:00Z"
            changes={[
              { field: 'Title', theirs: 'Senior ward manager', yours: 'Ward manager' },
              { field: 'Reports to', theirs: 'Amara Okonjo', yours: 'Tomasz Wiśniewski' },
            ]}
          />
        ),
      },
    },
    {
      component: 'ActionForm',
      states: {
        'One button': (
          <ActionForm action="#patterns" fields={{ version: 3 }}>
            <Button small>Publish</Button>
          </ActionForm>
        ),
      },
    },
    {
      component: 'DayField',
      states: {
        'A known day': (
          <DayField name="gallery-day" legend="Which day did you talk?" value="2026-11-22" faults={[]} />
        ),
        Refused: (
          <DayField
            name="gallery-refused-day"
            legend="By when?"
            typed={(box) =>
              ({ 'gallery-refused-day[day]': '31', 'gallery-refused-day[month]': '2' })[box] ?? ''
            }
            faults={[{ field: 'gallery-refused-day', message: 'Enter by when, such as 27 3 2027' }]}
          />
        ),
      },
    },
    {
      component: 'DownloadLinks',
      states: {
        Default: (
          <DownloadLinks
            files={[
              { href: '#patterns', name: 'My record', format: 'JSON' },
              { href: '#patterns', name: 'Faults in the extract', format: 'CSV', extent: '41 rows' },
            ]}
          />
        ),
      },
    },
    {
      component: 'Timestamp',
      states: {
        'An instant': (
          <p>
            <Timestamp instant="2026-07-01T13:05:00Z" />
          </p>
        ),
        'A calendar day': (
          <p>
            <CalendarDate isoDate="2026-11-03" />
          </p>
        ),
      },
    },
    { component: 'Mark', states: { 'On blue': <Mark size={64} /> }, onBlue: ['On blue'] },
  ],
})
