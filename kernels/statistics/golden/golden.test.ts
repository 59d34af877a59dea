import { describe, expect, test } from 'vitest'
import type { Column } from '../column.ts'
import { oneWayAnova } from '../groups/one-way.ts'
import { shrunkenScores, varianceShares } from '../groups/scores.ts'
import { leastSquares } from '../least-squares/least-squares.ts'
import { fitMixedModel } from '../mixed-model/fit.ts'
import type { Criterion, FittedTerm, MixedModel, MixedModelFit } from '../mixed-model/model.ts'
import { isGoldenPresent, readColumns, readExpected } from './cases.ts'

type Component = {
  readonly group: string
  readonly var1: string | null
  readonly var2: string | null
  readonly variance_or_cov: number
  readonly sd_or_cor: number
}
/** What lme4 says of one model. */
type Expected = {
  readonly deviance_or_reml: number
  readonly varcomp: readonly Component[]
  readonly fixed: Readonly<Record<string, { readonly estimate: number; readonly se: number }>>
  readonly n: number
  readonly groups: Readonly<Record<string, number>>
  readonly blup?: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number | readonly number[] | null>>>>>
  >
}
type Anova = Readonly<Record<string, number>>

/** Within a share of the known value, or within `absolute` of it. */
function near(found: number | undefined, known: number, relative: number, absolute = 0) {
  const isNear = found !== undefined && Math.abs(found - known) <= relative * Math.abs(known) + absolute
  expect(isNear, `${found} for ${known}`).toBe(true)
}

function fitOf(model: MixedModel, criterion: Criterion = 'reml'): MixedModelFit {
  const outcome = fitMixedModel(model, criterion)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const numbers = (texts: readonly string[]): number[] => texts.map(Number)
const product = (a: Column, b: Column): Column => ({
  name: `${a.name}:${b.name}`,
  values: Array.from(a.values, (value, row) => value * (b.values[row] ?? Number.NaN)),
})

/** The number lme4 gives for a row of its table of variances, among ours. */
function componentIn(fit: MixedModelFit, { group, var1, var2 }: Component) {
  if (group === 'Residual') return [fit.residualVariance, Math.sqrt(fit.residualVariance)]
  const term = fit.terms.find(({ factor }) => group === factor || group === `${factor}.1`)
  const i = term?.effects.findIndex(({ name }) => name === var1) ?? -1
  const j = var2 === null ? i : (term?.effects.findIndex(({ name }) => name === var2) ?? -1)
  const place = i * (term?.effects.length ?? 0) + j
  return [term?.covariance.values[place], i === j ? term?.effects[i]?.sd : term?.correlation.values[place]]
}

function agreesOnLevels(term: FittedTerm, expected: NonNullable<Expected['blup']>[string], relative: number) {
  expect(term.levels.map(({ level }) => level).toSorted()).toEqual(Object.keys(expected).toSorted())
  for (const { level, effects, conditionalCovariance } of term.levels) {
    const known = expected[level] ?? {}
    // A prediction may be next to zero; it is compared with the standard deviation that it is drawn from.
    term.effects.forEach(({ name, sd }, k) => {
      near(effects[k], Number(known[name]), relative, relative * sd)
    })
    const variance = known.cond_var
    if (variance !== null && variance !== undefined)
      [variance].flat().forEach((value, k) => {
        near(conditionalCovariance.values[k], value, relative)
      })
  }
}

function agrees(fit: MixedModelFit, expected: Expected, relative: number, absoluteVariance = 0) {
  near(fit.criterionValue, expected.deviance_or_reml, relative)
  for (const component of expected.varcomp) {
    const [variance, sd] = componentIn(fit, component)
    near(variance, component.variance_or_cov, relative, absoluteVariance)
    near(sd, component.sd_or_cor, relative, absoluteVariance)
  }
  expect(fit.fixed.map(({ name }) => name)).toEqual(Object.keys(expected.fixed))
  for (const { name, estimate, standardError } of fit.fixed) {
    near(estimate, expected.fixed[name]?.estimate ?? Number.NaN, relative)
    near(standardError, expected.fixed[name]?.se ?? Number.NaN, relative)
  }
  expect(fit.rows).toBe(expected.n)
  for (const term of fit.terms) {
    expect(term.levels.length).toBe(expected.groups[term.factor])
    const levels = expected.blup?.[term.factor]
    if (levels) agreesOnLevels(term, levels, relative)
  }
  expect(fit.convergence.converged).toBe(true)
}

function agreesOnAnova(
  response: readonly number[],
  levels: readonly string[],
  expected: Anova,
  relative: number,
) {
  const outcome = oneWayAnova(response, levels)
  if (!outcome.ok) throw new Error(outcome.reason)
  const found = outcome.value
  const { meanSquareBetween: msb, meanSquareWithin: msw } = found
  for (const [value, name] of [
    [msb, 'msb'],
    [msw, 'msw'],
    [found.groups, 'groups'],
    [found.rows, 'n'],
    [found.meanSize, 'mean_size'],
    [found.effectiveSize, 'n0'],
    [found.f, 'F'],
    [found.p, 'p'],
    [found.betweenVariance, 'sigma2_between_anova'],
    [(msb - msw) / (msb + (found.meanSize - 1) * msw), 'icc1_mean_size_bliese'],
    [(msb - msw) / (msb + (found.effectiveSize - 1) * msw), 'icc1_anova_n0'],
    [(msb - msw) / msb, 'icc2'],
  ] as const)
    near(value, expected[name] ?? Number.NaN, relative)
}

const sleep = () => {
  const columns = readColumns('B3-reml-sleepstudy')
  const days = { name: 'Days', values: numbers(columns('Days')) }
  return {
    response: numbers(columns('Reaction')),
    days,
    subject: { factor: 'Subject', levels: columns('Subject') },
  }
}

describe.skipIf(!isGoldenPresent)('agrees with lme4 1.1-31 to the tolerance of each case', () => {
  test('B1: yields of dyestuff in six batches, by REML and by maximum likelihood', () => {
    const expected = readExpected<{ reml: Expected; ml: Expected; anova: Anova }>('B1-reml-dyestuff')
    const columns = readColumns('B1-reml-dyestuff')
    const response = numbers(columns('Yield'))
    const model = { response, random: [{ factor: 'Batch', levels: columns('Batch') }] }
    agrees(fitOf(model), expected.reml, 1e-4)
    agrees(fitOf(model, 'ml'), expected.ml, 1e-4)
    agreesOnAnova(response, columns('Batch'), expected.anova, 1e-9)
  })

  test('B2: batches that differ less than chance have a variance of zero, and it is said', () => {
    const expected = readExpected<{ reml: Expected; anova: Anova }>('B2-reml-boundary-dyestuff2')
    const columns = readColumns('B2-reml-boundary-dyestuff2')
    const response = numbers(columns('Yield'))
    const fit = fitOf({ response, random: [{ factor: 'Batch', levels: columns('Batch') }] })
    agrees(fit, expected.reml, 1e-4, 1e-3)
    expect(fit.terms[0]?.effects[0]?.variance).toBe(0)
    expect(fit.atBoundary).toBe(true)
    expect(fit.notices).toEqual([expect.objectContaining({ kind: 'zero-variance', factor: 'Batch' })])
    agreesOnAnova(response, columns('Batch'), expected.anova, 1e-9)
  })

  test('B3: reaction times over days without sleep, with slopes that go together with intercepts and not', () => {
    const { response, days, subject } = sleep()
    const expected =
      readExpected<Record<'correlated' | 'uncorrelated' | 'intercept_only' | 'ml_correlated', Expected>>(
        'B3-reml-sleepstudy',
      )
    const modelWith = (more: object) => ({ response, fixed: [days], random: [{ ...subject, ...more }] })
    agrees(fitOf(modelWith({ slopes: [days] })), expected.correlated, 1e-4)
    agrees(fitOf(modelWith({ slopes: [days], correlated: false })), expected.uncorrelated, 1e-4)
    agrees(fitOf(modelWith({})), expected.intercept_only, 1e-4)
    agrees(fitOf(modelWith({ slopes: [days] }), 'ml'), expected.ml_correlated, 1e-4)
  })

  test('B4: casks within batches', () => {
    const columns = readColumns('B4-reml-nested-pastes')
    const cask = columns('cask')
    const fit = fitOf({
      response: numbers(columns('strength')),
      random: [
        { factor: 'cask:batch', levels: columns('batch').map((batch, row) => `${cask[row]}:${batch}`) },
        { factor: 'batch', levels: columns('batch') },
      ],
    })
    agrees(fit, readExpected<{ reml: Expected }>('B4-reml-nested-pastes').reml, 1e-4)
    expect(fit.notices).toEqual([])
  })

  test('B5: plates crossed with samples', () => {
    const columns = readColumns('B5-reml-crossed-penicillin')
    const fit = fitOf({
      response: numbers(columns('diameter')),
      random: [
        { factor: 'plate', levels: columns('plate') },
        { factor: 'sample', levels: columns('sample') },
      ],
    })
    agrees(fit, readExpected<{ reml: Expected }>('B5-reml-crossed-penicillin').reml, 1e-4)
  })

  test('B6: 7,185 pupils of 160 schools: shares of variance, reliability, shrunken scores, cross-level slopes', () => {
    const name = 'B6-within-between-hsb'
    const expected = readExpected<
      Record<'null' | 'contextual' | 'cross_level', Expected> &
        Record<'icc' | 'share_within' | 'mean_reliability', number> & {
          reliability_by_school: Record<string, number>
          anova: Anova
        }
    >(name)
    const columns = readColumns(name)
    const response = numbers(columns('MathAch'))
    const school = { factor: 'School', levels: columns('School') }
    const schoolStatus = { name: 'MEANSES', values: numbers(columns('MEANSES')) }
    const status = { name: 'SESc', values: numbers(columns('SESc')) }
    const isPublic = columns('Sector').map((sector) => (sector === 'Public' ? 1 : 0))
    const sector = { name: 'SectorPublic', values: isPublic }

    const fit = fitOf({ response, random: [school] })
    agrees(fit, expected.null, 1e-4)
    near(varianceShares(fit)?.get('School'), expected.icc, 1e-4)
    near(varianceShares(fit)?.get('residual'), expected.share_within, 1e-4)
    const scores = shrunkenScores(fit, 'School')
    if (!scores.ok) throw new Error(scores.reason)
    near(scores.value.meanReliability, expected.mean_reliability, 1e-4)
    expect(scores.value.levels).toHaveLength(160)
    for (const { level, reliability } of scores.value.levels)
      near(reliability, expected.reliability_by_school[level] ?? Number.NaN, 1e-4)

    agrees(fitOf({ response, fixed: [schoolStatus], random: [school] }), expected.contextual, 1e-4)
    const fixed = [schoolStatus, status, sector, product(schoolStatus, status), product(status, sector)]
    agrees(fitOf({ response, fixed, random: [{ ...school, slopes: [status] }] }), expected.cross_level, 1e-4)
    agreesOnAnova(response, school.levels, expected.anova, 1e-5)
  })

  test.each(['HRS', 'COHES', 'LEAD', 'WBEING'])('B7: %s of 7,382 soldiers in 99 companies', (item) => {
    const { results } = readExpected<{ results: Record<string, Anova> }>('B7-icc-bh1996')
    const known = results[item] ?? {}
    const columns = readColumns('B7-icc-bh1996')
    const response = numbers(columns(item))
    agreesOnAnova(response, columns('GRP'), known, 1e-5)
    const fit = fitOf({ response, random: [{ factor: 'GRP', levels: columns('GRP') }] })
    near(fit.terms[0]?.effects[0]?.variance, known.reml_between ?? Number.NaN, 1e-4)
    near(fit.residualVariance, known.reml_within ?? Number.NaN, 1e-4)
    near(varianceShares(fit)?.get('GRP'), known.icc_reml ?? Number.NaN, 1e-4)
  })

  test('C6: 288 raters of 17 people, crossed in part: leniency set apart', () => {
    type Ratee = Record<'n' | 'blup' | 'adjusted_mean' | 'cond_se' | 'reliability', number>
    const { results } = readExpected<{
      results: Record<
        | 'n'
        | 'raters'
        | 'ratees'
        | 'reml'
        | 'var_rater_leniency'
        | 'var_ratee'
        | 'var_residual'
        | 'mean'
        | 'mean_se',
        number
      > & { ratee: Record<string, Ratee>; rater_leniency_first10: Record<string, number> }
    }>('C6-leniency-insteval-dept7')
    const columns = readColumns('C6-leniency-insteval-dept7')
    const fit = fitOf({
      response: numbers(columns('y')),
      random: [
        { factor: 'rater', levels: columns('s') },
        { factor: 'ratee', levels: columns('d') },
      ],
    })
    const [rater, ratee] = fit.terms
    expect([fit.rows, rater?.levels.length, ratee?.levels.length]).toEqual([
      results.n,
      results.raters,
      results.ratees,
    ])
    near(fit.criterionValue, results.reml, 1e-3)
    near(rater?.effects[0]?.variance, results.var_rater_leniency, 1e-3)
    near(ratee?.effects[0]?.variance, results.var_ratee, 1e-3)
    near(fit.residualVariance, results.var_residual, 1e-3)
    near(fit.fixed[0]?.estimate, results.mean, 1e-3)
    near(fit.fixed[0]?.standardError, results.mean_se, 1e-3)
    const scores = shrunkenScores(fit, 'ratee')
    if (!scores.ok) throw new Error(scores.reason)
    for (const { level, rows, effect, score, conditionalVariance, reliability } of scores.value.levels) {
      const known = results.ratee[level]
      expect(rows).toBe(known?.n)
      near(effect, known?.blup ?? Number.NaN, 0, 1e-3)
      near(score, known?.adjusted_mean ?? Number.NaN, 0, 1e-3)
      near(Math.sqrt(conditionalVariance), known?.cond_se ?? Number.NaN, 1e-3)
      near(reliability, known?.reliability ?? Number.NaN, 1e-3)
    }
    for (const [level, leniency] of Object.entries(results.rater_leniency_first10))
      near(rater?.levels.find((candidate) => candidate.level === level)?.effects[0], leniency, 0, 1e-3)
    // Everybody is joined to everybody by some chain of raters.
    expect(fit.notices).toEqual([])
  })

  test('C6 again with raters and those they rated as fixed effects, by least squares on 304 columns', () => {
    const { results } = readExpected<{
      results: { ratee: Record<string, { fixed_effect_centred_within_component: number }> }
    }>('C6-leniency-insteval-dept7')
    const columns = readColumns('C6-leniency-insteval-dept7')
    const dummies = (factor: string): Column[] => {
      const own = columns(factor)
      return [...new Set(own)].map((level) => ({
        name: level,
        values: own.map((value) => (value === level ? 1 : 0)),
      }))
    }
    const ratees = dummies('d')
    const outcome = leastSquares([...ratees, ...dummies('s')], numbers(columns('y')))
    if (!outcome.ok) throw new Error(outcome.reason)
    expect(outcome.value.aliased).toHaveLength(1)
    const effects = outcome.value.coefficients.slice(0, ratees.length)
    const mean = effects.reduce((sum, { estimate }) => sum + estimate, 0) / ratees.length
    for (const { name, estimate } of effects)
      near(estimate - mean, results.ratee[name]?.fixed_effect_centred_within_component ?? Number.NaN, 0, 1e-6)
  })
})
