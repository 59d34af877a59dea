export type IntervalMinimum = {
  readonly x: number
  readonly value: number
  readonly evaluations: number
  /** False where the steps ran out first. */
  readonly converged: boolean
}

export type IntervalOptions = {
  /** How near x is to the minimum, beside 1.5e-8 of x itself; nearer than that a minimum cannot be seen. */
  readonly tolerance?: number
  readonly mostSteps?: number
}

const GOLDEN = (3 - Math.sqrt(5)) / 2
/** The square root of the spacing of doubles: below it a parabola is lost in rounding. */
const ROOT_EPSILON = 1.4901161193847656e-8

/** The three best places so far, best first, and how far the last two steps went. */
type Search = {
  x: number
  w: number
  v: number
  fx: number
  fw: number
  fv: number
  last: number
  before: number
}

/** Takes in a newly tried place. */
function learn(search: Search, u: number, fu: number): void {
  if (fu <= search.fx) {
    Object.assign(search, { v: search.w, fv: search.fw, w: search.x, fw: search.fx, x: u, fx: fu })
  } else if (fu <= search.fw || search.w === search.x) {
    Object.assign(search, { v: search.w, fv: search.fw, w: u, fw: fu })
  } else if (fu <= search.fv || search.v === search.x || search.v === search.w) {
    Object.assign(search, { v: u, fv: fu })
  }
}

/** The step to the lowest point of the parabola through the three, or undefined where it is not to be trusted. */
function parabolicStep(search: Search, lower: number, upper: number): number | undefined {
  const { x, w, v, fx, fw, fv } = search
  const r = (x - w) * (fx - fv)
  let q = (x - v) * (fx - fw)
  let p = (x - v) * q - (x - w) * r
  q = 2 * (q - r)
  if (q > 0) p = -p
  q = Math.abs(q)
  const isShorter = Math.abs(p) < Math.abs(0.5 * q * search.before)
  return isShorter && p > q * (lower - x) && p < q * (upper - x) ? p / q : undefined
}

/**
 * A minimum of f between two ends, without derivatives (Brent 1973, Algorithms for Minimization without Derivatives, ch. 5).
 * Where f has several it may be any of them.
 *
 * @example minimiseOnInterval((x) => (x - 2) ** 2, [0, 5]).x // 2
 */
export function minimiseOnInterval(
  f: (x: number) => number,
  [low, high]: readonly [number, number],
  { tolerance = 1e-12, mostSteps = 200 }: IntervalOptions = {},
): IntervalMinimum {
  let [lower, upper] = [low, high]
  const start = lower + GOLDEN * (upper - lower)
  const first = f(start)
  const search: Search = { x: start, w: start, v: start, fx: first, fw: first, fv: first, last: 0, before: 0 }
  for (let step = 1; step <= mostSteps; step++) {
    const { x } = search
    const middle = (lower + upper) / 2
    const near = ROOT_EPSILON * Math.abs(x) + tolerance / 3
    if (Math.abs(x - middle) <= 2 * near - (upper - lower) / 2)
      return { x, value: search.fx, evaluations: step, converged: true }
    const parabolic = Math.abs(search.before) > near ? parabolicStep(search, lower, upper) : undefined
    search.before = parabolic === undefined ? (x < middle ? upper : lower) - x : search.last
    let move = parabolic ?? GOLDEN * search.before
    // Not so near to an end, nor to x itself, that rounding decides.
    if (parabolic !== undefined && (x + move - lower < 2 * near || upper - x - move < 2 * near))
      move = x < middle ? near : -near
    search.last = move
    const u = x + (Math.abs(move) >= near ? move : Math.sign(move) * near)
    const fu = f(u)
    if (fu <= search.fx) {
      if (u < x) upper = x
      else lower = x
    } else if (u < x) lower = u
    else upper = u
    learn(search, u, fu)
  }
  return { x: search.x, value: search.fx, evaluations: mostSteps + 1, converged: false }
}
