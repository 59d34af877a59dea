import { Beside } from './beside.tsx'
import type { BesideChart, Placed } from './data.ts'

/** Invented throughout. */
const at = (value: number): Placed => ({ from: value, to: value, words: value.toFixed(1) })
const high: Placed = { from: 4.5, to: 5, words: '4.5 or more' }

export const besideOfEveryState: BesideChart = {
  title: 'Your view beside that of others',
  selfName: 'You',
  ownView: 'Your own view',
  othersName: 'Others',
  levels: ['Hardly ever', 'Sometimes', 'Often', 'Nearly always', 'Always'],
  rows: [
    {
      name: 'Creating a fair and open team in which people say when something goes wrong',
      self: at(3),
      others: high,
      groups: [
        { name: 'Peers', placed: high },
        { name: 'People managed', placed: at(4.2) },
      ],
    },
    {
      name: 'Planning the work',
      self: at(5),
      others: at(3.1),
      groups: [
        { name: 'Peers', placed: at(3.4) },
        { name: 'People managed', placed: undefined },
      ],
    },
    {
      name: 'Managing money',
      self: undefined,
      others: at(3.3),
      groups: [{ name: 'Peers', placed: at(3.3) }],
    },
    { name: 'Working with partners', self: at(4), others: undefined, groups: [] },
  ],
}

export const besideExamples = [
  { title: 'Self beside others', body: <Beside id="beside-states" chart={besideOfEveryState} /> },
  {
    title: 'Self beside others: nothing yet',
    body: <Beside id="beside-empty" chart={{ ...besideOfEveryState, title: 'No report yet', rows: [] }} />,
  },
]
