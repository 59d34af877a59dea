import { makeCsv } from '@headroom/platform/csv'
import { REFUSALS } from '@headroom/platform/tables-in-files'
import { FAULTS } from './faults.ts'
import type { PreviewFault } from './preview.ts'

/** The faults as a file to work through in a spreadsheet, each with what to do. */
export function faultsToCsv(faults: readonly PreviewFault[]): string {
  return makeCsv([
    ['Row', 'Column', 'Code', 'What is wrong', 'What to do'],
    ...faults.map(({ row, column, code, message }) => [row, column, code, message, whatToDo(code)]),
  ])
}

export function whatToDo(code: PreviewFault['code']): string {
  return { ...FAULTS, ...REFUSALS }[code].whatToDo
}
