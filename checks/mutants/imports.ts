// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const staff = ['capabilities/organisation/import/bring-in.test.ts']
const staffPages = ['capabilities/organisation/import-pages.test.ts']
const undo = ['capabilities/organisation/import/undo.test.ts']
const data = ['capabilities/measures/import/bring-in.test.ts']
const dataPages = ['capabilities/measures/routes/imports.test.ts']

/** Bringing in what was shown and nothing else, and taking it back. */
export const imports: readonly Mutant[] = [
  {
    name: 'Staff are brought in though they are no longer as the preview showed',
    file: 'capabilities/organisation/import/apply.ts',
    find: 'if (fingerprintOf(comparison) !== record.preview?.fingerprint) {',
    replace: 'if (record.preview?.fingerprint === undefined) {',
    tests: staffPages,
  },
  {
    name: 'A staff import that is taken up twice is written twice at once',
    file: 'capabilities/organisation/import/apply.ts',
    find: 'select from organisation where organisation_id = ${within.organisationId} for update',
    replace: 'select from organisation where organisation_id = ${within.organisationId}',
    tests: ['capabilities/organisation/import/apply.test.ts'],
  },
  {
    name: 'Somebody confirms a preview that they have not seen',
    file: 'capabilities/organisation/import/confirm.ts',
    find: "if (seenOf(record.preview) !== seen) return fail({ reason: 'checked-again' })\n",
    replace: '',
    tests: staffPages,
  },
  {
    name: 'Faulty rows are left out without being asked about',
    file: 'capabilities/organisation/import/confirm.ts',
    find: "if (record.preview.faultyRows > 0 && !leaveOut) return fail({ reason: 'leave-out-first' })\n",
    replace: '',
    tests: staffPages,
  },
  {
    name: 'Undoing an import does not end the assignments that stay',
    file: 'capabilities/organisation/import/undo.ts',
    find: '  await endWhatStayed(within, importId, today)\n',
    replace: '',
    tests: undo,
  },
  {
    name: 'Undoing an import leaves names and addresses as it wrote them',
    file: 'capabilities/organisation/import/undo.ts',
    find: "  await restore(within, importId, 'person')\n",
    replace: '',
    tests: staff,
  },
  {
    name: 'An import may be undone though another followed it',
    file: 'capabilities/organisation/import/take-back.ts',
    find: "if (last?.id !== importId) return fail({ reason: 'not-the-last' })",
    replace: "if (!last) return fail({ reason: 'not-the-last' })",
    tests: staff,
  },
  {
    name: 'Data are brought in though they are no longer as the preview showed',
    file: 'capabilities/measures/import/apply.ts',
    find: 'if (comparison.fingerprint !== record.preview?.fingerprint) {',
    replace: 'if (record.preview?.fingerprint === undefined) {',
    tests: dataPages,
  },
  {
    name: 'Somebody confirms a preview of data that they have not seen',
    file: 'capabilities/measures/import/confirm.ts',
    find: "if (seenOf(record.preview) !== seen) return fail({ reason: 'checked-again' })\n",
    replace: '',
    tests: dataPages,
  },
  {
    name: 'Undoing a data import undoes what somebody corrected since',
    file: 'capabilities/measures/queries/write-points.ts',
    find: 'import_id = ${importId} and is_current\n      returning',
    replace:
      'period_start in (select period_start from measure_point brought where brought.import_id = ${importId}) and is_current\n      returning',
    tests: data,
  },
  {
    name: 'A data import may be undone though another followed it',
    file: 'capabilities/measures/import/take-back.ts',
    find: "if (last?.id !== importId || last.state !== 'applied') return",
    replace: 'if (!last) return',
    tests: data,
  },
]
