import { describe, expect, test } from 'vitest'
import { askableFrameworks, readyMadeInstrument } from './ready-made.ts'

const every = askableFrameworks.flatMap(({ framework, stages }) =>
  stages.map(({ id }) => [framework.id, id] as const),
)

describe.each(every)('the ready-made questionnaire of %s at stage %s', (frameworkId, stageId) => {
  const instrument = readyMadeInstrument(frameworkId, stageId)
  const ratings = instrument?.items.filter(({ kind }) => kind === 'rating') ?? []

  test('asks one thing about each competency, and no more than 30', () => {
    expect(ratings).toHaveLength(27)
    expect(new Set(ratings.map(({ nodeId }) => nodeId)).size).toBe(27)
  })

  test('is worded to raters about somebody, and to the person about themself', () => {
    for (const { raterWording, selfWording } of ratings) {
      expect(raterWording).toMatch(/^They [a-z]/)
      expect(selfWording).toMatch(/^I [a-z]/)
      expect(raterWording).not.toMatch(/\byou(r|rs|rself)?\b|[[\]]/i)
      expect(selfWording).not.toMatch(/\byou(r|rs|rself)?\b|[[\]]|\bI are\b/i)
    }
  })

  test('can be read aloud in one breath: 20 words or fewer', () => {
    for (const { raterWording } of ratings) expect(raterWording.split(' ').length).toBeLessThanOrEqual(20)
  })

  test('has the labels of the framework, the lowest first, and two questions for words', () => {
    expect(instrument?.levelLabels).toEqual([
      'Insufficient',
      'Essential',
      'Proficient',
      'Strong',
      'Very strong',
    ])
    expect(instrument?.items.filter(({ kind }) => kind === 'comment')).toHaveLength(2)
  })
})

test('there is none of a framework without behaviours, or of a stage that it does not have', () => {
  expect(readyMadeInstrument('lqf', '1')).toBeUndefined()
  expect(readyMadeInstrument('mlf', '9')).toBeUndefined()
})
