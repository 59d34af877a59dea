import { describe, expect, test } from 'vitest'
import type { ProjectVerdict } from './kept-verdict.ts'
import { type Read, readTogether } from './overall.ts'
import type { MeasurePart } from './words.ts'

const read = (part: MeasurePart, verdict: ProjectVerdict, measureName: string = part): Read => ({
  ...{ part, verdict, measureName },
})
const outcome = (verdict: ProjectVerdict, name = 'falls') => read('outcome', verdict, name)

describe('the first sentence answers from the outcome', () => {
  test.each<[ProjectVerdict, string]>([
    ['improved', 'Yes, by the chart: falls improved after the change.'],
    ['worsened', 'No: falls became worse after the change.'],
    ['mixed', 'It is not clear: falls shows signals both ways since the change.'],
    ['changed', 'falls moved after the change. Whether that is better, its definition does not say.'],
    ['not-yet-known', 'It is not yet known whether falls differs.'],
    ['no-sign-of-change', 'No sign of it: falls is as it was before the change.'],
    ['no-way-to-know', 'There is no way to know: falls has too little history before the change.'],
  ])('that %s', (verdict, sentence) => {
    expect(readTogether([outcome(verdict)])[0]).toBe(sentence)
  })

  test('and says that there is no way to know, where none was chosen', () => {
    expect(readTogether([read('process', 'improved')])[0]).toContain('the project has no outcome measure')
    expect(readTogether([])[0]).toContain('the project has no outcome measure')
  })

  // Worse is said before better, however many are better, and better before silence.
  test.each<[readonly ProjectVerdict[], string]>([
    [['improved', 'worsened'], 'Both ways: one improved after the change, and two became worse.'],
    [['improved', 'improved', 'worsened'], 'Both ways: one and two improved after the change, and three'],
    [['no-sign-of-change', 'worsened'], 'No: two became worse after the change.'],
    [['no-sign-of-change', 'improved'], 'Yes, by the chart: two improved after the change.'],
    [['not-yet-known', 'improved', 'improved'], 'Yes, by the chart: two and three improved'],
    [['mixed', 'changed', 'not-yet-known'], 'It is not clear: one shows signals both ways'],
    [['changed', 'not-yet-known'], 'one moved after the change.'],
    [['no-sign-of-change', 'not-yet-known'], 'It is not yet known whether two differs.'],
    [['no-way-to-know', 'no-sign-of-change'], 'No sign of it: two is as it was'],
  ])('of several: %j', (verdicts, sentence) => {
    const names = ['one', 'two', 'three']
    expect(readTogether(verdicts.map((verdict, at) => outcome(verdict, names[at])))[0]).toContain(sentence)
  })
})

describe('what is watched for harm', () => {
  const beside = (...verdicts: readonly ProjectVerdict[]) =>
    readTogether([
      outcome('improved'),
      ...verdicts.map((verdict, at) => read('balancing', verdict, `harm ${at + 1}`)),
    ])[1]

  test.each<[readonly ProjectVerdict[], string]>([
    [['worsened'], 'But harm 1 became worse: decide whether that price is right.'],
    [['no-sign-of-change', 'worsened'], 'But harm 2 became worse: decide whether that price is right.'],
    [['worsened', 'not-yet-known'], 'But harm 1 became worse: decide whether that price is right.'],
    [['no-sign-of-change'], 'Nothing that you watch for harm became worse.'],
    [['improved', 'no-sign-of-change'], 'Nothing that you watch for harm became worse.'],
    [['no-sign-of-change', 'not-yet-known'], 'Whether harm 2 became worse is not known yet.'],
    [
      ['no-sign-of-change', 'no-sign-of-change', 'no-way-to-know'],
      'Whether harm 3 became worse is not known yet.',
    ],
    [['not-yet-known', 'no-way-to-know'], 'Whether harm 1 and harm 2 became worse is not known yet.'],
  ])('%j', (verdicts, sentence) => {
    expect(beside(...verdicts)).toBe(sentence)
  })

  test('is a worsening besides, and no price, where nothing improved', () => {
    expect(readTogether([outcome('no-sign-of-change'), read('balancing', 'worsened', 'harm')])[1]).toBe(
      'Besides, harm became worse: decide whether that price is right.',
    )
  })

  test('is not claimed to be unharmed where nothing is watched for it', () => {
    expect(readTogether([outcome('improved')]).join(' ')).not.toContain('harm')
  })
})

describe('a process that shows no sign that the work is done differently', () => {
  test.each<[ProjectVerdict, string]>([
    ['improved', 'so look for another cause'],
    ['no-sign-of-change', 'perhaps the change was not really made'],
    ['worsened', 'perhaps the change was not really made'],
  ])('where the outcome is %s, is said', (verdict, words) => {
    expect(readTogether([outcome(verdict), read('process', 'no-sign-of-change')]).join(' ')).toContain(words)
  })

  test.each<ProjectVerdict>(['improved', 'changed', 'not-yet-known'])('is not one that is %s', (verdict) => {
    expect(readTogether([outcome('improved'), read('process', verdict)])).toHaveLength(2)
  })
})

test('that something followed is never said to show its cause', () => {
  for (const verdict of ['improved', 'worsened', 'no-way-to-know'] as const)
    expect(readTogether([outcome(verdict)]).at(-1)).toBe(
      'That one thing followed another does not show that it was the cause.',
    )
})
