import type { Capability } from '@headroom/platform/capability'
import { applyStaffImport, checkStaffFile, undoStaffImport } from './import/jobs.ts'
import { createOrganisation } from './migrations/2026-11-22-create-organisation.ts'
import { createRegister } from './migrations/2026-11-22-create-register.ts'
import { createRemoveMade } from './migrations/2026-11-22-create-remove-made.ts'
import { createSearch } from './migrations/2026-11-22-create-search.ts'
import { createStaffImport } from './migrations/2026-11-22-create-staff-import.ts'
import { createStaffing } from './migrations/2026-11-22-create-staffing.ts'
import { navigation } from './navigation.ts'
import { routes } from './routes.tsx'

export { bringInEstablishment, type EstablishedLead, type EstablishedPost } from './establishment.ts'
export { type ApplyFault, staffImported } from './import/apply.ts'
export { type BroughtIn, bringInStaff } from './import/bring-in.ts'
export { previewStaff, type StaffFile } from './import/preview-staff.ts'
export { addPerson, findPersonByEmail } from './queries/added-people.ts'
export { giveGrant, takeGrant } from './queries/grants.ts'
export type { Paged } from './queries/paging.ts'
export { pagesOf } from './queries/paging.ts'
export { namesOf } from './queries/people.ts'
export { listOrganisations, type RegisteredOrganisation } from './queries/register.ts'
export { findRelations } from './queries/relations.ts'
export { type FoundPerson, type FoundUnit, findPeople, findUnits, isSearchable } from './queries/search.ts'
export { describePeople, peopleByEmployeeNumber, peopleWithEmail } from './queries/sign-in.ts'
export { findViewerFacts } from './queries/viewer.ts'
export { type NewOrganisation, registerOrganisation } from './register-organisation.ts'
export type { Preview, PreviewSummary, RefusedPreview } from './staff-extract/preview.ts'
export type { LeadPart, OrganisationTables, UnitKind } from './tables.ts'

export const organisation: Capability = {
  name: 'organisation',
  routes,
  migrations: [
    createOrganisation,
    createStaffImport,
    createSearch,
    createStaffing,
    createRegister,
    createRemoveMade,
  ],
  navigation,
  jobs: [checkStaffFile, applyStaffImport, undoStaffImport],
}
