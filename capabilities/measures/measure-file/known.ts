import type { MeasureStatus, PeriodKind, ValueUnit } from '../rules/words.ts'

export type KnownMeasure = {
  /** Null for one that the file will make. */
  readonly id: string | null
  readonly code: string
  readonly name: string
  readonly status: MeasureStatus
  readonly valueUnit: ValueUnit
  readonly ratePer: number | null
  readonly period: PeriodKind
}

export type KnownUnit = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly aboveName: string | null
  readonly mayWrite: boolean
}

/** What a file is held against: it may name these and nothing else. */
export type Known = {
  readonly measures: readonly KnownMeasure[]
  readonly units: readonly KnownUnit[]
  /** The topmost unit, whose figures are the organisation's own. */
  readonly wholeUnitId: string | null
  /** Its code in the national register. */
  readonly organisationCode: string | null
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()

/** By short name, or by the name in the latest definition; capitals, accents and blanks do not matter. */
export function measureFinder(measures: readonly KnownMeasure[]): (text: string) => KnownMeasure | undefined {
  const byName = new Map(measures.map((measure) => [fold(measure.name), measure]))
  for (const measure of measures) byName.set(fold(measure.code), measure)
  return (text) => byName.get(fold(text))
}

export type UnitFound =
  | { readonly ok: true; readonly unit: KnownUnit }
  | { readonly ok: false; readonly reason: 'unknown' }
  | { readonly ok: false; readonly reason: 'ambiguous'; readonly choices: readonly string[] }

const pathOf = ({ name, aboveName }: KnownUnit): string => (aboveName ? `${aboveName} / ${name}` : name)

/** By name, by code, or as Division / Department where two units have one name. */
export function unitFinder(units: readonly KnownUnit[]): (text: string) => UnitFound {
  const byPath = new Map(units.map((unit) => [fold(pathOf(unit)).replaceAll(' / ', '/'), unit]))
  const byCode = new Map(units.flatMap((unit) => (unit.code ? [[fold(unit.code), unit] as const] : [])))
  const byName = Map.groupBy(units, ({ name }) => fold(name))
  return (text) => {
    const folded = fold(text)
    const named = byName.get(folded) ?? []
    const unit =
      byPath.get(folded.replaceAll(' / ', '/')) ??
      (named.length === 1 ? named[0] : undefined) ??
      byCode.get(folded)
    if (unit && (named.length < 2 || !named.includes(unit))) return { ok: true, unit }
    return named.length > 1
      ? { ok: false, reason: 'ambiguous', choices: named.map(pathOf) }
      : { ok: false, reason: 'unknown' }
  }
}
