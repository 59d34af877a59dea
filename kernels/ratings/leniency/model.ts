import type { ComponentsRefusal } from '../components/faults.ts'
import type { Refusal } from '../refusal.ts'

export type AdjustedRatee = {
  readonly ratee: string
  readonly ratings: number
  readonly rawMean: number
  /** How far above or below the average ratee, with the raters' leniency taken out, and drawn towards 0. */
  readonly effect: number
  /** The mean with leniency taken out; null for a ratee who shares no rater with anybody else. */
  readonly adjustedMean: number | null
  /** The standard error of the effect, the mean and the variances taken as known. */
  readonly conditionalError: number
  /** The share of the difference between ratees that this effect tells; 0 where ratees do not differ. */
  readonly reliability: number
  /** By least squares, drawn towards nothing, from the middle of the connected set: for checking the effect. */
  readonly fixedEffect: number | null
}

export type AdjustedSet = {
  /** Numbered from 1, the set with most ratees first. Ratees of different sets are never compared. */
  readonly number: number
  readonly raters: number
  readonly ratees: readonly AdjustedRatee[]
  /** Whether the ratees of this set may be put in order. */
  readonly ranking: { readonly ok: true } | Refusal<'reliability-too-low' | 'fewer-than-two'>
  /** How alike the orders by raw and by adjusted mean are (Spearman), 1 being the same; null for fewer than two ratees. */
  readonly rankCorrelation: number | null
}

export type Leniency = {
  readonly ok: true
  readonly ratings: number
  readonly varianceOfRaters: number
  readonly varianceOfRatees: number
  readonly varianceLeftOver: number
  readonly mean: number
  readonly meanError: number
  readonly criterion: number
  readonly sets: readonly AdjustedSet[]
  /** Above 0 is lenient, in points. Never to be shown to those who were rated. */
  readonly raters: readonly { readonly rater: string; readonly ratings: number; readonly leniency: number }[]
  readonly notices: readonly string[]
}

export type LeniencyRefusal =
  | Refusal<'fewer-than-two-ratees' | 'fewer-than-two-raters' | 'leniency-not-identified'>
  | ComponentsRefusal
