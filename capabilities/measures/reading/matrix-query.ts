import { z } from 'zod'
import { dimensions, themes } from '../rules/words.ts'

/** As many as can be read side by side. */
export const MEASURES_ACROSS = 20
export const UNITS_DOWN = 20

const page = z.coerce.number().int().min(1).max(1_000).default(1).catch(1)

export const $MatrixQuery = z.object({
  unit: z.uuid().optional().catch(undefined),
  theme: z.enum(themes).optional().catch(undefined),
  dimension: z.enum(dimensions).optional().catch(undefined),
  /** Of units, and of measures. */
  page,
  columns: page,
})
export type MatrixQuery = z.output<typeof $MatrixQuery>

export function matrixHref(query: Partial<MatrixQuery>): string {
  const told = Object.entries(query).filter(([, value]) => value !== undefined && value !== 1)
  const text = new URLSearchParams(told.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? '/measures/matrix' : `/measures/matrix?${text}`
}
