import { type Arrival, arrive, arriveWith, choosePerson, signOut } from './arrival.ts'
import type { Cookies } from './ask-engine.ts'
import { type DemonstrationSignIn, openDemonstration } from './demonstration.ts'
import { answerEngineRequest } from './handler.ts'
import {
  type Accepted,
  acceptInvitation,
  findInvitation,
  type Invitation,
  invite,
  joinByInvitation,
  type LinkMade,
} from './invitations.ts'
import { type Actor, openKit, sweep } from './kit.ts'
import { type AccountOfPerson, findAccountOf, peopleOf, unlinkPerson } from './memberships.ts'
import { type OpenId, openOpenId } from './open-id.ts'
import type { PersonRef, SignInParts } from './parts.ts'
import { type ListedPasskey, listPasskeys, removePasskey } from './passkeys.ts'
import {
  type AdministratorOutcome,
  findReset,
  makeResetLink,
  type ResetOutcome,
  removeSecondFactorOf,
  requestPasswordReset,
  resetPassword,
} from './password-resets.ts'
import {
  changePassword,
  credentialOf,
  enterPassword,
  type PasswordChange,
  type PasswordOutcome,
} from './passwords.ts'
import {
  type CodeOutcome,
  enterCode,
  findSetUp,
  finishSetUp,
  removeSecondFactor,
  type SetUp,
} from './second-factor.ts'
import {
  findLiveSession,
  isFresh,
  type ListedSession,
  type LiveSession,
  listSessions,
  revokeSessions,
} from './sessions.ts'

export type Session = PersonRef & { readonly sessionId: string; readonly accountId: string }

type Described = PersonRef & { readonly organisationName: string; readonly name: string }

/** Sign-in, as the server and the pages know it. */
export type SignIn = {
  /** The session of a request, complete and within its limits: one statement, none without our cookie. */
  findSession(request: Request): Promise<Session | undefined>
  /** What a browser's script or the provider calls, under /api/auth. */
  handler(request: Request): Promise<Response>
  /** Rows of no more use; for a job, once an hour. */
  sweep(): Promise<void>
  /** When mail under way has been handed over. */
  settled(): Promise<void>
  /** A leaver: every session that acts for the person ends now. */
  unlinkPerson(person: PersonRef): Promise<void>

  readonly ways: {
    readonly openId: string | undefined
    readonly demonstration: boolean
    readonly mailsLinks: boolean
  }
  readonly openId: OpenId | undefined
  readonly demonstration: DemonstrationSignIn | undefined

  /** A session at whatever stage, for the pages that complete it. */
  findLive(request: Request): Promise<LiveSession | undefined>
  isFresh(session: LiveSession): boolean
  enterPassword(request: Request, typed: { email: string; password: string }): Promise<PasswordOutcome>
  enterCode(request: Request, typed: string): Promise<CodeOutcome>
  findSetUp(session: LiveSession): Promise<SetUp | undefined>
  finishSetUp(request: Request, session: LiveSession, typed: string): Promise<CodeOutcome>
  arrive(request: Request): Promise<Arrival>
  arriveWith(token: string): Promise<Arrival>
  choices(session: LiveSession): Promise<readonly Described[]>
  choosePerson(
    session: LiveSession,
    wanted: PersonRef,
  ): Promise<{ ok: true; cookies: Cookies } | { ok: false; reason: 'not-yours' }>
  signOut(request: Request): Promise<Cookies>

  findInvitation(token: string): Promise<Invitation | undefined>
  acceptInvitation(request: Request, token: string, password: string): Promise<Accepted>
  joinByInvitation(
    session: LiveSession,
    token: string,
  ): Promise<{ ok: true } | { ok: false; reason: 'link-is-spent' | 'not-your-address' }>
  requestPasswordReset(email: string): void
  findReset(token: string): Promise<{ email: string } | undefined>
  resetPassword(token: string, password: string): Promise<ResetOutcome>

  readonly mine: {
    email(session: LiveSession): Promise<{ email: string; hasPassword: boolean }>
    sessions(session: LiveSession): Promise<readonly ListedSession[]>
    revoke(session: LiveSession, sessionId?: string): Promise<number>
    passkeys(session: LiveSession): Promise<readonly ListedPasskey[]>
    removePasskey(session: LiveSession, id: string): Promise<'removed' | 'no-such-passkey'>
    changePassword(
      request: Request,
      session: LiveSession,
      typed: { current: string; wanted: string },
    ): Promise<PasswordChange>
    changeApp(session: LiveSession): Promise<void>
  }

  /** For an administrator, about a person of their own organisation; and for the command line. */
  readonly administer: {
    describe(person: PersonRef): Promise<Described | undefined>
    accountOf(person: PersonRef): Promise<AccountOfPerson | undefined>
    invite(
      invited: { person: PersonRef; email: string; name: string; organisationName: string },
      by: Actor,
    ): Promise<LinkMade>
    makeResetLink(person: PersonRef, by: PersonRef): Promise<AdministratorOutcome<LinkMade>>
    removeSecondFactor(person: PersonRef, by: PersonRef): Promise<AdministratorOutcome<null>>
  }
}

export function openSignIn(parts: SignInParts): SignIn {
  const kit = openKit(parts)
  const openId = openOpenId(kit)
  return {
    async findSession(request) {
      const session = await findLiveSession(kit, request)
      if (session?.stage !== 'complete' || !session.acting) return undefined
      return { sessionId: session.sessionId, accountId: session.accountId, ...session.acting }
    },
    handler: (request) => answerEngineRequest(kit, openId, request),
    sweep: () => sweep(kit),
    settled: () => kit.settled(),
    unlinkPerson: (person) => unlinkPerson(kit, person),

    ways: { openId: openId?.name, demonstration: parts.demonstration, mailsLinks: parts.mail !== undefined },
    openId,
    demonstration: parts.demonstration ? openDemonstration(kit) : undefined,

    findLive: (request) => findLiveSession(kit, request),
    isFresh: (session) => isFresh(kit, session),
    enterPassword: (request, typed) => enterPassword(kit, request, typed),
    enterCode: (request, typed) => enterCode(kit, request, typed),
    findSetUp: (session) => findSetUp(kit, session),
    finishSetUp: (request, session, typed) => finishSetUp(kit, request, session, typed),
    arrive: (request) => arrive(kit, request),
    arriveWith: (token) => arriveWith(kit, token),
    choices: async (session) => parts.describePeople(await peopleOf(kit, session.accountId)),
    choosePerson: (session, wanted) => choosePerson(kit, session, wanted),
    signOut: (request) => signOut(kit, request),

    findInvitation: (token) => findInvitation(kit, token),
    acceptInvitation: (request, token, password) => acceptInvitation(kit, request, token, password),
    joinByInvitation: (session, token) => joinByInvitation(kit, session, token),
    requestPasswordReset: (email) => requestPasswordReset(kit, email),
    findReset: (token) => findReset(kit, token),
    resetPassword: (token, password) => resetPassword(kit, token, password),

    mine: {
      email: async (session) => {
        const account = await credentialOf(kit, session.accountId)
        return { email: account?.email ?? '', hasPassword: Boolean(account?.password) }
      },
      sessions: (session) => listSessions(kit, session),
      revoke: (session, sessionId) => revokeSessions(kit, session, sessionId),
      passkeys: (session) => listPasskeys(kit, session),
      removePasskey: (session, id) => removePasskey(kit, session, id),
      changePassword: (request, session, typed) => changePassword(kit, request, session, typed),
      changeApp: async (session) => {
        if (session.acting)
          await kit.record(session.acting, 'sign-in.second-factor-removed', {
            type: 'account',
            id: session.accountId,
          })
        await removeSecondFactor(kit, session.accountId)
      },
    },

    administer: {
      describe: async (person) => (await parts.describePeople([person]))[0],
      accountOf: (person) => findAccountOf(kit, person),
      invite: (invited, by) => invite(kit, invited, by),
      makeResetLink: (person, by) => makeResetLink(kit, person, by),
      removeSecondFactor: (person, by) => removeSecondFactorOf(kit, person, by),
    },
  }
}
