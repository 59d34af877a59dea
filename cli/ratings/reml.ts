import {
  type Criterion,
  describeFault,
  type FittedTerm,
  fitMixedModel,
  INTERCEPT,
  type MixedModelFit,
  type RandomTerm,
  shrunkenScores,
  varianceShares,
} from '@headroom/statistics'
import { completeRows, designOf, groupingsOf, partsOf } from './design.ts'
import { alignedTable, figure, type Report, show, showP } from './report.ts'
import { parseScores, placesOf, type Row, type Table, type Unusable } from './table.ts'

export type RemlOptions = {
  readonly response: string
  readonly fixed?: readonly string[]
  /** `a`, or `a/b` for b within a; several are crossed. */
  readonly group: readonly string[]
  /** `a:x`: the effect of x differs between the levels of a. */
  readonly slope?: readonly string[]
  readonly uncorrelated?: true
  readonly ml?: true
}

function randomTerms(
  table: Table,
  rows: readonly Row[],
  options: RemlOptions,
): readonly RandomTerm[] | Unusable {
  const terms = new Map<string, RandomTerm>()
  for (const nest of options.group) {
    const found = groupingsOf(table, rows, nest)
    if (!found.ok) return found
    for (const grouping of found.groupings) terms.set(grouping.factor, grouping)
  }
  for (const slope of options.slope ?? []) {
    const at = slope.lastIndexOf(':')
    const [factor, column] = [slope.slice(0, at), slope.slice(at + 1)]
    const term = [...terms.values()].find((own) => own.factor.toLowerCase() === factor.toLowerCase())
    if (at < 0 || term === undefined)
      return { ok: false, words: `The slope "${slope}" is not a grouping of --group, a colon and a column.` }
    const design = designOf(table, rows, [column])
    if (!design.ok) return design
    terms.set(term.factor, {
      ...term,
      slopes: [...(term.slopes ?? []), ...design.columns],
      correlated: options.uncorrelated !== true,
    })
  }
  return [...terms.values()]
}

/** Every variance, and every correlation with the covariance it stands for, in the order of lme4's table. */
const componentsOf = ({ factor, effects, covariance, correlation }: FittedTerm, areCorrelated: boolean) => [
  ...effects.map(({ name, variance, sd }) => ({ group: factor, effect: name, with: null, variance, sd })),
  ...(areCorrelated
    ? effects.flatMap(({ name }, a) =>
        effects.slice(a + 1).map((other, after) => {
          const place = a * effects.length + a + 1 + after
          const own = correlation.values[place] ?? Number.NaN
          return {
            group: factor,
            effect: name,
            with: other.name,
            covariance: covariance.values[place] ?? 0,
            correlation: Number.isNaN(own) ? null : own,
          }
        }),
      )
    : []),
]

function predictionsOf(fit: MixedModelFit, term: FittedTerm) {
  const scores = shrunkenScores(fit, term.factor)
  const reliabilities = scores.ok
    ? new Map(scores.value.levels.map(({ level, reliability }) => [level, reliability]))
    : null
  return term.levels.map(({ level, rows, effects, conditionalCovariance, predictionCovariance }) => ({
    level,
    rows,
    effects: Object.fromEntries(term.effects.map(({ name }, at) => [name, effects[at]])),
    conditionalCovariance: [...conditionalCovariance.values],
    predictionCovariance: [...predictionCovariance.values],
    ...(reliabilities ? { reliability: reliabilities.get(level) } : {}),
  }))
}

function resultOf(fit: MixedModelFit, areCorrelated: boolean) {
  const shares = varianceShares(fit)
  const reliabilities = fit.terms.map((term) => {
    const scores = shrunkenScores(fit, term.factor)
    return [term.factor, scores.ok ? scores.value.meanReliability : null] as const
  })
  return {
    criterion: fit.criterion,
    criterionValue: fit.criterionValue,
    rows: fit.rows,
    groups: Object.fromEntries(fit.terms.map(({ factor, levels }) => [factor, levels.length])),
    components: fit.terms.flatMap((term) => componentsOf(term, areCorrelated)),
    residualVariance: fit.residualVariance,
    shares: shares ? Object.fromEntries(shares) : null,
    meanReliability: Object.fromEntries(reliabilities),
    fixed: fit.fixed,
    predictions: Object.fromEntries(fit.terms.map((term) => [term.factor, predictionsOf(fit, term)])),
    atBoundary: fit.atBoundary,
    converged: fit.convergence.converged,
    notices: fit.notices.map(({ words }) => words),
  }
}

function wordsOf(result: ReturnType<typeof resultOf>, response: string): string[] {
  const share = (group: string) => (result.shares ? `${figure((result.shares[group] ?? 0) * 100, 1)}%` : '–')
  return [
    `${response}: ${result.rows} rows, ${Object.entries(result.groups)
      .map(([name, count]) => `${count} of ${name}`)
      .join(
        ', ',
      )}. ${result.criterion === 'reml' ? 'REML' : 'Maximum likelihood'} criterion ${show(result.criterionValue, 4)}.`,
    alignedTable([
      ['between', 'effect', 'variance', 'sd', 'share'],
      ...result.components.flatMap((own) =>
        'variance' in own
          ? [
              [
                own.group,
                own.effect === INTERCEPT ? 'mean' : own.effect,
                figure(own.variance, 4),
                figure(own.sd, 4),
                share(own.group),
              ],
            ]
          : [
              [
                own.group,
                `${own.effect} with ${own.with}`,
                figure(own.covariance, 4),
                `r ${figure(own.correlation)}`,
                '',
              ],
            ],
      ),
      [
        'left over',
        '',
        figure(result.residualVariance, 4),
        figure(Math.sqrt(result.residualVariance), 4),
        share('residual'),
      ],
    ]),
    alignedTable([
      ['fixed', 'estimate', 'standard error', 'df', 'p'],
      ...result.fixed.map(({ name, estimate, standardError, df, p }) => [
        name === INTERCEPT ? 'constant' : name,
        figure(estimate, 4),
        figure(standardError, 4),
        figure(df, 1),
        p === null || name === INTERCEPT ? '–' : showP(p),
      ]),
    ]),
    ...result.notices,
  ]
}

/** A linear mixed model of a file: variances between groups, nested or crossed, with slopes that differ. */
export function remlReport(table: Table, options: RemlOptions): Report {
  const response = placesOf(table, [options.response])
  if (!response.ok) return response
  const used = [
    options.response,
    ...(options.fixed ?? []).flatMap(partsOf),
    ...options.group.flatMap((nest) => nest.split('/').map((name) => name.trim())),
    ...(options.slope ?? []).map((slope) => slope.slice(slope.lastIndexOf(':') + 1)),
  ]
  const known = placesOf(table, used)
  if (!known.ok) return known
  const parsed = parseScores(table, response.places)
  const { rows, withGaps } = completeRows({ ...table, rows: parsed.rows.map(({ row }) => row) }, used)
  const values = new Map(parsed.rows.map(({ row, scores: [own = null] }) => [row, own]))
  const fixed = designOf(table, rows, options.fixed ?? [])
  if (!fixed.ok) return fixed
  const random = randomTerms(table, rows, options)
  if ('ok' in random) return random
  const criterion: Criterion = options.ml ? 'ml' : 'reml'
  const outcome = fitMixedModel(
    { response: rows.map((row) => values.get(row) ?? Number.NaN), fixed: fixed.columns, random },
    criterion,
  )
  const shared = { rows: rows.length, faults: [...table.faults, ...parsed.faults] }
  if (!outcome.ok) {
    const words = describeFault(outcome)
    return { ok: true, result: { refused: { reason: outcome.reason, words } }, words: [words], ...shared }
  }
  const result = resultOf(outcome.value, options.uncorrelated !== true)
  return {
    ok: true,
    result: { ...result, rowsWithGaps: withGaps },
    words: [
      ...wordsOf(result, options.response),
      ...(withGaps > 0 ? [`${withGaps} rows with a gap in a column that is used are left out.`] : []),
    ],
    ...shared,
  }
}
