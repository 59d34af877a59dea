export { type Column, INTERCEPT, interceptOf } from './column.ts'
export { beta } from './distributions/beta.ts'
export type { Distribution } from './distributions/distribution.ts'
export { fisherF } from './distributions/fisher-f.ts'
export { chiSquared, gamma } from './distributions/gamma.ts'
export { normal } from './distributions/normal.ts'
export { logGamma } from './distributions/stirling.ts'
export { studentT } from './distributions/student-t.ts'
export { type OneWayAnova, type OneWayOutcome, oneWayAnova } from './groups/one-way.ts'
export {
  RANKING_RELIABILITY,
  type Score,
  type Scores,
  type ScoresOutcome,
  shrunkenScores,
  varianceShares,
} from './groups/scores.ts'
export {
  type Coefficient,
  type LeastSquaresFit,
  type LeastSquaresOptions,
  type LeastSquaresOutcome,
  leastSquares,
} from './least-squares/least-squares.ts'
export {
  type Cholesky,
  type CholeskyOutcome,
  cholesky,
  logDeterminant,
  solveCholesky,
  symmetricInverse,
} from './linear-algebra/cholesky.ts'
export { householderQr, type Qr, rotate, rotateBack, solveUpper } from './linear-algebra/householder-qr.ts'
export { type Matrix, matrixOf, multiply, rowsOf, transpose } from './linear-algebra/matrix.ts'
export { type PivotedCholesky, pivotedCholesky } from './linear-algebra/pivoted-cholesky.ts'
export { type MinimiseOptions, type Minimum, minimise } from './minimise/bfgs.ts'
export { type IntervalMinimum, type IntervalOptions, minimiseOnInterval } from './minimise/brent.ts'
export { describeFault } from './mixed-model/describe-fault.ts'
export { fitMixedModel } from './mixed-model/fit.ts'
export { connectedParts, type Parts } from './mixed-model/levels.ts'
export type {
  Criterion,
  Effect,
  FittedTerm,
  FixedEffect,
  Level,
  MixedModel,
  MixedModelFault,
  MixedModelFit,
  MixedModelOutcome,
  Notice,
  RandomTerm,
} from './mixed-model/model.ts'
