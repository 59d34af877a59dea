export { type CellFault, findCellFault, tidy } from './cells.ts'
export {
  type DateOrder,
  dayFirstDate,
  decideDateOrder,
  type OrderEvidence,
  orderEvidence,
} from './date-order.ts'
export {
  aYearAfter,
  type DateReading,
  type IsoDate,
  inBritishForm,
  isRealDate,
  makeDate,
  readDate,
} from './dates.ts'
export { LIMITS } from './limits.ts'
export { type Notice, notice } from './notices.ts'
export { readTable } from './read-table.ts'
export { orRefusal, REFUSALS, type Refusal, type RefusalCode, refusal, TableRefused } from './refusals.ts'
export {
  columnLetter,
  type Heading,
  type IsKnownHeading,
  type MergedArea,
  type Source,
  type Table,
  type TableRow,
  withoutTrailingBlanks,
} from './table.ts'
