import { today } from '@headroom/platform/clock'
import { jobKind } from '@headroom/platform/jobs'
import { z } from 'zod'
import { applyImport } from './apply.ts'
import { checkFile } from './check-file.ts'
import { takeBack } from './take-back.ts'

const $Import = z.object({ importId: z.uuid() })
const importPath = (importId: string): string => `/organisation/import/${importId}`

/** Reads and checks an uploaded extract. Nothing about staff is written, so doing it twice is the same as once. */
export const checkStaffFile = jobKind({
  name: 'check-staff-file',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, signal, progress }) => {
    // Without waiting: the reading goes on while the page is told.
    await checkFile({
      scope,
      importId,
      today: today(clock),
      signal,
      onRows: (rows) => void progress(rows, 0, 'Reading and checking the file').catch(() => {}),
    })
    return { resultPath: importPath(importId) }
  },
})

/** Brings a confirmed extract in, as one transaction; taken up again after a kill it does not do it twice. */
export const applyStaffImport = jobKind({
  name: 'apply-staff-import',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, announce, progress }) => {
    // How far it is cannot be told while its one transaction is open: on the embedded database that would wait for itself.
    await progress(0, 0, 'Bringing the staff in: all of it, or nothing')
    const outcome = await applyImport({ scope, importId, now: clock.now(), today: today(clock), announce })
    return { resultPath: outcome.ok ? importPath(importId) : `${importPath(importId)}?not=${outcome.reason}` }
  },
})

/** Takes the last import back; of two that ask, and of one taken up again after a kill, the second finds it done. */
export const undoStaffImport = jobKind({
  name: 'undo-staff-import',
  payload: $Import,
  run: async ({ payload: { importId }, scope, clock, announce, progress }) => {
    await progress(0, 0, 'Taking the import back: all of it, or nothing')
    const outcome = await takeBack({ scope, importId, now: clock.now(), today: today(clock), announce })
    return { resultPath: outcome.ok ? importPath(importId) : `${importPath(importId)}?not=${outcome.reason}` }
  },
})
