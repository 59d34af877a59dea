import type { Mutant } from './mutant.ts'

const decisions = ['platform/authorisation/authorisation.test.ts']
const reference = ['checks/reference.test.ts']

/** Who may do and see what. */
export const access: readonly Mutant[] = [
  {
    name: 'Whoever manages nobody may do what is for those who manage',
    file: 'platform/authorisation/index.ts',
    find: "return viewer.managesOthers ? 'allowed' : 'forbidden'",
    replace: "return 'allowed'",
    tests: decisions,
  },
  {
    name: 'Any duty serves for any other',
    file: 'platform/authorisation/index.ts',
    find: 'wanted.some((grant) => viewer.grants.has(grant))',
    replace: 'wanted.length > 0 && viewer.grants.size > 0',
    tests: decisions,
  },
  {
    name: 'Any relation to a person serves for the one that a route asks for',
    file: 'platform/authorisation/index.ts',
    find: 'access.relations.some((relation) => found.has(relation))',
    replace: 'access.relations.some(() => found.size > 0)',
    tests: decisions,
  },
  {
    name: 'A duty opens a record whose route names no duty',
    file: 'platform/authorisation/index.ts',
    find: 'if (access.orGrant && holdsAny(viewer, access.orGrant))',
    replace: 'if (viewer.grants.size > 0)',
    tests: decisions,
  },
  {
    name: 'A page behind a link opens without the link',
    file: 'platform/authorisation/index.ts',
    find: "return isLinkHeld ? 'allowed' : 'not-found'",
    replace: "return 'allowed'",
    tests: decisions,
  },
  {
    name: 'Navigation shows a stranger to a duty what is for those who hold it',
    file: 'platform/authorisation/index.ts',
    find: "if (access.kind === 'grant') return holdsAny(viewer, access.anyOf)\n",
    replace: '',
    tests: decisions,
  },
  {
    name: 'A board member may bring in staff, which needs an administrator',
    file: 'capabilities/organisation/import-routes.tsx',
    find: "{ kind: 'grant', anyOf: ['administrator'] } as const",
    replace: "{ kind: 'grant', anyOf: ['administrator', 'board'] } as const",
    tests: reference,
  },
  {
    name: 'A development lead may help people to sign in, which needs an administrator',
    file: 'capabilities/account/routes/administer.tsx',
    find: "{ kind: 'grant', anyOf: ['administrator'] }",
    replace: "{ kind: 'grant', anyOf: ['administrator', 'development-lead'] }",
    tests: reference,
  },
  {
    name: 'The whole management line sees what was agreed with the line manager',
    file: 'capabilities/assessment/routes/team.tsx',
    find: "relations: ['line-manager'] }",
    replace: "relations: ['line-manager', 'management-line'] }",
    tests: reference,
  },
  {
    name: 'Any duty gives the right to write the data of every unit',
    file: 'capabilities/measures/rules/who-may.ts',
    find: "grants.has('administrator') || grants.has('development-lead')",
    replace: 'grants.size > 0',
    tests: ['capabilities/measures/routes/acts.test.ts'],
  },
  {
    name: 'Everybody sees a data file that somebody else brought',
    file: 'capabilities/measures/import/permitted-import.ts',
    find: 'if (!record || (record.uploadedBy !== viewer.personId && !mayDefineAny(viewer.grants)))',
    replace: 'if (!record)',
    tests: ['capabilities/measures/routes/imports.test.ts'],
  },
  {
    name: 'A third person is taken for the manager in a conversation',
    file: 'capabilities/conversations/rules/conversation.ts',
    find: "return viewerId === facts.managerPersonId ? 'manager' : undefined",
    replace: "return 'manager'",
    tests: ['capabilities/conversations/rules/conversation.test.ts'],
  },
  {
    name: 'A stakeholder may change the project',
    file: 'capabilities/improvement/who-may.ts',
    find: 'person.personId === personId && teamParts.has(person.part)',
    replace: 'person.personId === personId',
    tests: ['capabilities/improvement/routes/people.test.ts'],
  },
  {
    name: 'The last administrator may be taken away',
    file: 'capabilities/organisation/rules.ts',
    find: "duty === 'administrator' && holders <= 1",
    replace: "duty === 'administrator' && holders < 1",
    tests: ['capabilities/organisation/pages.test.ts'],
  },
]
