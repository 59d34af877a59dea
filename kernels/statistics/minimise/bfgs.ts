import { at, dot } from '../linear-algebra/matrix.ts'
import type { Objective } from './differences.ts'

export type Minimum = {
  readonly x: Float64Array
  readonly value: number
  /** The steepest slope left along any axis: what is small at a minimum. */
  readonly slope: number
  readonly evaluations: number
  /** False where the steps ran out, or the slope is still more than rounding explains. */
  readonly converged: boolean
}

export type MinimiseOptions = {
  /** The slope to be satisfied with, as a share of the size of the value; 1e-10 unless told. */
  readonly tolerance?: number
  readonly mostSteps?: number
  /** The typical size of a coordinate, for the width of differences; 1 unless told. */
  readonly size?: number
}

/** The cube root of the spacing of doubles: where rounding and curvature spoil a central difference equally. */
const DIFFERENCE = 6e-6
/** A slope no larger than this share of the value may be all rounding, if no step goes down any more. */
const ROUNDING = 1e-6

function gradientOf(f: Objective, x: Float64Array, size: number): Float64Array {
  const moved = x.slice()
  return x.map((value, k) => {
    const width = DIFFERENCE * Math.max(size, Math.abs(value))
    moved[k] = value + width
    const above = f(moved)
    moved[k] = value - width
    const below = f(moved)
    moved[k] = value
    return (above - below) / (2 * width)
  })
}

const steepest = (gradient: Float64Array): number =>
  gradient.reduce((most, g) => Math.max(most, Math.abs(g)), 0)

/** An estimate of the inverse of the second derivatives, by rows. */
function startingInverse(count: number, scale: number): Float64Array {
  const inverse = new Float64Array(count * count)
  for (let i = 0; i < count; i++) inverse[i * count + i] = scale
  return inverse
}

/** The BFGS update of the inverse (Nocedal and Wright 2006, Numerical Optimization, 6.17). */
function learnCurvature(inverse: Float64Array, moved: Float64Array, turned: Float64Array) {
  const count = moved.length
  const along = dot(moved, 0, turned, 0, count)
  const hy = moved.map((_, i) => dot(inverse, i * count, turned, 0, count))
  const factor = (1 + dot(turned, 0, hy, 0, count) / along) / along
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++)
      inverse[i * count + j] =
        at(inverse, i * count + j) +
        factor * at(moved, i) * at(moved, j) -
        (at(hy, i) * at(moved, j) + at(moved, i) * at(hy, j)) / along
}

type Place = { readonly x: Float64Array; readonly value: number }

/** A fall by less than this share of the value cannot be told from rounding. */
const UNSEEN = 1e-16

/** The first place along a direction that is low enough (Armijo), or undefined when none is seen to be. */
function stepDown(f: Objective, from: Place, { direction, fall }: { direction: Float64Array; fall: number }) {
  const unseen = UNSEEN * Math.max(1, Math.abs(from.value))
  for (let share = 1; share * -fall > unseen; share /= 2) {
    const x = from.x.map((value, k) => value + share * at(direction, k))
    const value = f(x)
    if (value <= from.value + 1e-4 * share * fall && value < from.value) return { x, value }
  }
  return undefined
}

/**
 * A minimum of a smooth function of a few coordinates by BFGS with central differences (Nocedal and Wright 2006, Numerical
 * Optimization, algorithm 6.1). It goes down from where it starts: of several minima it finds one.
 *
 * @example minimise(([x = 0, y = 0]) => (x - 1) ** 2 + 10 * (y + 2) ** 2, [0, 0]).x // [1, -2]
 */
export function minimise(
  f: Objective,
  start: ArrayLike<number>,
  { tolerance = 1e-10, mostSteps = 200, size = 1 }: MinimiseOptions = {},
): Minimum {
  let evaluations = 0
  const counted: Objective = (x) => {
    evaluations++
    return f(x)
  }
  const count = start.length
  let here = { x: Float64Array.from(start), value: counted(Float64Array.from(start)) }
  let gradient = gradientOf(counted, here.x, size)
  let inverse: Float64Array | undefined
  for (let step = 0; step < mostSteps; step++) {
    const slope = steepest(gradient)
    const scale = Math.max(1, Math.abs(here.value))
    const end = { ...here, slope, evaluations }
    if (slope <= tolerance * scale) return { ...end, converged: true }
    // Before anything is known of the curvature a step goes no further than a tenth of the usual size.
    const used = inverse ?? startingInverse(count, (0.1 * size) / slope)
    const direction = gradient.map((_, i) => -dot(used, i * count, gradient, 0, count))
    const fall = dot(direction, 0, gradient, 0, count)
    const next = fall < 0 ? stepDown(counted, here, { direction, fall }) : undefined
    if (!next) {
      if (!inverse) return { ...end, converged: slope <= ROUNDING * scale }
      inverse = undefined
      if (slope <= ROUNDING * scale) return { ...end, converged: true }
      continue
    }
    const nextGradient = gradientOf(counted, next.x, size)
    const moved = next.x.map((value, k) => value - at(here.x, k))
    const turned = nextGradient.map((value, k) => value - at(gradient, k))
    const along = dot(moved, 0, turned, 0, count)
    if (along > 0) {
      inverse ??= startingInverse(count, along / dot(turned, 0, turned, 0, count))
      learnCurvature(inverse, moved, turned)
    }
    here = { x: next.x, value: next.value }
    gradient = nextGradient
  }
  return { ...here, slope: steepest(gradient), evaluations, converged: false }
}
