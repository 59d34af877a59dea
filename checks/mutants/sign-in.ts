import type { Mutant } from './mutant.ts'

const throttle = ['platform/sign-in/throttle.test.ts']
const sessions = ['platform/sign-in/sessions.test.ts']
const links = ['platform/sign-in/links.test.ts']

/** Only the holder of an account gets in, and stays in no longer than they may. */
export const signIn: readonly Mutant[] = [
  {
    name: 'One guess more than allowed is looked at',
    file: 'platform/sign-in/turnstile.ts',
    find: "if (failures >= this.#limit) return 'refused'",
    replace: "if (failures > this.#limit) return 'refused'",
    tests: throttle,
  },
  {
    name: 'Guesses side by side are all looked at',
    file: 'platform/sign-in/turnstile.ts',
    find: 'if (failures + underWay < this.#limit) break',
    replace: 'if (failures < this.#limit) break',
    tests: throttle,
  },
  {
    name: 'A password alone signs in',
    file: 'platform/sign-in/stage.ts',
    find: "  if (session.way === 'password' && !session.hasSecondFactor) return 'set-up-second-factor'\n",
    replace: '',
    tests: [...sessions, 'capabilities/account/pages.test.ts'],
  },
  {
    name: 'A session’s token opens it without our signature',
    file: 'platform/sign-in/sessions.ts',
    find: 'return sameText(signature, expected) ? token : undefined',
    replace: 'return signature.length > 0 && expected ? token : undefined',
    tests: sessions,
  },
  {
    name: 'A session that was planted in a browser lives on after sign-in',
    file: 'platform/sign-in/sessions.ts',
    find: '  if (token !== undefined)\n    await kit.tables((tables) => tables.deleteFrom',
    replace: '  if (token === undefined)\n    await kit.tables((tables) => tables.deleteFrom',
    tests: sessions,
  },
  {
    name: 'Sessions live on when the password was chosen anew',
    file: 'platform/sign-in/password-resets.ts',
    find: "    await tables.deleteFrom('sign_in.session').where('account_id', '=', id).execute()\n",
    replace: '',
    tests: links,
  },
  {
    name: 'An administrator opens an account that acts in another organisation too',
    file: 'platform/sign-in/password-resets.ts',
    find: "  if (account.isElsewhereToo) return { ok: false, reason: 'belongs-elsewhere-too' }\n  const address",
    replace: '  const address',
    tests: links,
  },
  {
    name: 'An administrator takes the second factor off an account that acts in another organisation too',
    file: 'platform/sign-in/password-resets.ts',
    find: "  if (account.isElsewhereToo) return { ok: false, reason: 'belongs-elsewhere-too' }\n  await kit.record",
    replace: '  await kit.record',
    tests: links,
  },
  {
    name: 'An address that nobody proved links an account to the staff record',
    file: 'platform/sign-in/memberships.ts',
    find: 'if (!account?.email_verified) return',
    replace: 'if (!account) return',
    tests: [...sessions, ...links, 'platform/sign-in/open-id.test.ts'],
  },
  {
    name: 'A link that an administrator passed on by hand proves the address',
    file: 'platform/sign-in/invitations.ts',
    find: 'email_verified: link.mailed',
    replace: 'email_verified: true',
    tests: links,
  },
  {
    name: 'Sign-in leads on to another site',
    file: 'platform/sign-in/local-path.ts',
    find: "path.startsWith('//') || path.length > 2_000",
    replace: 'path.length > 2_000',
    tests: ['platform/sign-in/local-path.test.ts'],
  },
  {
    name: 'A session that was left open for hours goes on',
    file: 'platform/sign-in/migrations.ts',
    find: ' and s.last_seen_at > asked_at - idle',
    replace: '',
    tests: sessions,
  },
  {
    name: 'Somebody’s own address is taken as their password',
    file: 'platform/sign-in/password-rules.ts',
    find: 'ownName.length > 3 && plain.includes(ownName)',
    replace: 'ownName.length > 3 && plain === ownName',
    tests: ['platform/sign-in/password-rules.test.ts'],
  },
]
