import type { Grant } from '@headroom/platform/authorisation'
import type { ImportState } from './import/records.ts'
import type { ChangeKind } from './import/shown-changes.ts'
import type { LeadPart, UnitKind } from './tables.ts'

export const partNames: Readonly<Record<LeadPart, string>> = {
  clinical: 'Clinical lead',
  operational: 'Operational lead',
  nursing: 'Nursing lead',
}

export const unitKindNames: Readonly<Record<UnitKind, string>> = {
  organisation: 'Organisation',
  division: 'Division',
  department: 'Department',
  team: 'Team',
}

export const dutyNames: Readonly<Record<Grant, string>> = {
  administrator: 'Administrator',
  'development-lead': 'Development lead',
  board: 'Board member',
}

/** What each duty lets a person do, beside its name. */
export const dutyMeanings: Readonly<Record<Grant, string>> = {
  administrator: 'brings in the staff extract, corrects posts and leads, gives and takes duties',
  'development-lead': 'looks after frameworks, roles and the picture of assessment across the organisation',
  board: 'sees the picture of the whole organisation, never one person’s record',
}

export const stateNames: Readonly<Record<ImportState, string>> = {
  checking: 'Being checked',
  refused: 'Could not be read',
  ready: 'Waiting for you to confirm',
  applying: 'Being brought in',
  applied: 'Brought in',
  undone: 'Taken back',
  abandoned: 'Set aside',
}

export const changeKindNames: Readonly<Record<ChangeKind, string>> = {
  joiner: 'Joiners',
  mover: 'Movers',
  leaver: 'Leavers',
  changed: 'Changed',
}

export const thousands = (count: number): string => count.toLocaleString('en-GB')

/** @example counted(1, 'person', 'people') // '1 person' */
export const counted = (count: number, one: string, many: string): string =>
  `${thousands(count)} ${count === 1 ? one : many}`

/** @example fteWords(12.8) // '12.80 FTE' */
export const fteWords = (fte: number): string =>
  `${fte.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} FTE`
