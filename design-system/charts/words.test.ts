import { describe, expect, it } from 'vitest'
import { segmentsOf, shareOf } from './distribution-data.ts'
import { describeDistribution } from './distribution-words.ts'
import {
  distributionAllWithheld,
  distributionShown,
  distributionWithheld,
  heatMapWithWithheld,
  ladderOfEveryState,
  ladderOfUnequalScales,
  sparklineEmpty,
  sparklineFlat,
  sparklineOnce,
  sparklineWithGap,
} from './examples.tsx'
import { describeHeatMap } from './heat-map-words.ts'
import { describeLadder } from './ladder-words.ts'
import { shadeOf } from './shade.ts'
import { describeSparkline } from './sparkline-words.ts'
import { listed, listedUpTo, wrapped } from './words.ts'

describe('A ladder in words', () => {
  it('says strengths first, then gaps the widest first, then what is missing and what changed', () => {
    expect(describeLadder(ladderOfEveryState)).toBe(
      'At or above the level expected in 2 of 6 competencies: Creating a fair and open team and Giving and asking for feedback. ' +
        'Below it in 2: Managing money, people and equipment across more than one service (essential, 2 steps) and Using improvement methods (desirable, 1 step). ' +
        'No chance to show yet: Working with partners outside. Not answered: Planning for emergencies. ' +
        'Since last time: 1 up, 1 down and 1 the same.',
    )
  })

  it('counts steps on each scale for itself, from nought where it starts there', () => {
    expect(describeLadder(ladderOfUnequalScales)).toBe(
      'At or above the level expected in 1 of 2 competencies: Self belief. Below it in 1: Self awareness (essential, 2 steps). Since last time: 1 up.',
    )
  })

  it('does not speak of expectations where a role has none', () => {
    const rows = ladderOfEveryState.rows.filter((row) => row.expected === undefined)
    expect(describeLadder({ title: 'x', rows })).toBe('1 competency, with no level expected.')
  })

  it('says when there is nothing', () => {
    expect(describeLadder({ title: 'x', rows: [] })).toBe('There are no competencies to show.')
  })
})

describe('A heat map in words', () => {
  it('names where it is highest and lowest, and counts what is withheld by reason', () => {
    expect(describeHeatMap(heatMapWithWithheld)).toBe(
      '4 units by 4 standards. Highest: very strong, in “Acute medicine, Working with others” and “Estates and facilities, Managing resources”. ' +
        'Lowest: not yet, in “Emergency department, Managing resources”. ' +
        'Withheld to protect people in small groups: 2 cells. Not agreed to share: 1 cell.',
    )
  })

  it('does not call one level both highest and lowest', () => {
    const rows = [{ label: 'Ash', cells: [{ kind: 'level', rung: 2, text: '3.0' }] }] as const
    expect(describeHeatMap({ ...heatMapWithWithheld, columns: ['Personal impact'], rows })).toBe(
      '1 unit by 1 standard. Everything shown is capable.',
    )
  })

  it('says when nothing can be shown', () => {
    const rows = [{ label: 'Ash', cells: [{ kind: 'withheld' }] }] as const
    expect(describeHeatMap({ ...heatMapWithWithheld, columns: ['Personal impact'], rows })).toBe(
      '1 unit by 1 standard. Nothing can be shown. Withheld to protect people in small groups: 1 cell.',
    )
  })
})

describe('A sparkline in words', () => {
  it.each([
    [
      sparklineWithGap,
      'From 5.1 days in January 2026 to 4.6 days in October 2026. Lowest 4.4 days in August 2026, highest 6.2 days in May 2026. Nothing measured in 1 period.',
    ],
    [sparklineFlat, '4 days throughout, from January 2026 to April 2026.'],
    [sparklineOnce, 'Measured once: 5.1 days in January 2026.'],
    [sparklineEmpty, 'Nothing has been measured yet.'],
  ])('$title', (chart, words) => {
    expect(describeSparkline(chart)).toBe(words)
  })
})

describe('A distribution in words', () => {
  it('gives every count with its share', () => {
    expect(describeDistribution(distributionShown)).toBe(
      '217 people. Not yet 14 (6%), Developing 61 (28%), Capable 97 (45%), Strong 40 (18%) and Very strong 5 (2%).',
    )
  })

  it('gives what is withheld only together, which the total gives away in any case', () => {
    expect(describeDistribution(distributionWithheld)).toBe(
      '51 people. Developing 12 (24%), Capable 21 (41%) and Strong 9 (18%). Withheld to protect people in small groups: Not yet and Very strong, 9 together.',
    )
  })

  it('gives nothing where the total is withheld too', () => {
    expect(describeDistribution(distributionAllWithheld)).toBe(
      'The number of people is withheld. Withheld to protect people in small groups: Not yet, Developing, Capable, Strong and Very strong.',
    )
    expect(segmentsOf(distributionAllWithheld)).toBeUndefined()
  })
})

describe('The parts of a bar', () => {
  it('fill it, with one part for all that is withheld', () => {
    const segments = segmentsOf(distributionWithheld) ?? []
    expect(segments.map(({ rung, count }) => [rung, count])).toEqual([
      [1, 12],
      [2, 21],
      [3, 9],
      ['withheld', 9],
    ])
    expect(segments.reduce((sum, segment) => sum + shareOf(segments, segment), 0)).toBeCloseTo(1)
  })
})

describe('Words and shades', () => {
  it.each([
    [[], ''],
    [['Ash'], 'Ash'],
    [['Ash', 'Birch'], 'Ash and Birch'],
    [['Ash', 'Birch', 'Cedar'], 'Ash, Birch and Cedar'],
  ])('lists %j as people would', (names, words) => {
    expect(listed(names)).toBe(words)
  })

  it('stops listing before it tires the listener', () => {
    expect(listedUpTo(2, ['Ash', 'Birch', 'Cedar', 'Damson'])).toBe('Ash, Birch and 2 more')
  })

  it('breaks a long name at spaces and never inside a word', () => {
    expect(wrapped('Managing money, people and equipment', 16)).toEqual([
      'Managing money,',
      'people and',
      'equipment',
    ])
    expect(wrapped('Incomprehensibilities', 10)).toEqual(['Incomprehensibilities'])
  })

  it('gives the ends of any scale the palest and the darkest shade', () => {
    expect([0, 1, 2, 3, 4].map((rung) => shadeOf(rung, 5))).toEqual([1, 2, 3, 4, 5])
    expect([0, 1, 2].map((rung) => shadeOf(rung, 3))).toEqual([1, 3, 5])
    expect([0, 1, 2, 3].map((rung) => shadeOf(rung, 4))).toEqual([1, 2, 4, 5])
  })
})
