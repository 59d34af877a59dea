import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Reached, reach, runRatings } from './testing.ts'

const besideRepository = fileURLToPath(new URL('../../../shared/golden', import.meta.url))
const folder = join(process.env.HEADROOM_GOLDEN ?? besideRepository, 'evaluation')
const inputOf = (id: string) => join(folder, id, 'input.csv')
const expectedOf = (id: string) =>
  reach(JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')), id)

async function ask(command: string, id: string, ...options: readonly string[]): Promise<Reached> {
  const answer = await runRatings(command, inputOf(id), '--format', 'json', ...options)
  expect(answer.complaints).toBe('')
  expect(answer.status).toBe(0)
  return answer.json()
}

type Pair = readonly [name: string, found: unknown, wanted: number]

/** Sentences about the numbers that differ by more than a relative tolerance, and an absolute one next to 0. */
const differences = (pairs: readonly Pair[], relative: number, absolute = 0): string[] =>
  pairs
    .filter(
      ([, found, wanted]) => !(Math.abs(Number(found) - wanted) <= relative * Math.abs(wanted) + absolute),
    )
    .map(([name, found, wanted]) => `${name}: ${found} for ${wanted}`)

const keysOf = ({ value }: Reached): string[] => Object.keys(value ?? {})

const FORMS = [
  ['ICC(1)', 'ICC1_1', 'oneway_consistency_single'],
  ['ICC(A,1)', 'ICC2_1', 'twoway_agreement_single'],
  ['ICC(C,1)', 'ICC3_1', 'twoway_consistency_single'],
  ['ICC(k)', 'ICC1_k', 'oneway_consistency_average'],
  ['ICC(A,k)', 'ICC2_k', 'twoway_agreement_average'],
  ['ICC(C,k)', 'ICC3_k', 'twoway_consistency_average'],
] as const

describe.skipIf(!existsSync(folder))('headroom ratings reproduces the expected results', () => {
  test.each([
    ['C1-icc-shrout-fleiss', 'irr', []],
    ['C2-agreement-anxiety', 'icc', []],
  ] as const)('icc of %s', async (id, irr, options) => {
    const own = await ask('icc', id, ...options)
    const expected = expectedOf(id)
    FORMS.forEach(([form, psych, name], at) => {
      for (const [mine, wanted] of [
        [own.at('complete', 'estimates', at), expected.at(irr, name)],
        [own.at('complete', 'asShroutFleiss', at), expected.at('psych', psych)],
      ] as const) {
        expect(mine.at('form').value).toBe(form)
        const pairs = (['icc', 'F', 'df1', 'df2', 'p', 'lower', 'upper'] as const).map(
          (key): Pair => [`${form} ${key}`, mine.number(key === 'F' ? 'f' : key), wanted.number(key)],
        )
        expect(differences(pairs, expected.number('tolerance', 'relative'))).toEqual([])
      }
    })
  })

  test('icc tells how reliability grows with raters', async () => {
    const own = await ask('icc', 'C1-icc-shrout-fleiss')
    const wanted = expectedOf('C1-icc-shrout-fleiss').list('spearman_brown_from_single')
    const grown = new Map(
      own.list('complete', 'byRaters').map((row) => [row.number('raters'), row.number('ICC(C,1)')]),
    )
    const pairs = wanted.map(
      (row): Pair => ['raters', grown.get(row.number('raters')), row.number('reliability')],
    )
    expect(differences(pairs, 1e-6)).toEqual([])
  })

  test.each([
    ['B7-icc-bh1996', 'GRP', 'HRS', ['results', 'HRS'], 1e-5],
    ['B7-icc-bh1996', 'GRP', 'WBEING', ['results', 'WBEING'], 1e-5],
    ['B1-reml-dyestuff', 'Batch', 'Yield', ['anova'], 1e-5],
    ['B2-reml-boundary-dyestuff2', 'Batch', 'Yield', ['anova'], 1e-5],
    ['B6-within-between-hsb', 'School', 'MathAch', ['anova'], 1e-5],
  ] as const)('icc of %s by %s: %s', async (id, group, score, path, tolerance) => {
    const own = (await ask('icc', id, '--group', group, '--score', score)).at('scores', score, 'anova')
    const expected = expectedOf(id).at(...path)
    const names = [
      ['msBetween', 'msb'],
      ['msWithin', 'msw'],
      ['groups', 'groups'],
      ['n', 'n'],
      ['meanSize', 'mean_size'],
      ['n0', 'n0'],
      ['f', 'F'],
      ['p', 'p'],
      ['icc1MeanSize', 'icc1_mean_size_bliese'],
      ['icc1', 'icc1_anova_n0'],
      ['icc2', 'icc2'],
      ['varianceBetween', 'sigma2_between_anova'],
    ] as const
    const pairs = names.map(([mine, theirs]): Pair => [mine, own.number(mine), expected.number(theirs)])
    expect(differences(pairs, tolerance)).toEqual([])
  })

  test('icc of four scores of 99 companies by REML', async () => {
    const own = await ask('icc', 'B7-icc-bh1996', '--group', 'GRP')
    const expected = expectedOf('B7-icc-bh1996').at('results')
    const pairs = keysOf(expected).flatMap((score): Pair[] => {
      const reml = own.at('scores', score, 'reml')
      return [
        [`${score} between`, reml.number('between'), expected.number(score, 'reml_between')],
        [`${score} within`, reml.number('within'), expected.number(score, 'reml_within')],
        [`${score} icc`, reml.number('icc'), expected.number(score, 'icc_reml')],
      ]
    })
    expect(pairs).toHaveLength(12)
    expect(differences(pairs, 1e-4)).toEqual([])
  })

  test('alpha of observers in rows, with gaps', async () => {
    const own = await ask('alpha', 'C4-krippendorff-alpha')
    expect(own.at('rowsAre').value).toBe('raters')
    const expected = expectedOf('C4-krippendorff-alpha').at('alpha')
    const pairs = keysOf(expected).map(
      (metric): Pair => [metric, own.number('alpha', metric, 'alpha'), expected.number(metric)],
    )
    expect(differences(pairs, 1e-6)).toEqual([])
  })

  test('alpha of three raters without gaps, as irr prints it', async () => {
    const own = await ask('alpha', 'C2-agreement-anxiety', '--draws', '200')
    const expected = expectedOf('C2-agreement-anxiety').at('krippendorff')
    const pairs = keysOf(expected).map(
      (metric): Pair => [metric, own.number('alpha', metric, 'alphaAsIrr'), expected.number(metric)],
    )
    expect(differences(pairs, 1e-6)).toEqual([])
  })

  test('alpha of items, and the z-composite', async () => {
    const own = await ask('alpha', 'B8-alpha-zscore-attitude', '--items')
    const expected = expectedOf('B8-alpha-zscore-attitude')
    const pairs: Pair[] = [
      ['alpha', own.number('items', 'alpha'), expected.number('raw_alpha')],
      ['standardised', own.number('items', 'standardised'), expected.number('std_alpha')],
      ['lambda 6', own.number('items', 'lambda6'), expected.number('lambda6')],
      ['r', own.number('items', 'averageCorrelation'), expected.number('average_r')],
      ['lower', own.number('items', 'lower'), expected.number('feldt_ci', 'lower')],
      ['upper', own.number('items', 'upper'), expected.number('feldt_ci', 'upper')],
      ...own.list('items', 'items').flatMap((item): Pair[] => {
        const name = String(item.at('item').value)
        return [
          [name, item.number('alphaIfDropped'), expected.number('alpha_if_dropped', name)],
          [name, item.number('correctedItemTotal'), expected.number('r_drop', name)],
        ]
      }),
      ...own.list('zComposite').flatMap((row, at): Pair[] => [
        [`mean ${at}`, row.number('mean'), expected.number('z_mean', at)],
        [`composite ${at}`, row.number('composite'), expected.number('z_composite', at)],
      ]),
    ]
    expect(pairs).toHaveLength(6 + 14 + 60)
    expect(differences(pairs, 1e-8)).toEqual([])
  })

  test('kappa of levels', async () => {
    const own = (await ask('kappa', 'C2-agreement-anxiety', '--raters', 'rater1,rater2')).at('pairs', 0)
    const expected = expectedOf('C2-agreement-anxiety').at('kappa_raters_1_2')
    const pairs = (
      [
        ['unweighted', 'unweighted'],
        ['linear', 'equal'],
        ['quadratic', 'squared'],
      ] as const
    ).flatMap(([mine, theirs]) =>
      ['kappa', 'z', 'p'].map(
        (key): Pair => [`${mine} ${key}`, own.number(mine, key), expected.number(theirs, key)],
      ),
    )
    expect(differences(pairs, 1e-6)).toEqual([])
  })

  test('kappa of categories', async () => {
    const own = await ask('kappa', 'C3-kappa-diagnoses')
    const expected = expectedOf('C3-kappa-diagnoses')
    const pair = own
      .list('pairs')
      .find((one) => JSON.stringify(one.at('raters').value) === '["rater2","rater3"]')
    expect(
      differences(
        [
          ['Fleiss', own.number('all', 'kappa'), expected.number('fleiss', 'kappa')],
          ['z', own.number('all', 'z'), expected.number('fleiss', 'z')],
          ['exact', own.number('all', 'exact'), expected.number('exact')],
          ['Cohen', pair?.number('unweighted', 'kappa'), expected.number('cohen_2_3', 'kappa')],
          ['Cohen z', pair?.number('unweighted', 'z'), expected.number('cohen_2_3', 'z')],
        ],
        1e-6,
      ),
    ).toEqual([])
    const categories = own
      .list('all', 'byCategory')
      .map(
        (row): Pair => [
          String(row.at('category').value),
          row.number('kappa'),
          expected.number('by_category', String(row.at('category').value)),
        ],
      )
    expect(categories).toHaveLength(5)
    expect(differences(categories, 0, 0.0006)).toEqual([])
  })

  test('rwg of twelve teams and eleven items', async () => {
    const own = await ask('rwg', 'C5-rwg-teams', '--group', 'COMPID', '--levels', '5')
    const expected = expectedOf('C5-rwg-teams')
    const pairs = own.list('groups').flatMap((team): Pair[] => {
      const id = String(team.at('group').value)
      const first = team.at('items', 0)
      return [
        [`${id} rwg`, first.number('rwg'), expected.number('rwg_LEAD01', id, 'rwg')],
        [`${id} size`, team.number('raters'), expected.number('rwg_LEAD01', id, 'gsize')],
        [`${id} rwg(j)`, team.number('together', 'rwgJ'), expected.number('rwg_j', id, 'rwg.j')],
        [
          `${id} Lindell`,
          team.number('together', 'lindell'),
          expected.number('rwg_j_lindell', id, 'rwg.lindell'),
        ],
        [`${id} awg`, first.number('awg', 'value'), expected.number('awg_LEAD01', id, 'a.wg')],
        [`${id} variance`, first.number('variance'), expected.number('awg_LEAD01', id, 'grp.var')],
        [`${id} AD`, team.number('together', 'averageDeviation'), expected.number('ad_mean_11', id, 'AD.M')],
        [
          `${id} AD median`,
          first.number('averageDeviationFromMedian'),
          expected.number('ad_median_LEAD01', id, 'AD.M'),
        ],
      ]
    })
    expect(pairs).toHaveLength(96)
    expect(differences(pairs, 1e-6)).toEqual([])
  })

  test('rwg of 99 companies on a score that is a mean of items', async () => {
    const own = await ask('rwg', 'B7-icc-bh1996', '--group', 'GRP', '--items', 'LEAD', '--levels', '5')
    const expected = expectedOf('B7-icc-bh1996').at('rwg_lead')
    const pairs = own.list('groups').map((group): Pair => {
      const id = String(group.at('group').value)
      return [id, group.number('items', 0, 'rwg'), expected.number(id, 'rwg')]
    })
    expect(pairs).toHaveLength(99)
    expect(differences(pairs, 1e-5)).toEqual([])
  })

  test('leniency of 288 raters of 17 lecturers', async () => {
    const own = await ask(
      'leniency',
      'C6-leniency-insteval-dept7',
      '--rater',
      's',
      '--subject',
      'd',
      '--score',
      'y',
    )
    const expected = expectedOf('C6-leniency-insteval-dept7').at('results')
    const ratees = own.list('sets', 0, 'ratees')
    expect(ratees).toHaveLength(17)
    expect(
      differences(
        [
          ['criterion', own.number('criterion'), expected.number('reml')],
          ['raters', own.number('varianceOfRaters'), expected.number('var_rater_leniency')],
          ['ratees', own.number('varianceOfRatees'), expected.number('var_ratee')],
          ['left', own.number('varianceLeftOver'), expected.number('var_residual')],
          ['mean', own.number('mean'), expected.number('mean')],
          ['error', own.number('meanError'), expected.number('mean_se')],
          [
            'ranks',
            own.number('sets', 0, 'rankCorrelation'),
            expected.number('rank_correlation_raw_adjusted'),
          ],
          ...ratees.flatMap((ratee): Pair[] => {
            const wanted = expected.at('ratee', String(ratee.at('ratee').value))
            return [
              ['adjusted', ratee.number('adjustedMean'), wanted.number('adjusted_mean')],
              ['error', ratee.number('conditionalError'), wanted.number('cond_se')],
              ['reliability', ratee.number('reliability'), wanted.number('reliability')],
            ]
          }),
        ],
        1e-3,
      ),
    ).toEqual([])
    const fixed = ratees.map((ratee): Pair => {
      const wanted = expected.at('ratee', String(ratee.at('ratee').value))
      return ['fixed', ratee.number('fixedEffect'), wanted.number('fixed_effect_centred_within_component')]
    })
    expect(differences(fixed, 0, 1e-6)).toEqual([])
  })
})

type Wanted = {
  readonly group: string
  readonly var1: string | null
  readonly var2: string | null
  readonly variance_or_cov: number
  readonly sd_or_cor: number
}

/** Every number that lme4 gives of one model: variances and correlations, fixed effects, criterion, and predictions of levels. */
function modelPairs(own: Reached, wanted: Reached): Pair[] {
  const components = own.list('components').map(({ value }) => value as Readonly<Record<string, unknown>>)
  const varcomp = wanted.list('varcomp').map(({ value }) => value as Wanted)
  const found = varcomp.flatMap((row): Pair[] => {
    const name = `${row.group} ${row.var1} ${row.var2}`
    if (row.group === 'Residual') return [[name, own.number('residualVariance'), row.variance_or_cov]]
    // lme4 calls a grouping's second, uncorrelated part "Subject.1".
    const group = row.group.replace(/\.\d+$/, '')
    const mine = components.find(
      (one) => one.group === group && one.effect === row.var1 && one.with === row.var2,
    )
    return row.var2 === null
      ? [
          [name, mine?.variance, row.variance_or_cov],
          [name, mine?.sd, row.sd_or_cor],
        ]
      : [
          [name, mine?.covariance, row.variance_or_cov],
          [name, mine?.correlation, row.sd_or_cor],
        ]
  })
  const fixed = own.list('fixed').flatMap((effect): Pair[] => {
    const name = String(effect.at('name').value)
    return [
      [name, effect.number('estimate'), wanted.number('fixed', name, 'estimate')],
      [`${name} error`, effect.number('standardError'), wanted.number('fixed', name, 'se')],
    ]
  })
  expect(fixed).toHaveLength(2 * keysOf(wanted.at('fixed')).length)
  return [
    ['criterion', own.number('criterionValue'), wanted.number('deviance_or_reml')],
    ['rows', own.number('rows'), wanted.number('n')],
    ...found,
    ...fixed,
    ...keysOf(wanted.at('groups')).map(
      (group): Pair => [group, own.number('groups', group), wanted.number('groups', group)],
    ),
    ...('blup' in (wanted.value as object) ? predictionPairs(own, wanted.at('blup')) : []),
  ]
}

function predictionPairs(own: Reached, wanted: Reached): Pair[] {
  return keysOf(wanted).flatMap((group) => {
    const levels = new Map(
      own.list('predictions', group).map((level) => [String(level.at('level').value), level]),
    )
    return keysOf(wanted.at(group)).flatMap((level): Pair[] => {
      const expected = wanted.at(group, level).value as Readonly<Record<string, number | number[] | null>>
      const mine = levels.get(level)
      return Object.entries(expected).flatMap(([name, value]): Pair[] => {
        if (value === null) return []
        if (name !== 'cond_var') return [[`${level} ${name}`, mine?.number('effects', name), Number(value)]]
        const variances = Array.isArray(value) ? value : [value]
        return variances.map(
          (own, at): Pair => [`${level} variance`, mine?.number('conditionalCovariance', at), own],
        )
      })
    })
  })
}

describe.skipIf(!existsSync(folder))('headroom ratings reml reproduces lme4', () => {
  const sleep = ['--response', 'Reaction', '--fixed', 'Days', '--group', 'Subject'] as const
  const schools = ['--response', 'MathAch', '--group', 'School'] as const
  const dyes = ['--response', 'Yield', '--group', 'Batch'] as const
  test.each([
    ['B1-reml-dyestuff', 'reml', [...dyes]],
    ['B1-reml-dyestuff', 'ml', [...dyes, '--ml']],
    ['B2-reml-boundary-dyestuff2', 'reml', [...dyes]],
    ['B3-reml-sleepstudy', 'correlated', [...sleep, '--slope', 'Subject:Days']],
    ['B3-reml-sleepstudy', 'uncorrelated', [...sleep, '--slope', 'Subject:Days', '--uncorrelated']],
    ['B3-reml-sleepstudy', 'intercept_only', [...sleep]],
    ['B3-reml-sleepstudy', 'ml_correlated', [...sleep, '--slope', 'Subject:Days', '--ml']],
    ['B4-reml-nested-pastes', 'reml', ['--response', 'strength', '--group', 'batch/cask']],
    [
      'B5-reml-crossed-penicillin',
      'reml',
      ['--response', 'diameter', '--group', 'plate', '--group', 'sample'],
    ],
    ['B6-within-between-hsb', 'null', [...schools]],
    ['B6-within-between-hsb', 'contextual', [...schools, '--fixed', 'MEANSES']],
    [
      'B6-within-between-hsb',
      'cross_level',
      [...schools, '--fixed', 'MEANSES,SESc,Sector,MEANSES:SESc,SESc:Sector', '--slope', 'School:SESc'],
    ],
  ] as const)('%s: %s', async (id, model, options) => {
    const own = await ask('reml', id, ...options)
    // Predictions of a single level can lie next to 0, where only an absolute distance means anything.
    expect(differences(modelPairs(own, expectedOf(id).at(model)), 1e-4, 1e-4)).toEqual([])
  })

  test('shares and reliabilities of schools', async () => {
    const own = await ask('reml', 'B6-within-between-hsb', ...schools)
    const expected = expectedOf('B6-within-between-hsb')
    const reliability = expected.at('reliability_by_school')
    expect(
      differences(
        [
          ['icc', own.number('shares', 'School'), expected.number('icc')],
          ['within', own.number('shares', 'residual'), expected.number('share_within')],
          ['mean', own.number('meanReliability', 'School'), expected.number('mean_reliability')],
          ...own.list('predictions', 'School').map((level): Pair => {
            const school = String(level.at('level').value)
            return [school, level.number('reliability'), reliability.number(school)]
          }),
        ],
        1e-4,
      ),
    ).toEqual([])
  })

  test('a variance of zero is a result that is said in words', async () => {
    const own = await ask('reml', 'B2-reml-boundary-dyestuff2', ...dyes)
    expect(own.at('atBoundary').value).toBe(true)
    expect(String(own.at('notices').value)).toContain('variance is estimated as zero')
  })
})
