import { RULE_SET } from '../rule-set.ts'
import { listOf, makeShow, plural, type Show } from '../wording.ts'
import type {
  Funnel,
  FunnelFault,
  FunnelKind,
  FunnelLimits,
  FunnelPoint,
  FunnelSettings,
  FunnelUnit,
} from './model.ts'
import { overDispersionOf } from './over-dispersion.ts'
import { limitsAt, scaleOf } from './scales.ts'

/** What is wrong with one unit, or undefined. */
export function faultOfUnit(kind: FunnelKind, unit: FunnelUnit): FunnelFault['reason'] | undefined {
  if (!(Number.isFinite(unit.denominator) && unit.denominator > 0)) return 'denominator-not-positive'
  if (!(Number.isFinite(unit.numerator) && unit.numerator >= 0)) return 'numerator-not-a-count'
  return kind === 'proportion' && unit.numerator > unit.denominator
    ? 'numerator-above-denominator'
    : undefined
}

function outlierOf(ratio: number, limits: FunnelLimits): -1 | 0 | 1 {
  const slack = 1e-12 * Math.abs(ratio)
  return ratio > limits.upper998 + slack ? 1 : ratio < limits.lower998 - slack ? -1 : 0
}

function reasonOf(point: Omit<FunnelPoint, 'reason'>, show: Show): string {
  const { unit, ratio, limits, adjusted, outlier, adjustedOutlier } = point
  const of = (own: FunnelLimits) => `${show(own.lower998, ratio)} to ${show(own.upper998, ratio)}`
  const start = `${unit}: ${show(ratio)} (${point.numerator} of ${point.denominator})`
  if (outlier === 0 && adjustedOutlier === 0) return `${start} is within the 99.8% limits (${of(limits)}).`
  if (adjustedOutlier !== 0)
    return `${start} is ${adjustedOutlier > 0 ? 'above' : 'below'} the 99.8% limits (${of(adjusted)}) even when they allow for the variation between units.`
  return `${start} is ${outlier > 0 ? 'above' : 'below'} the 99.8% limits for chance alone (${of(limits)}), but within those that allow for the variation between units (${of(adjusted)}): not an outlier among units like these.`
}

function textOf(funnel: Omit<Funnel, 'text'>, show: Show, measure: string): string {
  const named = (points: readonly FunnelPoint[]) => listOf(points.map(({ unit }) => unit))
  const outliers = funnel.points.filter(({ adjustedOutlier }) => adjustedOutlier !== 0)
  const chanceOnly = funnel.points.filter(({ outlier }) => outlier !== 0)
  const dispersion = funnel.isOverDispersed
    ? `The units differ more than chance explains (mean squared z ${funnel.phi.toFixed(1)}, about 1 expected), so the limits are widened. Without that ${chanceOnly.length} of ${funnel.points.length} would be called outliers.`
    : `The units differ no more than chance explains (mean squared z ${funnel.phi.toFixed(1)}).`
  return `Funnel plot of ${measure} for ${plural(funnel.points.length, 'unit')}, against ${show(funnel.target)}. ${dispersion} ${
    outliers.length > 0
      ? `Outside the 99.8% limits: ${named(outliers)}.`
      : 'No unit is outside the 99.8% limits.'
  } A place outside the limits is a reason to ask, not a verdict; the order of units within them means nothing.`
}

function faultsOf(kind: FunnelKind, units: readonly FunnelUnit[], target: number): FunnelFault[] {
  const faults: FunnelFault[] = units.length === 0 ? [{ reason: 'no-units' }] : []
  units.forEach((unit, at) => {
    const reason = faultOfUnit(kind, unit)
    if (reason) faults.push({ reason, at })
  })
  // A ratio is judged by its logarithm, which nothing has; a proportion may be nothing or all.
  const isTarget = kind === 'proportion' ? target >= 0 && target <= 1 : target > 0 && Number.isFinite(target)
  if (faults.length === 0 && !isTarget) faults.push({ reason: 'target-out-of-range' })
  return faults
}

type Judged = {
  readonly kind: FunnelKind
  readonly method: 'SHMI' | 'CQC'
  readonly target: number
  readonly tauSquared: number
}

function judge(unit: FunnelUnit, { kind, method, target, tauSquared }: Judged, show: Show): FunnelPoint {
  const scale = scaleOf(kind, method)
  const ratio = unit.numerator / unit.denominator
  const limits = scale.exact?.(unit.denominator, target) ?? limitsAt(scale, unit.denominator, target, 0)
  // The logarithm's own limits stand for SHMI even without over-dispersion, as its specification has them.
  const isExactEnough = tauSquared === 0 && !(kind === 'standardised' && method === 'SHMI')
  const adjusted = isExactEnough ? limits : limitsAt(scale, unit.denominator, target, tauSquared)
  const outlier = outlierOf(ratio, limits)
  const adjustedOutlier = outlierOf(ratio, adjusted)
  const point = { ...unit, ratio, limits, adjusted, outlier, adjustedOutlier }
  return { ...point, reason: reasonOf(point, show) }
}

/**
 * A funnel plot: each unit against limits that narrow as its denominator grows, with and without allowance for
 * over-dispersion, and a sentence for each unit.
 */
export function makeFunnel(
  kind: FunnelKind,
  units: readonly FunnelUnit[],
  settings: FunnelSettings = {},
): { ok: true; funnel: Funnel } | { ok: false; reason: 'faults'; faults: readonly FunnelFault[] } {
  const total = (of: 'numerator' | 'denominator') => units.reduce((sum, unit) => sum + unit[of], 0)
  const target = settings.target ?? (kind === 'standardised' ? 1 : total('numerator') / total('denominator'))
  const faults = faultsOf(kind, units, target)
  if (faults.length > 0) return { ok: false, reason: 'faults', faults }
  const method = settings.method ?? 'SHMI'
  const scale = scaleOf(kind, method)
  const centre = scale.centre(target)
  const standardised = units.map((unit) => {
    const error = scale.error(unit)
    return { z: (scale.transform(unit) - centre) / error, error }
  })
  const { phi, tauSquared } = overDispersionOf(standardised, scale.tails)
  const wording = { show: kind === 'proportion' ? 'proportion' : 'number', ...settings.wording } as const
  const show = makeShow(wording, target / 10)
  const funnel = {
    kind,
    method: kind === 'standardised' ? method : null,
    ruleSet: { id: RULE_SET.id, version: RULE_SET.version },
    target,
    points: units.map((unit) => judge(unit, { kind, method, target, tauSquared }, show)),
    phi,
    tauSquared,
    isOverDispersed: tauSquared > 0,
  }
  return { ok: true, funnel: { ...funnel, text: textOf(funnel, show, wording.measure ?? 'one measure') } }
}

/** The funnel's curves between two denominators, for drawing: limits at `steps` denominators, evenly spaced in root. */
export function funnelCurves(funnel: Funnel, from: number, to: number, steps = 60) {
  const scale = scaleOf(funnel.kind, funnel.method ?? 'SHMI')
  return Array.from({ length: steps + 1 }, (_, step) => {
    const denominator = (Math.sqrt(from) + ((Math.sqrt(to) - Math.sqrt(from)) * step) / steps) ** 2
    const limits = scale.exact?.(denominator, funnel.target) ?? limitsAt(scale, denominator, funnel.target, 0)
    return { denominator, limits, adjusted: limitsAt(scale, denominator, funnel.target, funnel.tauSquared) }
  })
}
