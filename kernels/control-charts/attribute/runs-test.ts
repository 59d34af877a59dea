/** The Anhoej rules for random variation about a centre line. */
export type RunsTest = {
  readonly points: number
  /** Points not on the centre line. */
  readonly useful: number
  /** The rest is null where no point is off the centre line. */
  readonly longestRun: number | null
  readonly longestRunLimit: number | null
  readonly crossings: number | null
  readonly fewestCrossings: number | null
  readonly isSignal: boolean
  /** Where the longest run lies, as positions among the values given. */
  readonly longestRunFrom: number
  readonly longestRunTo: number
}

/** The smallest x with P(X <= x) >= probability for X ~ Binomial(trials, 1/2), by adding up in logarithms. */
export function binomialHalfQuantile(probability: number, trials: number): number {
  let logTerm = -trials * Math.LN2
  let total = Math.exp(logTerm)
  let x = 0
  // The sum can fall short of a probability it equals on paper, by rounding alone.
  while (total < probability * (1 - 64 * Number.EPSILON) && x < trials) {
    logTerm += Math.log((trials - x) / (x + 1))
    x++
    total += Math.exp(logTerm)
  }
  return x
}

/**
 * Signal if the longest run is longer than log2(n) + 3, rounded, or if the curve crosses the centre line fewer times
 * than the 5th centile of Binomial(n - 1, 1/2), n being the points not on the line (Anhøj and Olesen, PLoS ONE 2014;
 * 9: e113825). Points on the line and missing points (NaN) neither break nor lengthen a run.
 */
export function runsTest(values: ArrayLike<number>, centre: number, tolerance: number): RunsTest {
  let useful = 0
  let crossings = 0
  let side = 0
  let run = 0
  let from = 0
  const longest = { run: 0, from: -1, to: -1 }
  for (let at = 0; at < values.length; at++) {
    const away = (values[at] ?? Number.NaN) - centre
    const own = away > tolerance ? 1 : away < -tolerance ? -1 : 0
    if (own === 0) continue
    useful++
    if (own !== side) {
      if (side !== 0) crossings++
      run = 0
      from = at
      side = own
    }
    run++
    if (run > longest.run) Object.assign(longest, { run, from, to: at })
  }
  if (useful === 0)
    return {
      points: values.length,
      useful,
      longestRun: null,
      longestRunLimit: null,
      crossings: null,
      fewestCrossings: null,
      isSignal: false,
      longestRunFrom: -1,
      longestRunTo: -1,
    }
  const longestRunLimit = Math.round(Math.log2(useful) + 3)
  const fewestCrossings = binomialHalfQuantile(0.05, useful - 1)
  return {
    points: values.length,
    useful,
    longestRun: longest.run,
    longestRunLimit,
    crossings,
    fewestCrossings,
    isSignal: longest.run > longestRunLimit || crossings < fewestCrossings,
    longestRunFrom: longest.from,
    longestRunTo: longest.to,
  }
}
