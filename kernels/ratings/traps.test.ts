import { describe, expect, test } from 'vitest'
import {
  adjustForLeniency,
  agreementOf,
  awgOf,
  changeOfSameRaters,
  cohenKappa,
  compareGroups,
  expectedReliability,
  fleissKappa,
  internalConsistency,
  intraclass,
  intraclassWithGaps,
  krippendorffAlpha,
  meanOfAnswered,
  meansOfOthers,
  nullVariance,
  oneWayIntraclass,
  type Rating,
  rankingGate,
  ratersNeeded,
  reliableChange,
  scoreOf,
  selfOtherGap,
  withinGroupAgreement,
  withinGroupAgreementOfItems,
} from './index.ts'

/** Ratings of every subject by every rater, from a table; a gap is no rating. */
const ratingsOf = (table: readonly (readonly (number | null)[])[], set = ''): Rating[] =>
  table.flatMap((row, subject) =>
    row.flatMap((score, rater) =>
      score === null ? [] : [{ ratee: `p${subject}${set}`, rater: `r${rater}${set}`, score }],
    ),
  )

const TABLE = [
  [4, 5, 4],
  [2, 2, 3],
  [5, 5, 4],
  [1, 2, 2],
  [3, 3, 3],
]

describe('missing scores', () => {
  test('“no chance” is missing, and 0 is not a level', () => {
    expect(scoreOf('no-chance', 5)).toEqual({ ok: true, score: null })
    expect(scoreOf(0, 5)).toMatchObject({ ok: false, reason: 'not-a-level' })
    expect(agreementOf([4, null, 4, null], { levels: 5 })).toMatchObject({
      raters: 2,
      withoutChance: 2,
      mean: 4,
    })
  })

  test('the six forms refuse a gap and point to the ones that do not', () => {
    const gappy = TABLE.map((row, at) => (at === 1 ? [2, null, 3] : row))
    expect(intraclass(gappy)).toMatchObject({ ok: false, reason: 'missing-scores' })
    expect(intraclass(gappy)).toHaveProperty('words', expect.stringContaining('intraclassWithGaps'))
    const own = intraclassWithGaps(ratingsOf(gappy))
    expect(own).toMatchObject({ ok: true, scores: 14 })
    // Four subjects with three raters and one with two: 5 / (4/3 + 1/2).
    expect(own.ok && own.ratersPerSubject).toBeCloseTo(5 / (4 / 3 + 1 / 2), 12)
  })

  test('alpha of ordinal levels keeps what is there and counts what it leaves out', () => {
    const own = krippendorffAlpha(
      [
        [1, null, 2],
        [null, 3, null],
        [4, 4, null],
        [5, 5, 4],
      ],
      'ordinal',
    )
    expect(own).toMatchObject({ ok: true, units: 3, unitsLeftOut: 1, scores: 7 })
  })

  test('too few answered items make no score', () => {
    expect(meanOfAnswered([5, 4, null, null, null])).toMatchObject({ ok: false, reason: 'too-few-answered' })
  })
})

describe('one rater, or none', () => {
  test('has no agreement', () => {
    expect(agreementOf([4], { levels: 5 })).toMatchObject({ ok: false, reason: 'fewer-than-two-raters' })
    expect(agreementOf([null, null], { levels: 5 })).toMatchObject({ reason: 'fewer-than-two-raters' })
    expect(withinGroupAgreementOfItems([[4, 5]], { levels: 5 })).toMatchObject({
      reason: 'fewer-than-two-raters',
    })
    expect(intraclass([[1], [2]])).toMatchObject({ reason: 'fewer-than-two-raters' })
    expect(fleissKappa([['a'], ['b']])).toMatchObject({ reason: 'fewer-than-two-raters' })
  })

  test('shows no gap between self and others: one answer has no spread', () => {
    expect(selfOtherGap({ self: 4, others: [2], sdOfGap: 1 })).toMatchObject({
      reason: 'fewer-than-two-others',
    })
  })

  test('nobody at all has no mean and no reliability', () => {
    expect(meansOfOthers([{ key: 'peers', scores: [null, null] }])).toMatchObject({ reason: 'no-scores' })
    expect(expectedReliability(0.3, [4, 0])).toMatchObject({ reason: 'no-raters' })
  })
})

describe('zero variance is a result in words, not a number and not a crash', () => {
  const same = [
    [3, 3, 3],
    [3, 3, 3],
  ]

  test('constant ratings leave alpha, kappa and reliability undefined', () => {
    expect(krippendorffAlpha(same, 'ordinal')).toMatchObject({ reason: 'all-the-same' })
    expect(krippendorffAlpha(same, 'ordinal')).toHaveProperty('words', expect.stringContaining('undefined'))
    expect(intraclass(same)).toMatchObject({ reason: 'all-the-same' })
    expect(fleissKappa(same)).toMatchObject({ reason: 'all-the-same' })
    expect(
      cohenKappa([
        [3, 3],
        [3, 3],
      ]),
    ).toMatchObject({ reason: 'all-the-same' })
    expect(oneWayIntraclass(same)).toMatchObject({ reason: 'all-the-same' })
    expect(adjustForLeniency(ratingsOf(same))).toMatchObject({ reason: 'all-the-same' })
    expect(internalConsistency(same)).toMatchObject({ reason: 'item-constant' })
  })

  test('one rater who never varies still has a kappa, of 0, and no test that divides by nothing', () => {
    expect(
      cohenKappa([
        [1, 3],
        [2, 3],
        [3, 3],
      ]),
    ).toMatchObject({ ok: true, kappa: 0, z: 0, p: 1 })
  })

  test('subjects that raters do not tell apart are said to be so', () => {
    expect(
      intraclass([
        [1, 2],
        [2, 1],
      ]),
    ).toMatchObject({ reason: 'subjects-alike' })
  })

  test('a variance between groups estimated as 0 comes with a sentence and no order', () => {
    const own = compareGroups([
      { key: 'a', scores: [1, 5, 3] },
      { key: 'b', scores: [5, 1, 3] },
      { key: 'c', scores: [3, 2, 4] },
    ])
    expect(own).toMatchObject({
      ok: true,
      between: 0,
      icc: 0,
      ranking: { ok: false, reason: 'reliability-too-low' },
    })
    expect(own.ok && own.notices.join(' ')).toContain('estimated as zero')
  })
})

describe('agreement', () => {
  test('below 0 is shown below 0 and flagged, not raised to 0', () => {
    const own = withinGroupAgreement([1, 5, 1, 5], { levels: 5 })
    expect(own).toMatchObject({ ok: true, isBelowZero: true })
    expect(own.ok && own.rwg).toBeCloseTo(1 - 16 / 3 / 2, 12)
    expect(agreementOf([1, 5, 1, 5], { levels: 5 })).toHaveProperty(
      'words',
      expect.stringContaining('below 0'),
    )
  })

  test('over several items below 0 is flagged too, and has no rwg(j) where its formula turns round', () => {
    const rows = [
      [1, 5],
      [5, 1],
      [1, 5],
      [5, 1],
    ]
    expect(withinGroupAgreementOfItems(rows, { levels: 5 })).toMatchObject({ isBelowZero: true, rwgJ: null })
    const own = withinGroupAgreementOfItems(rows, { levels: 5 })
    expect(own.ok && own.lindell).toBeCloseTo(1 - 16 / 3 / 2, 12)
  })

  test('split opinion is two camps and no mean', () => {
    expect(agreementOf([1, 1, 1, 5, 5, 5], { levels: 5 })).toMatchObject({
      verdict: 'split',
      mean: null,
      camps: { low: { raters: 3, mean: 1 }, high: { raters: 3, mean: 5 }, between: 0 },
    })
  })

  test('a mean at the end of the scale does not pass for agreement in awg', () => {
    expect(awgOf([5, 5, 5, 5], 5)).toMatchObject({ reason: 'all-at-one-end' })
    expect(awgOf([5, 5, 5, 4], 5)).toMatchObject({ ok: true, isInterpretable: false })
  })

  test('a skewed null is not made up for a scale it was not published for', () => {
    expect(nullVariance('moderate-skew', 7)).toMatchObject({ reason: 'null-for-five-levels' })
  })
})

describe('leniency', () => {
  const block = [
    [4, 5, 3],
    [2, 3, 1],
    [5, 5, 4],
    [1, 3, 2],
  ]

  test('with one ratee per rater is not identified, and nothing is adjusted', () => {
    const own = adjustForLeniency([
      { rater: 'a', ratee: 'p', score: 4 },
      { rater: 'b', ratee: 'p', score: 5 },
      { rater: 'c', ratee: 'q', score: 2 },
      { rater: 'c', ratee: 'q', score: 3 },
    ])
    expect(own).toMatchObject({ ok: false, reason: 'leniency-not-identified' })
    expect(own).toHaveProperty(
      'words',
      expect.stringContaining('With one ratee per rater, leniency is not identified'),
    )
  })

  test('in sets that share nobody is never compared across', () => {
    const own = adjustForLeniency([...ratingsOf(block), ...ratingsOf(block.slice(1), ' of the other set')])
    if (!own.ok) throw new Error(own.words)
    expect(own.sets.map(({ number, raters, ratees }) => [number, raters, ratees.length])).toEqual([
      [1, 3, 4],
      [2, 3, 3],
    ])
    expect(own.notices.join(' ')).toContain('Compare ratees inside a set only, never across.')
    for (const { ratees } of own.sets)
      expect(ratees.reduce((sum, { fixedEffect }) => sum + (fixedEffect ?? 9), 0)).toBeCloseTo(0, 10)
  })

  test('of a ratee who shares no rater with anybody is not adjusted', () => {
    const own = adjustForLeniency([...ratingsOf(block), { rater: 'z', ratee: 'alone', score: 5 }])
    if (!own.ok) throw new Error(own.words)
    expect(own.sets[1]?.ratees[0]).toMatchObject({
      ratee: 'alone',
      rawMean: 5,
      adjustedMean: null,
      fixedEffect: null,
    })
    expect(own.sets[1]?.ranking).toMatchObject({ ok: false, reason: 'fewer-than-two' })
    expect(own.notices.join(' ')).toContain('One ratee shared no rater with anybody else')
  })

  test('that does not differ is a result', () => {
    const own = adjustForLeniency(
      ratingsOf([
        [1, 2, 1, 2],
        [3, 2, 3, 2],
        [5, 5, 4, 4],
        [4, 4, 5, 5],
      ]),
    )
    expect(own).toMatchObject({ ok: true, varianceOfRaters: 0 })
    expect(own.ok && own.notices.join(' ')).toContain('estimated as zero')
  })

  test('with raters who each scored one subject leaves only the one-way forms', () => {
    const nested = TABLE.flatMap((row, subject) =>
      row.map((score, at) => ({ ratee: `p${subject}`, rater: `r${subject}-${at}`, score })),
    )
    const own = intraclassWithGaps(nested)
    expect(own).toMatchObject({
      ok: true,
      varianceOfRaters: null,
      estimates: { 'ICC(A,1)': null, 'ICC(C,k)': null },
    })
    expect(own.ok && own.estimates['ICC(1)']).toBeGreaterThan(0.5)
  })
})

describe('what may be claimed', () => {
  test('nobody is put in order below a mean reliability of 0.7', () => {
    expect(rankingGate([0.72, 0.6, 0.7])).toMatchObject({ ok: false, reason: 'reliability-too-low' })
    expect(rankingGate([0.72, 0.6, 0.78])).toMatchObject({ ok: true })
  })

  test('no number of raters is enough where one has no reliability', () => {
    expect(ratersNeeded(0)).toMatchObject({ reason: 'no-single-reliability' })
    expect(ratersNeeded(-0.1)).toHaveProperty('words', expect.stringContaining('No number of raters'))
  })

  test('expected reliability counts who answered, so that one silent group lowers it', () => {
    const asked = expectedReliability(0.25, [8, 8])
    const answered = expectedReliability(0.25, [8, 2])
    if (!asked.ok || !answered.ok) throw new Error('Both can be expected')
    expect(answered.raters).toBeCloseTo(3.2, 12)
    expect(answered.reliability).toBeLessThan(asked.reliability)
    expect(answered.isEnough).toBe(false)
  })

  test('self is never averaged with others', () => {
    expect(
      meansOfOthers([
        { key: 'self', scores: [5] },
        { key: 'peers', scores: [3] },
      ]),
    ).toMatchObject({
      reason: 'self-among-others',
    })
  })

  test('without a reference for gaps there is no label', () => {
    expect(selfOtherGap({ self: 5, others: [1, 1, 1, 1] })).toMatchObject({
      label: 'not-certain',
      quadrant: null,
    })
  })

  test('change is over the same raters, and new ones are apart', () => {
    const own = changeOfSameRaters({ a: 2, b: 2, c: 5 }, { a: 3, b: 3, d: 5 }, { sd: 0.4, reliability: 0.9 })
    expect(own).toMatchObject({
      sameRaters: 2,
      change: { change: 1, isReliable: true },
      newRaters: { raters: 1, mean: 5 },
      leftRaters: { raters: 1, mean: 5 },
    })
    expect(changeOfSameRaters({ a: 2 }, { b: 3 }, { sd: 1, reliability: 0.8 })).toMatchObject({
      reason: 'no-same-raters',
    })
  })

  test('change needs a reliability and a standard deviation', () => {
    expect(reliableChange(2, 3, { sd: 0, reliability: 0.8 })).toMatchObject({
      reason: 'no-standard-deviation',
    })
    expect(reliableChange(2, 3, { sd: 1, reliability: 1.2 })).toMatchObject({
      reason: 'reliability-out-of-range',
    })
  })

  test('which size of group stands in ICC(1) is named', () => {
    const own = oneWayIntraclass([
      [4, 5, 5, 4, 5],
      [2, 3],
      [1, 2, 2],
    ])
    if (!own.ok) throw new Error(own.words)
    expect(own.n0).toBeLessThan(own.meanSize)
    expect(own.icc1MeanSize).not.toBe(own.icc1)
  })
})
