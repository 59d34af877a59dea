// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of programs stands here as it is.

import type { Mutant } from './mutant.ts'

const tests = ['checks/tenancy.test.ts']

/** Nobody reaches the rows of another organisation. */
export const tenancy: readonly Mutant[] = [
  {
    name: 'The organisation is set for the connection, and the next request has it',
    file: 'platform/database/scope.ts',
    find: 'set_config(${ORGANISATION_SETTING}, ${scope.organisationId}, true)',
    replace: 'set_config(${ORGANISATION_SETTING}, ${scope.organisationId}, false)',
    tests,
  },
  {
    name: 'The application works as the owner of the tables',
    file: 'platform/database/scope.ts',
    find: "select set_config('role', ${role}, true), set_config(",
    replace: "select set_config('role', 'none', true), set_config(",
    tests,
  },
  {
    name: 'Sign-in works as the owner of the tables',
    file: 'platform/database/scope.ts',
    find: "select set_config('role', ${SIGN_IN_ROLE}, true)",
    replace: "select set_config('role', 'none', true)",
    tests,
  },
  {
    name: 'A code that one organisation gives a measure is taken for all',
    file: 'capabilities/measures/migrations/2026-11-22-70-measure.ts',
    find: 'unique (organisation_id, code),',
    replace: 'unique (code),',
    tests,
  },
  {
    name: 'Sign-in reads every person',
    file: 'capabilities/organisation/migrations/2026-11-22-create-organisation.ts',
    find: 'grant select on person_directory to ${SIGN_IN_ROLE};',
    replace: 'grant select on person_directory, person to ${SIGN_IN_ROLE};',
    tests,
  },
]
