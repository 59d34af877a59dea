/** The rising counts nearest to the given ones in likelihood: neighbours that fall are pooled until none does (Ayer et al. 1955). */
function risingFit(counts: readonly number[]): number[] {
  const pools: { sum: number; levels: number }[] = []
  for (const count of counts) {
    let pool = { sum: count, levels: 1 }
    for (
      let last = pools.at(-1);
      last && last.sum / last.levels > pool.sum / pool.levels;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, levels: last.levels + pool.levels }
      pools.pop()
    }
    pools.push(pool)
  }
  return pools.flatMap(({ sum, levels }) => new Array<number>(levels).fill(sum / levels))
}

const logLikelihood = (counts: readonly number[], fit: readonly number[]): number =>
  counts.reduce((sum, count, at) => sum + (count > 0 ? count * Math.log(fit[at] ?? 0) : 0), 0)

/**
 * How many times less likely these answers are under the best opinion with one peak than under their own shape: 1 where they have
 * one peak, large where they clearly have two. Every place of the peak is tried.
 */
export function timesLessLikelyWithOnePeak(counts: readonly number[]): number {
  const own = logLikelihood(counts, counts)
  const best = Math.max(
    ...counts.map((_, peak) => {
      const rising = risingFit(counts.slice(0, peak + 1))
      const falling = risingFit(counts.slice(peak + 1).toReversed()).toReversed()
      return logLikelihood(counts, [...rising, ...falling])
    }),
  )
  return Math.exp(own - best)
}
