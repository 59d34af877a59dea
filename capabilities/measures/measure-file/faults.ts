type Text = { text: string }

/** Every fault a number can have, in words that say what to do. A code never changes its meaning: the JSON preview carries it. */
export const FAULTS = {
  'ragged-row': {
    name: 'The row does not fit the headings',
    message: (facts: { cells: number; headings: number }) =>
      `This row has ${facts.cells} cells and there are ${facts.headings} headings, so its cells cannot be matched to them. Look for a missing comma, or one inside a cell that is not in quotation marks.`,
  },
  'missing-measure': {
    name: 'No measure',
    message: () => 'Enter the name of the measure, or choose one measure for the whole file.',
  },
  'unknown-measure': {
    name: 'A measure that is not defined',
    message: ({ text }: Text) =>
      `No measure is called “${text}”. Correct the name, or define the measure first.`,
  },
  'retired-measure': {
    name: 'A retired measure',
    message: ({ text }: Text) =>
      `“${text}” is retired. Take these rows out, or put the measure in use again.`,
  },
  'missing-unit': {
    name: 'No unit',
    message: () => 'Enter the name of the unit, or choose one unit for the whole file.',
  },
  'unknown-unit': {
    name: 'A unit that is not there',
    message: ({ text }: Text) =>
      `No open unit is called “${text}”. Write the name as the organisation’s page has it, or the unit’s code.`,
  },
  'ambiguous-unit': {
    name: 'A name that several units have',
    message: (facts: Text & { choices: readonly string[] }) =>
      `Several units are called “${facts.text}”. Write which: ${facts.choices.slice(0, 5).join('; ')}.`,
  },
  'not-your-unit': {
    name: 'A unit that you do not lead',
    message: ({ text }: Text) =>
      `You may bring in data for units that you lead, and ${text} is not one. Ask its lead or an administrator, or take the row out.`,
  },
  'missing-period': {
    name: 'No period',
    message: () => 'Enter the period, such as Apr 2024.',
  },
  'period-not-understood': {
    name: 'A period that is not understood',
    message: (facts: Text & { wanted: string }) =>
      `“${facts.text}” is not understood as a ${facts.wanted}. Write it like ${facts.wanted === 'month' ? 'Apr 2024 or 2024-04' : facts.wanted === 'quarter' ? 'Q1 2024/25' : '01/04/2024'}.`,
  },
  'quarter-without-year': {
    name: 'A quarter that could be of two years',
    message: ({ text }: Text) =>
      `“${text}” could be of the calendar’s year or of the NHS’s. Write it like Q1 2024/25 (April to June 2024).`,
  },
  'no-such-date': {
    name: 'A day that is not in the calendar',
    message: ({ text }: Text) => `“${text}” is not a day in the calendar. Day comes first: 31/03/2024.`,
  },
  'ambiguous-date': {
    name: 'Day and month may be swapped',
    message: (facts: { monthFirst: number; dayFirst: number }) =>
      `This date cannot be trusted: of this file’s dates ${facts.monthFirst} can only have the month first, as in America, and ${facts.dayFirst} only the day. Write every date as 2024-04-01.`,
  },
  'future-period': {
    name: 'A period that has not begun',
    message: ({ text }: Text) => `${text} has not begun yet. Correct the period, or take the row out.`,
  },
  'not-a-number': {
    name: 'Not a number',
    message: ({ text }: Text) =>
      `“${text}” is not a number. Write digits, such as 1,234.5; * where a small number is hidden; nothing where none is known.`,
  },
  'too-large': {
    name: 'A number beyond all reason',
    message: ({ text }: Text) => `“${text}” is too large to be right.`,
  },
  'half-a-share': {
    name: 'A numerator without a denominator, or the other way round',
    message: (facts: { missing: string }) =>
      `The ${facts.missing} is missing. Give both, or give the value alone.`,
  },
  'counts-not-wanted': {
    name: 'Counts over counts where one number is wanted',
    message: ({ text }: Text) => `“${text}” is one number, not a share. Put it in the column Value.`,
  },
  'value-and-counts-differ': {
    name: 'A value that is not its own numerator over its denominator',
    message: (facts: { value: string; counted: string }) =>
      `The value is ${facts.value}, and the numerator over the denominator is ${facts.counted}. Give one of the two.`,
  },
  'numerator-above-denominator': {
    name: 'More counted than there were',
    message: () =>
      'The numerator is above the denominator, which no percentage can be. Look whether the two are swapped.',
  },
  negative: {
    name: 'Less than nothing',
    message: ({ text }: Text) => `“${text}” is below 0, which this measure cannot be.`,
  },
  'above-hundred': {
    name: 'More than 100 per cent',
    message: ({ text }: Text) => `“${text}” is above 100%. Give the percentage, such as 95.2.`,
  },
  'same-period-twice': {
    name: 'One period twice',
    message: (facts: { row: number; period: string }) =>
      `Row ${facts.row} already says something of ${facts.period} for this measure and unit. Keep the right one.`,
  },
  'note-too-long': {
    name: 'A note that is too long',
    message: (facts: { characters: number }) =>
      `The note has ${facts.characters} characters; 500 are shown. Shorten it.`,
  },
  'unreadable-note': {
    name: 'A note that cannot be read',
    message: () => 'The note holds characters that cannot be shown. Type it again.',
  },
} as const

export type FaultCode = keyof typeof FAULTS
export type FactsOf<C extends FaultCode> =
  Parameters<(typeof FAULTS)[C]['message']> extends [infer Facts] ? [facts: Facts] : []

/** `column` is the file's own heading; empty when the fault is the whole row's. */
export type FileFault = {
  readonly row: number
  readonly column: string
  readonly code: FaultCode
  readonly message: string
}

const MOST_LISTED = 20_000

/** Gathers every fault; past so many they are counted only. */
export function faultList() {
  const listed: FileFault[] = []
  const rows = new Set<number>()
  // A wide row asks for its measure once for every period; it is told once.
  const told = new Set<string>()
  let unlisted = 0
  return {
    add<C extends FaultCode>(at: { row: number; column: string }, code: C, ...facts: FactsOf<C>): void {
      const key = `${at.row} ${code} ${at.column}`
      if (told.has(key)) return
      told.add(key)
      rows.add(at.row)
      // Each builder is tied to its own facts by the signature; the union inside cannot say so.
      const message = (FAULTS[code].message as (...facts: readonly unknown[]) => string)(...facts)
      if (listed.length < MOST_LISTED) listed.push({ row: at.row, column: at.column, code, message })
      else unlisted += 1
    },
    list: (): readonly FileFault[] => listed,
    count: (): number => listed.length + unlisted,
    rowCount: (): number => rows.size,
    has: (row: number): boolean => rows.has(row),
  }
}

export type FaultList = ReturnType<typeof faultList>

/** What was typed, in a message: short enough for a line. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
