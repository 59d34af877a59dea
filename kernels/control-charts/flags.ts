import type { Stretch } from './limits.ts'
import type { Rule } from './model.ts'
import type { RuleSettings } from './rule-set.ts'
import type { Usable } from './usable.ts'

/** For each usable point: 1 high or rising, -1 low or falling, 0 neither; `trend` 2 is a shared turning point. */
export type Flags = {
  readonly side: Int8Array
  readonly astronomical: Int8Array
  readonly shift: Int8Array
  readonly trend: Int8Array
  readonly twoOfThree: Int8Array
  /** Each stretch of usable points that met a rule: what the signals are written from. */
  readonly runs: Run[]
}

/** The usable points `start` to `end - 1` met a rule; for two-of-three, those of them that are flagged. */
export type Run = { readonly rule: Rule; readonly sign: number; readonly start: number; readonly end: number }

function record(flags: Flags, run: Run): void {
  const marks = run.rule === 'shift' ? flags.shift : flags.trend
  for (let k = run.start; k < run.end; k++) marks[k] = marks[k] === 0 || marks[k] === run.sign ? run.sign : 2
  flags.runs.push(run)
}

/** Rule 1: outside the process limits. On the line is inside. */
function flagAstronomical(values: readonly number[], stretch: Stretch, flags: Flags): void {
  const { limits, tolerance } = stretch
  if (!limits) return
  for (let k = stretch.start; k < stretch.end; k++) {
    const value = values[k] ?? 0
    const sign = value > limits.upper + tolerance ? 1 : value < limits.lower - tolerance ? -1 : 0
    if (sign === 0) continue
    flags.astronomical[k] = sign
    flags.runs.push({ rule: 'astronomical', sign, start: k, end: k + 1 })
  }
}

/** Rule 2: a run on one side of the mean, inside one set of limits. A point on the mean ends it. */
function flagShift(stretch: Stretch, flags: Flags, least: number): void {
  let start = stretch.start
  for (let k = stretch.start; k <= stretch.end; k++) {
    const side = k < stretch.end ? flags.side[k] : 2
    if (side === flags.side[start]) continue
    const sign = flags.side[start] ?? 0
    if (sign !== 0 && k - start >= least) record(flags, { rule: 'shift', sign, start, end: k })
    start = k
  }
}

/** Rule 3: a run of rises or of falls, end points included. It crosses the mean and changes of limits. */
function flagTrend(usable: Usable, stretches: readonly Stretch[], flags: Flags, least: number): void {
  let stretch = 0
  let sign = 0
  let start = 0
  for (let k = 1; k <= usable.n; k++) {
    let step = 0
    if (k < usable.n) {
      const rise = (usable.values[k] ?? 0) - (usable.values[k - 1] ?? 0)
      while (k >= (stretches[stretch]?.end ?? usable.n)) stretch++
      const tolerance = stretches[stretch]?.tolerance ?? 0
      step = rise > tolerance ? 1 : rise < -tolerance ? -1 : 0
    }
    if (k < usable.n && step === sign) continue
    if (sign !== 0 && k - start >= least) record(flags, { rule: 'trend', sign, start, end: k })
    start = k - 1
    sign = step
  }
}

/**
 * Rule 4: of three points in a row on one side of the mean, two or more beyond two sigma. Each point beyond two
 * sigma is flagged, and since November 2023 a point beyond the limits counts too (NHS England, in
 * nhs-r-community/NHSRplotthedots issue 194).
 */
function flagTwoOfThree(values: readonly number[], stretch: Stretch, flags: Flags): void {
  const { limits, tolerance } = stretch
  if (!limits) return
  const high = limits.upperTwoSigma + tolerance
  const low = limits.lowerTwoSigma - tolerance
  const beyond = (k: number, side: number) => (side > 0 ? (values[k] ?? 0) > high : (values[k] ?? 0) < low)
  let open: Run | null = null
  for (let k = stretch.start + 2; k < stretch.end; k++) {
    const side = flags.side[k] ?? 0
    if (side === 0 || flags.side[k - 1] !== side || flags.side[k - 2] !== side) continue
    const first = beyond(k - 2, side)
    const second = beyond(k - 1, side)
    const third = beyond(k, side)
    if (Number(first) + Number(second) + Number(third) < 2) continue
    // Windows that share a point are one signal.
    const isSame: boolean = open !== null && open.sign === side && k - 2 < open.end
    if (open && !isSame) flags.runs.push(open)
    open = { rule: 'two-of-three', sign: side, start: open && isSame ? open.start : k - 2, end: k + 1 }
    if (first) flags.twoOfThree[k - 2] = side
    if (second) flags.twoOfThree[k - 1] = side
    if (third) flags.twoOfThree[k] = side
  }
  if (open) flags.runs.push(open)
}

export function flagsOf(usable: Usable, stretches: readonly Stretch[], settings: RuleSettings): Flags {
  const { n, values } = usable
  const flags: Flags = {
    side: new Int8Array(n),
    astronomical: new Int8Array(n),
    shift: new Int8Array(n),
    trend: new Int8Array(n),
    twoOfThree: new Int8Array(n),
    runs: [],
  }
  for (const stretch of stretches) {
    const { mean, tolerance } = stretch
    for (let k = stretch.start; k < stretch.end; k++) {
      const away = (values[k] ?? 0) - mean
      flags.side[k] = away > tolerance ? 1 : away < -tolerance ? -1 : 0
    }
    flagAstronomical(values, stretch, flags)
    flagShift(stretch, flags, settings.shiftPoints)
    flagTwoOfThree(values, stretch, flags)
  }
  flagTrend(usable, stretches, flags, settings.trendPoints)
  return flags
}
