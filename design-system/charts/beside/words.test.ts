import { expect, it } from 'vitest'
import { besideOfEveryState } from './examples.tsx'
import { describeBeside } from './words.ts'

it('says where a person’s own view and that of others are half a level apart, and what is missing', () => {
  expect(describeBeside(besideOfEveryState)).toBe(
    'The scale goes from 1, Hardly ever, to 5, Always. Your own view is half a level or more above that of others in Planning the work. ' +
      'Your own view is half a level or more below that of others in Creating a fair and open team in which people say when something goes wrong. ' +
      'In 2 rows one of the two is not shown.',
  )
})

it('has an answer where there is nothing', () => {
  expect(describeBeside({ ...besideOfEveryState, rows: [] })).toBe('There is nothing to show yet.')
})
