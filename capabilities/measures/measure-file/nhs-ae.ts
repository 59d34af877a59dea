import { usualChart } from '../define-measure.ts'
import type { NewMeasure } from '../queries/write-measures.ts'
import type { KnownMeasure } from './known.ts'

/*
 * NHS England's monthly A&E attendances and emergency admissions, by provider: period, provider code, type of
 * department, attendances, breaches of the four-hour standard, admissions. The form is that of the package NHSRdatasets
 * (ae_attendances: period, org_code, type 1 | 2 | other, attendances, breaches, admissions).
 */

/** 'Type 1', '1' and 'Major' in the words of the statistics; anything else is the rest. */
export function kindOf(cell: string): '1' | '2' | 'other' {
  const [digit] = /[12]/.exec(cell) ?? []
  return digit === '1' || digit === '2' ? digit : 'other'
}

const kindWords = {
  '1': 'type 1 departments: consultant-led, open all hours, with resuscitation',
  '2': 'type 2 departments: consultant-led, for one specialty',
  other: 'other departments: minor injuries units, walk-in centres, urgent treatment centres',
} as const

const kindNames = { '1': 'type 1', '2': 'type 2', other: 'other types' } as const
export type AeKind = keyof typeof kindNames

const shared = {
  source: 'NHS England, A&E attendances and emergency admissions (monthly)',
  ratePer: null,
  theme: 'waiting',
  period: 'month',
  validFrom: '2010-11-01',
} as const

type Said = Pick<
  NewMeasure['definition'],
  | 'name'
  | 'clinicalWords'
  | 'managerialWords'
  | 'numeratorWords'
  | 'denominatorWords'
  | 'valueUnit'
  | 'direction'
  | 'dimension'
>

const made = (code: string, said: Said): NewMeasure => ({
  code,
  status: 'in-use',
  ownerPersonId: null,
  reviewOn: null,
  definition: { ...shared, ...said },
  chart: usualChart,
  targets: [],
})

export type AeMeasures = Readonly<Record<'attendances' | 'breaches' | 'share', NewMeasure>>

/** The three measures that one type of department makes, with their definitions, for where they are not there yet. */
export function aeMeasures(kind: AeKind): AeMeasures {
  const [where, words] = [kindNames[kind], kindWords[kind]]
  return {
    attendances: made(`ae-attendances-${kind === 'other' ? kind : `type-${kind}`}`, {
      name: `A&E attendances, ${where}`,
      clinicalWords: `Every attendance at ${words}`,
      managerialWords: 'How many people came. Demand, not performance: neither more nor fewer is better.',
      numeratorWords: null,
      denominatorWords: null,
      valueUnit: 'count',
      direction: 'neither',
      dimension: 'balancing',
    }),
    breaches: made(`ae-breaches-${kind === 'other' ? kind : `type-${kind}`}`, {
      name: `4-hour breaches, ${where}`,
      clinicalWords: `Attendances at ${words} that took more than four hours from arrival to admission, transfer or discharge`,
      managerialWords: 'How many people waited longer than four hours.',
      numeratorWords: null,
      denominatorWords: null,
      valueUnit: 'count',
      direction: 'down',
      dimension: 'outcome',
    }),
    share: made(`ae-breach-share-${kind === 'other' ? kind : `type-${kind}`}`, {
      name: `4-hour breach share, ${where}`,
      clinicalWords: `The share of attendances at ${words} that took more than four hours from arrival to admission, transfer or discharge`,
      managerialWords: 'Of everybody who came, the share that waited longer than four hours.',
      numeratorWords: 'Attendances over four hours',
      denominatorWords: 'All attendances',
      valueUnit: 'percent',
      direction: 'down',
      dimension: 'outcome',
    }),
  }
}

/** The measure as it is there already, or as the file will make it. */
export function knownOr(
  measure: NewMeasure,
  known: (text: string) => KnownMeasure | undefined,
): KnownMeasure {
  const { code, status, definition } = measure
  const { name, valueUnit, ratePer, period } = definition
  return known(code) ?? known(name) ?? { id: null, code, name, status, valueUnit, ratePer, period }
}
