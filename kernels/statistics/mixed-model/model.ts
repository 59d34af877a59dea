import type { Column, ColumnFault } from '../column.ts'
import type { Matrix } from '../linear-algebra/matrix.ts'

/** A grouping whose levels are taken as drawn at random: wards, raters, people measured more than once. */
export type RandomTerm = {
  readonly factor: string
  /** The level of each row. A nested factor needs names of its own in each group: "A:1", not "1" in every one. */
  readonly levels: readonly string[]
  /** Whether the levels differ in their mean: true unless told. */
  readonly intercept?: boolean
  /** Columns whose effect differs from level to level. */
  readonly slopes?: readonly Column[]
  /** Whether intercept and slopes may go together: true unless told. */
  readonly correlated?: boolean
}

/** What is to be explained, by what. All lists have a value for each row; rows with gaps are left out beforehand. */
export type MixedModel = {
  readonly response: ArrayLike<number>
  /** Beside the constant, which is always there and comes first. */
  readonly fixed?: readonly Column[]
  readonly random: readonly RandomTerm[]
}

/** `reml` for variances, which maximum likelihood makes too small; `ml` to compare models with different fixed effects. */
export type Criterion = 'reml' | 'ml'

export type FixedEffect = {
  readonly name: string
  readonly estimate: number
  readonly standardError: number
  /** By Satterthwaite: seldom a whole number. Null where the criterion is too flat to tell. */
  readonly df: number | null
  /** Of an estimate this far from 0 if there were no effect: two-sided, by Student's t with those degrees of freedom. */
  readonly p: number | null
}

export type Effect = { readonly name: string; readonly variance: number; readonly sd: number }

/** What is predicted for one level. Effects are in the order of the term's; covariances are by rows. */
export type Level = {
  readonly level: string
  readonly rows: number
  /** Best linear unbiased predictions: how far the level is from the average one. */
  readonly effects: readonly number[]
  /** Of the effects given the response, as though the fixed effects were known: what lme4 calls condVar. */
  readonly conditionalCovariance: Matrix
  /** Of predicted less true effects, with the fixed effects estimated (Henderson 1975, Biometrics 31). */
  readonly predictionCovariance: Matrix
  /** Of predicted less true effects (rows) with the estimated fixed effects (columns). */
  readonly fixedCovariance: Matrix
}

export type FittedTerm = {
  readonly factor: string
  readonly effects: readonly Effect[]
  readonly covariance: Matrix
  /** NaN where an effect has no variance. */
  readonly correlation: Matrix
  readonly levels: readonly Level[]
}

/** What a reader has to be told beside the numbers, and in which words. */
export type Notice = { readonly words: string } & (
  | { readonly kind: 'zero-variance'; readonly factor: string; readonly effect: string }
  | { readonly kind: 'perfect-correlation'; readonly factor: string }
  | { readonly kind: 'disconnected'; readonly factors: readonly [string, string]; readonly parts: number }
  | { readonly kind: 'not-converged' }
)

export type MixedModelFit = {
  readonly criterion: Criterion
  /** Minus twice the (restricted) log likelihood at its maximum, constants included as in lme4. */
  readonly criterionValue: number
  readonly fixed: readonly FixedEffect[]
  readonly fixedCovariance: Matrix
  /** In the order they were given. */
  readonly terms: readonly FittedTerm[]
  readonly residualVariance: number
  readonly rows: number
  /** Some variance is estimated as exactly zero, or some correlation as exactly one. A result, not a failure. */
  readonly atBoundary: boolean
  readonly notices: readonly Notice[]
  readonly convergence: { readonly converged: boolean; readonly slope: number; readonly evaluations: number }
}

export type MixedModelFault =
  | ColumnFault
  | { readonly ok: false; readonly reason: 'no-random-term' }
  | { readonly ok: false; readonly reason: 'constant-response' }
  | { readonly ok: false; readonly reason: 'too-few-rows'; readonly rows: number }
  /** Fixed columns that earlier ones make up already. */
  | { readonly ok: false; readonly reason: 'singular-design'; readonly columns: readonly string[] }
  | { readonly ok: false; readonly reason: 'no-effects' | 'collinear-effects'; readonly factor: string }
  | { readonly ok: false; readonly reason: 'one-level'; readonly factor: string }
  /** As many effects as rows, so what levels differ by cannot be told from what is left over. */
  | { readonly ok: false; readonly reason: 'one-row-per-level'; readonly factor: string }
  | { readonly ok: false; readonly reason: 'factors-coincide'; readonly factors: readonly [string, string] }
  /** The model reproduces every row. */
  | { readonly ok: false; readonly reason: 'no-residual-variation' }

export type MixedModelOutcome = { readonly ok: true; readonly value: MixedModelFit } | MixedModelFault
