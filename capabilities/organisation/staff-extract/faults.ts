import { inBritishForm } from '@headroom/platform/tables-in-files'

type Because = { readonly because: string }

/**
 * Every fault a row can have, its words, and what to do. A code never changes its meaning: people filter by it and the
 * JSON preview carries it. Messages name rows, staff system numbers and dates, and no more of a person than that.
 */
export const FAULTS = {
  'ragged-row': {
    name: 'The row does not fit the headings',
    message: (facts: { cells: number; headings: number }) =>
      `This row has ${facts.cells} cells and there are ${facts.headings} headings, so its cells cannot be matched to them.`,
    whatToDo:
      'Look for a missing comma, or a comma or quotation mark inside a cell that is not itself in quotation marks.',
  },
  'missing-key': {
    name: 'No employee or assignment number',
    message: (facts: { label: string }) =>
      `Enter the ${facts.label}. Without it nobody can say whose row this is.`,
    whatToDo:
      'Add the number from the staff system. It is what tells one person from another of the same name.',
  },
  'duplicate-key': {
    name: 'Two rows for one assignment',
    message: (facts: { row: number; key: string; differs: readonly string[] }) =>
      `Row ${facts.row} and this row have the same number (${facts.key}); ${
        facts.differs.length === 0 ? 'they are alike' : `they differ in ${facts.differs.join(', ')}`
      }.`,
    whatToDo:
      'Keep the right row. If the person has two assignments, each needs its own assignment number, and a column for it. If you leave faulty rows out, the first of the two is used.',
  },
  'mangled-number': {
    name: 'A number that a spreadsheet has changed',
    message: (facts: { label: string }) =>
      `The ${facts.label} is written as a calculation result (such as 2.0E+07 or 20001001.0), so it may not be the real number.`,
    whatToDo:
      'Format the column as text in the spreadsheet, or take the file from the staff system again without opening it.',
  },
  'missing-name': {
    name: 'No first or last name',
    message: (facts: { label: string }) => `Enter the ${facts.label}.`,
    whatToDo: 'Add the name. Where a person has one name only, put it in both columns.',
  },
  'missing-position': {
    name: 'No position',
    message: (facts: { label: string }) => `Enter the ${facts.label}.`,
    whatToDo:
      'Add the position that the person holds. A person without one has no place in the organisation to show.',
  },
  'impossible-date': {
    name: 'A date that cannot be right',
    message: (facts: Because) => `Enter a real date, such as 12/03/2024. ${facts.because}`,
    whatToDo:
      'Correct the date, with a year of four digits. A cell may be left blank if the date is not known.',
  },
  'ambiguous-date': {
    name: 'Day and month may be swapped',
    message: (facts: { monthFirst: number; dayFirst: number }) =>
      `This date cannot be trusted: in this column ${facts.monthFirst} ${facts.monthFirst === 1 ? 'date has' : 'dates have'} the month first, as in America, and ${
        facts.dayFirst
      } the day first.`,
    whatToDo:
      'Take the file from the staff system again and do not open it in a spreadsheet before bringing it in, or write every date of the column as 2024-03-12 (year, month, day).',
  },
  'unknown-supervisor': {
    name: 'A supervisor who is not in the file',
    message: (facts: { number: string }) =>
      `No row has the employee number ${facts.number}, which is given as the supervisor.`,
    whatToDo:
      'Correct the number, add the supervisor to the extract, or leave the cell blank if they work elsewhere.',
  },
  'own-supervisor': {
    name: 'Their own supervisor',
    message: (facts: { number: string }) => `Employee ${facts.number} is given as their own supervisor.`,
    whatToDo: 'Enter the number of the person they report to, or leave the cell blank at the very top.',
  },
  'circular-supervisor': {
    name: 'Supervisors in a circle',
    message: (facts: { circle: string }) => `These people supervise each other in a circle: ${facts.circle}.`,
    whatToDo:
      'Correct one of the rows that are named, so that the line of supervisors leads to the top of the organisation.',
  },
  'fte-out-of-range': {
    name: 'FTE out of range',
    message: (facts: Because) => `Enter an FTE above 0 and up to 1.5, such as 0.80. ${facts.because}`,
    whatToDo:
      'Enter the contracted share of full time. For bank, honorary or other assignments without contracted hours leave the cell blank.',
  },
  'bad-email': {
    name: 'Not an e-mail address',
    message: () => 'Enter an e-mail address in the form name@example.nhs.test. One address only.',
    whatToDo: 'Correct the address, or leave the cell blank. Letters with accents are allowed.',
  },
  'conflicting-position': {
    name: 'One position number, two titles',
    message: (facts: { number: string; row: number; rows: number }) =>
      `Position ${facts.number} has another title in row ${facts.row}${facts.rows > 1 ? ` and ${facts.rows - 1} more` : ''}.`,
    whatToDo: 'Give the position one title, or give the two positions different numbers.',
  },
  'conflicting-name': {
    name: 'One employee number, two names',
    message: (facts: { number: string; row: number }) =>
      `Employee ${facts.number} has another name in row ${facts.row}.`,
    whatToDo:
      'If it is one person, use one name in every row. If it is two people, each needs their own employee number.',
  },
  'formula-cell': {
    name: 'A cell that would run as a formula',
    message: (facts: { starts: string }) =>
      `This cell starts with ${facts.starts}, so a spreadsheet would run it as a formula. It is not shown here.`,
    whatToDo:
      'Find out how it came into the staff system, and enter the plain text. Do not open the file in a spreadsheet.',
  },
  'spreadsheet-error': {
    name: 'A spreadsheet error instead of a value',
    message: (facts: { error: string }) => `This cell holds the spreadsheet error ${facts.error}.`,
    whatToDo: 'Enter the value that the formula should have found.',
  },
  'control-character': {
    name: 'Invisible characters',
    message: (facts: { character: string }) => `This cell holds an invisible character (${facts.character}).`,
    whatToDo:
      'Type the text again. Such characters come from copying, and can make two names look alike that are not.',
  },
  'wrong-encoding': {
    name: 'Letters that were lost',
    message: () =>
      'Letters with accents in this cell have been turned into other signs by an earlier program.',
    whatToDo:
      'Take the file from the staff system again and save it as "CSV UTF-8", or correct the cell by hand.',
  },
  'too-long': {
    name: 'Too long',
    message: (facts: { characters: number; most: number }) =>
      `This cell has ${facts.characters.toLocaleString('en-GB')} characters; the most is ${facts.most.toLocaleString('en-GB')}.`,
    whatToDo: 'Shorten the text. A very long cell often means that a quotation mark is missing.',
  },
  'merged-cell': {
    name: 'Merged cells',
    message: (facts: { first: number; last: number }) =>
      `This cell is merged with others (rows ${facts.first} to ${facts.last}), so a spreadsheet keeps a value in the first only.`,
    whatToDo: 'Unmerge the cells in the spreadsheet and fill in every one.',
  },
} as const

export type FaultCode = keyof typeof FAULTS
/** The facts that a code's message needs, as the rest of an argument list: some need none. */
export type FactsOf<C extends FaultCode> =
  Parameters<(typeof FAULTS)[C]['message']> extends [infer Facts] ? [facts: Facts] : []

/** `column` is the file's own heading; empty when the fault is the whole row's. */
export type Fault = {
  readonly row: number
  readonly column: string
  readonly code: FaultCode
  readonly message: string
}

export function faultMessage<C extends FaultCode>(code: C, ...facts: FactsOf<C>): string {
  // Each builder is tied to its own facts by the signature; the union inside cannot say so.
  return (FAULTS[code].message as (...facts: readonly unknown[]) => string)(...facts)
}

/** The reasons an impossible date gives, in one place so that the page and the tests share them. */
export const DATE_REASONS = {
  noSuchDay: (text: string) => `There is no ${text} in the calendar.`,
  monthFirst: 'The month is above 12. The other dates of this column have the day first.',
  shortYear: 'The year needs four digits.',
  dayNumber: "This is a spreadsheet's day number: format the column as a date.",
  notADate: 'This is not a date.',
  beforeTheService: 'It is before 05/07/1948, when the health service began.',
  appraisalAhead: (today: string) =>
    `An appraisal that has taken place cannot be after today (${inBritishForm(today)}).`,
  startAhead: (latest: string) => `It is more than a year ahead (after ${inBritishForm(latest)}).`,
} as const
