import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { makeCurrentStaff } from '../staff-extract/compare.ts'
import { type Preview, previewExtract, type RefusedPreview } from '../staff-extract/preview.ts'
import { readCurrentStaff } from './current-staff.ts'
import { rememberedMapping } from './records.ts'

export type StaffFile = { readonly bytes: Uint8Array; readonly filename: string; readonly today: PlainDate }

/**
 * What a file would change, without keeping anything: for the command line. Without an organisation it is compared with
 * nobody, so that everybody in it is a joiner.
 */
export async function previewStaff(file: StaffFile, scope?: Scope): Promise<Preview | RefusedPreview> {
  const known = scope
    ? await inOrganisation(scope, async (within) => ({
        current: await readCurrentStaff(within),
        remembered: await rememberedMapping(within),
      }))
    : { current: makeCurrentStaff([]), remembered: undefined }
  return previewExtract(file.bytes, file.filename, { today: file.today, ...known })
}
