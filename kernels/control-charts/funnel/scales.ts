import { gammaQuantile, Z95, Z998 } from './distributions.ts'
import type { FunnelKind, FunnelLimits, FunnelUnit } from './model.ts'

/** How a kind of funnel turns ratios into something nearly normal, and back. */
export type Scale = {
  /** The target on the transformed scale. */
  readonly centre: (target: number) => number
  readonly transform: (unit: FunnelUnit) => number
  readonly back: (transformed: number) => number
  /** Standard error of one unit, from its own counts: for z and over-dispersion. */
  readonly error: (unit: FunnelUnit) => number
  /** Standard error a unit of this denominator would have on target: for limits. */
  readonly errorOnTarget: (denominator: number, target: number) => number
  /** Exact limits from chance alone, where the transform is not used for them. */
  readonly exact?: (denominator: number, target: number) => FunnelLimits
  /** Units at the ends are left out of phi (truncate) or drawn in to the 10th and 90th centiles (winsorise). */
  readonly tails: 'truncate' | 'winsorise'
}

/** The angle of a proportion stays within a right angle, so limits stay within 0 and 1. */
const clampAngle = (angle: number) => Math.min(Math.PI / 2, Math.max(0, angle))

const halfRoot = (denominator: number) => 1 / (2 * Math.sqrt(denominator))

/** Exact Poisson limits of observed over expected, through the chi-square (gamma) distribution. */
function poissonLimits(expected: number, target: number): FunnelLimits {
  const mean = expected * target
  const at = (probability: number, extra: number) => gammaQuantile(probability, mean + extra) / expected
  return { lower95: at(0.025, 0), upper95: at(0.975, 1), lower998: at(0.001, 0), upper998: at(0.999, 1) }
}

const logErrorOfCounts = (a: number, b: number) => Math.sqrt(a / (a + 0.5) ** 2 + b / (b + 0.5) ** 2)

/**
 * Spiegelhalter, Statistics in Medicine 2005; 24: 1185 (transformations, exact limits) and Quality and Safety in
 * Health Care 2005; 14: 347 (over-dispersion). Two choices are ours. A ratio's limits use the standard error of both
 * counts at the target (the two R and Power BI packages disagree there by up to 43%, and one leaves the numerator
 * out). Limits on the square-root scale are squared back before they are compared with ratios.
 */
export function scaleOf(kind: FunnelKind, method: 'SHMI' | 'CQC'): Scale {
  if (kind === 'proportion')
    return {
      centre: (target) => Math.asin(Math.sqrt(target)),
      transform: ({ numerator, denominator }) => Math.asin(Math.sqrt(numerator / denominator)),
      back: (angle) => Math.sin(clampAngle(angle)) ** 2,
      error: ({ denominator }) => halfRoot(denominator),
      errorOnTarget: halfRoot,
      tails: 'winsorise',
    }
  if (kind === 'ratio')
    return {
      centre: Math.log,
      transform: ({ numerator, denominator }) => Math.log((numerator + 0.5) / (denominator + 0.5)),
      back: Math.exp,
      error: ({ numerator, denominator }) => logErrorOfCounts(numerator, denominator),
      errorOnTarget: (denominator, target) => logErrorOfCounts(denominator * target, denominator),
      tails: 'winsorise',
    }
  if (method === 'CQC')
    return {
      centre: Math.sqrt,
      transform: ({ numerator, denominator }) => Math.sqrt(numerator / denominator),
      back: (root) => Math.max(0, root) ** 2,
      error: ({ denominator }) => halfRoot(denominator),
      errorOnTarget: halfRoot,
      exact: poissonLimits,
      tails: 'winsorise',
    }
  return {
    centre: Math.log,
    // A unit with no events has no logarithm; half an event stands in for none.
    transform: ({ numerator, denominator }) => Math.log((numerator || 0.5) / denominator),
    back: Math.exp,
    error: ({ denominator }) => 1 / Math.sqrt(denominator),
    errorOnTarget: (denominator, target) => 1 / Math.sqrt(denominator * target),
    exact: poissonLimits,
    tails: 'truncate',
  }
}

/** Limits at a denominator, with extra variance between units. */
export function limitsAt(
  scale: Scale,
  denominator: number,
  target: number,
  tauSquared: number,
): FunnelLimits {
  const centre = scale.centre(target)
  const error = Math.sqrt(scale.errorOnTarget(denominator, target) ** 2 + tauSquared)
  return {
    lower95: scale.back(centre - Z95 * error),
    upper95: scale.back(centre + Z95 * error),
    lower998: scale.back(centre - Z998 * error),
    upper998: scale.back(centre + Z998 * error),
  }
}
