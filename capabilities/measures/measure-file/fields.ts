/** What a row of the long layout can say. `label` is the heading of our own files; the synonyms are understood too. */
export const FIELDS = {
  measure: {
    label: 'Measure',
    example: 'falls',
    says: 'The name or short name of the measure',
    synonyms: ['measure name', 'measure code', 'metric', 'metric name', 'indicator', 'indicator name', 'kpi'],
  },
  unit: {
    label: 'Unit',
    example: 'Cardiology',
    says: 'The name or code of the unit; Division / Department where two have one name',
    synonyms: ['unit name', 'department', 'ward', 'service', 'team', 'specialty', 'site', 'unit code'],
  },
  period: {
    label: 'Period',
    example: 'Apr 2024',
    says: 'The month, quarter, week or day: Apr 2024, 2024-04, 01/04/2024, Q1 2024/25',
    synonyms: [
      'date',
      'month',
      'week',
      'day',
      'quarter',
      'period start',
      'month start',
      'week commencing',
      'week starting',
    ],
  },
  value: {
    label: 'Value',
    example: '12',
    says: 'The value, where it is not counts over counts',
    synonyms: ['val', 'result', 'figure', 'count', 'actual', 'performance'],
  },
  numerator: {
    label: 'Numerator',
    example: '34',
    says: 'What is counted, as a share of the denominator',
    synonyms: ['num', 'events', 'cases'],
  },
  denominator: {
    label: 'Denominator',
    example: '410',
    says: 'What it is a share of',
    synonyms: ['den', 'denom', 'exposure', 'population'],
  },
  note: {
    label: 'Note',
    example: 'Two weeks only: new system',
    says: 'Shown with the point',
    synonyms: ['notes', 'comment', 'comments', 'remark'],
  },
  provisional: {
    label: 'Provisional',
    example: 'yes',
    says: 'Yes where the number is late or incomplete and will be corrected',
    synonyms: ['is provisional', 'late', 'provisional?'],
  },
  // NHS England's monthly A&E statistics, as published and as in the NHSRdatasets package (ae_attendances).
  provider: {
    label: 'Provider code',
    example: 'RF4',
    says: 'The ODS code of the provider',
    synonyms: ['org_code', 'org code', 'organisation code', 'provider', 'provider code', 'ods code'],
  },
  kind: {
    label: 'Type',
    example: '1',
    says: 'The type of A&E department: 1, 2 or other',
    synonyms: ['type', 'ae type', 'a&e type', 'department type'],
  },
  attendances: {
    label: 'Attendances',
    example: '8328',
    says: 'A&E attendances',
    synonyms: ['a&e attendances', 'total attendances'],
  },
  breaches: {
    label: 'Breaches',
    example: '459',
    says: 'Attendances that took more than four hours',
    synonyms: ['4 hour breaches', '4-hour breaches', 'four hour breaches', 'attendances over 4hrs'],
  },
} as const

export type Field = keyof typeof FIELDS
// Object.keys of a constant are its keys.
export const fieldNames = Object.keys(FIELDS) as readonly Field[]

export const layouts = ['long', 'wide', 'nhs-ae'] as const
export type Layout = (typeof layouts)[number]

export const layoutNames: Readonly<Record<Layout, string>> = {
  long: 'A row for each period',
  wide: 'A column for each period',
  'nhs-ae': 'NHS England’s monthly A&E figures',
}

export const fieldsOf: Readonly<Record<Layout, readonly Field[]>> = {
  long: ['measure', 'unit', 'period', 'value', 'numerator', 'denominator', 'note', 'provisional'],
  wide: ['measure', 'unit'],
  'nhs-ae': ['period', 'provider', 'kind', 'attendances', 'breaches'],
}

const plain = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[_\s]+/gu, ' ')
    .trim()

const fieldByHeading: ReadonlyMap<string, Field> = new Map(
  fieldNames.flatMap((field): [string, Field][] =>
    [FIELDS[field].label, ...FIELDS[field].synonyms].map((heading) => [plain(heading), field]),
  ),
)

export const fieldOfHeading = (heading: string): Field | undefined => fieldByHeading.get(plain(heading))
