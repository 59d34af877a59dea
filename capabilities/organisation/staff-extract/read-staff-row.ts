import { findCellFault, type Heading, tidy } from '@headroom/platform/tables-in-files'
import { STAFF_FIELD_NAMES, STAFF_FIELDS, type StaffField, type StaffRow } from './columns.ts'
import type { FaultList } from './fault-list.ts'
import { readFte } from './fte.ts'

/** A row in the making: dates are still as written, until the whole column has decided their order. */
export type StaffDraft = { -readonly [Field in keyof StaffRow]: StaffRow[Field] }

const NUMBER_FIELDS = new Set<StaffField>([
  'employeeNumber',
  'assignmentNumber',
  'positionNumber',
  'supervisorEmployeeNumber',
])
const NAME_FIELDS = new Set<StaffField>(['firstName', 'lastName'])
const POSITION_FIELDS = new Set<StaffField>(['positionNumber', 'positionTitle'])

/**
 * Longer than any field even before blanks are folded. Such a cell is not looked into: a workbook of 5 MB can point at one
 * string of 10,000 characters a million times.
 */
const MOST_RAW_CHARACTERS = 1_000

/** Makes the function that turns one row's cells into facts, adding every fault that the row shows by itself. */
export function staffRowReader(columns: ReadonlyMap<StaffField, Heading>, faults: FaultList) {
  const share = sharedText()

  function textOf(row: number, cells: readonly string[], field: StaffField): string | null {
    const heading = columns.get(field)
    const raw = heading === undefined ? '' : (cells[heading.index] ?? '')
    if (raw.length > MOST_RAW_CHARACTERS) {
      faults.add({ row, field }, 'too-long', {
        characters: raw.length,
        most: STAFF_FIELDS[field].maxCharacters,
      })
      return null
    }
    const text = tidy(raw)
    if (text === '' || heading === undefined) {
      if (heading !== undefined) addBlankFault(row, field, heading)
      return null
    }
    return addTextFaults(row, field, raw, text) ? null : share(field, text)
  }

  function addBlankFault(row: number, field: StaffField, heading: Heading): void {
    const facts = { label: inSentence(heading.text === '' ? STAFF_FIELDS[field].label : heading.text) }
    if (field === 'employeeNumber' || field === 'assignmentNumber')
      faults.add({ row, field }, 'missing-key', facts)
    else if (NAME_FIELDS.has(field)) faults.add({ row, field }, 'missing-name', facts)
    else if (POSITION_FIELDS.has(field)) faults.add({ row, field }, 'missing-position', facts)
  }

  /** At most one fault to a cell: the first explains the others. */
  function addTextFaults(row: number, field: StaffField, raw: string, text: string): boolean {
    const place = { row, field }
    const most = STAFF_FIELDS[field].maxCharacters
    const found = findCellFault(raw)
    if (found?.code === 'formula-cell') faults.add(place, 'formula-cell', found)
    else if (found?.code === 'control-character') faults.add(place, 'control-character', found)
    else if (found?.code === 'spreadsheet-error') faults.add(place, 'spreadsheet-error', found)
    else if (found?.code === 'wrong-encoding') faults.add(place, 'wrong-encoding')
    else if (text.length > most) faults.add(place, 'too-long', { characters: text.length, most })
    else if (NUMBER_FIELDS.has(field) && isMangledNumber(text)) {
      faults.add(place, 'mangled-number', { label: inSentence(STAFF_FIELDS[field].label) })
    } else if (field === 'email' && !isEmailAddress(text)) faults.add(place, 'bad-email')
    else return false
    return true
  }

  /** FTE comes first because its minus sign is a number's, not a formula's. */
  function fteOf(row: number, cells: readonly string[]): number | null {
    const heading = columns.get('fte')
    const fte = readFte(tidy(heading === undefined ? '' : (cells[heading.index] ?? '')))
    if (fte.ok) return fte.fte
    if (fte.reason === 'not-a-number' && textOf(row, cells, 'fte') === null) return null
    faults.add({ row, field: 'fte' }, 'fte-out-of-range', { because: fte.because })
    return null
  }

  return (row: number, cells: readonly string[]): StaffDraft => {
    const text = (field: StaffField) => textOf(row, cells, field)
    const employeeNumber = text('employeeNumber') ?? ''
    return {
      row,
      employeeNumber,
      assignmentNumber: (columns.has('assignmentNumber') ? text('assignmentNumber') : employeeNumber) ?? '',
      firstName: text('firstName') ?? '',
      lastName: text('lastName') ?? '',
      email: text('email'),
      positionNumber: text('positionNumber'),
      positionTitle: text('positionTitle') ?? '',
      division: text('division'),
      department: text('department'),
      staffGroup: text('staffGroup'),
      jobRole: text('jobRole'),
      occupationCode: text('occupationCode'),
      payGrade: text('payGrade'),
      fte: fteOf(row, cells),
      supervisorEmployeeNumber: text('supervisorEmployeeNumber'),
      startDate: text('startDate'),
      lastAppraisalDate: text('lastAppraisalDate'),
    }
  }
}

/** "Employee Number" within a sentence, keeping words in capitals such as FTE. */
function inSentence(label: string): string {
  return label.replace(/\b\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
}

/** What a spreadsheet (2.0001E+07) or a script (20001001.0) makes of a number that was meant as a name. */
const isMangledNumber = (text: string): boolean =>
  /^\d+(?:\.\d+)?E\+?\d+$/i.test(text) || /^\d+\.0+$/.test(text)

/**
 * One address with letters of any script before and after the @ (RFC 6531; real extracts hold `łukasz.patel@…`). Meant
 * to catch what is plainly not an address; only sending a message proves one.
 */
export function isEmailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{M}\p{N}-]{1,63}\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u.test(
      text,
    ) &&
    !text.includes('..') &&
    !text.startsWith('.') &&
    !text.includes('.@') &&
    !/[@.]-|-[.@]|-$/.test(text.slice(text.indexOf('@')))
  )
}

const MOST_SHARED = 5_000

/** Titles, departments and dates repeat down a column: one copy of each keeps 60,000 rows small. */
function sharedText(): (field: StaffField, text: string) => string {
  const seen = new Map(STAFF_FIELD_NAMES.map((field) => [field, new Map<string, string>()]))
  return (field, text) => {
    const known = seen.get(field)
    const same = known?.get(text)
    if (same !== undefined) return same
    if (known !== undefined && known.size < MOST_SHARED) known.set(text, text)
    return text
  }
}
