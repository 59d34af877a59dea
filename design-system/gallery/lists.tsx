import { SummaryList } from '../components/summary-list.tsx'
import { Table } from '../components/tables.tsx'
import { Tabs } from '../components/tabs.tsx'
import { TaskList } from '../components/task-list.tsx'
import type { SampleGroup } from './sample.tsx'

const head = [
  { text: 'Unit' },
  { text: 'People', format: 'numeric' as const },
  { text: 'Assessed', format: 'numeric' as const },
]
const units = [
  [
    { text: 'Larch ward' },
    { text: 31, format: 'numeric' as const },
    { text: 12, format: 'numeric' as const },
  ],
  [{ text: 'Rowan ward' }, { text: 28, format: 'numeric' as const }, { text: 0, format: 'numeric' as const }],
  [
    { text: 'Outpatients' },
    { text: 19, format: 'numeric' as const },
    { text: 7, format: 'numeric' as const },
  ],
]
const change = (what: string) => ({ items: [{ text: 'Change', href: '#lists', visuallyHiddenText: what }] })

export const lists = (): SampleGroup => ({
  id: 'lists',
  heading: 'Lists and tables',
  samples: [
    {
      component: 'SummaryList',
      states: {
        Default: (
          <SummaryList
            rows={[
              { key: 'Post', value: 'Ward manager', actions: change('post') },
              { key: 'Unit', value: 'Larch ward', actions: change('unit') },
              { key: 'Since', value: '3 April 2025' },
            ]}
          />
        ),
        'Without borders': (
          <SummaryList border={false} rows={[{ key: 'Reports to', value: 'Amara Okonjo' }]} />
        ),
        'In a card': (
          <SummaryList
            card={{ heading: { text: 'Post', level: 4 } }}
            rows={[{ key: 'Level', value: 'Mid-level management' }]}
          />
        ),
      },
    },
    {
      component: 'Table',
      states: {
        Default: (
          <Table
            caption={{ text: 'Assessed by unit', size: 'm' }}
            head={head}
            rows={units}
            firstCellIsHeader
          />
        ),
        'Compact and striped': (
          <Table
            caption="Assessed by unit, compact"
            head={head}
            rows={units}
            compact
            striped
            firstCellIsHeader
          />
        ),
        Sortable: (
          <Table
            caption="Assessed by unit, sortable"
            head={head.map((cell, index) => ({
              ...cell,
              sort: index === 0 ? ('ascending' as const) : ('none' as const),
            }))}
            rows={units}
            firstCellIsHeader
          />
        ),
      },
    },
    {
      component: 'Tabs',
      states: {
        Default: (
          <Tabs
            idPrefix="gallery-tabs"
            items={[
              { label: 'This year', panel: { text: <p>12 people have assessed themselves this year.</p> } },
              { label: 'Last year', panel: { text: <p>9 people assessed themselves last year.</p> } },
            ]}
          />
        ),
      },
    },
    {
      component: 'TaskList',
      states: {
        Default: (
          <TaskList
            idPrefix="gallery-tasks"
            items={[
              { heading: 'Personal', href: '#lists', status: 'Completed' },
              {
                heading: 'Managing people and resources',
                href: '#lists',
                hint: '3 of 9 answered',
                status: { tag: { text: 'In progress', colour: 'blue' } },
              },
              {
                heading: 'Delivering across the system',
                href: '#lists',
                status: { tag: { text: 'Not started', colour: 'grey' } },
              },
            ]}
          />
        ),
      },
    },
  ],
})
