import type { Fault } from '@headroom/design-system'
import { parseForm, type Route, route, type SignedInRequest, typedText } from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import type { SignIn } from '@headroom/platform/sign-in'
import { z } from 'zod'
import { getSession, withCookies } from '../answers.ts'
import { wordsForDone } from '../done-words.ts'
import { $ChangePassword } from '../schema.ts'
import { AccountPage } from '../views/account-page.tsx'
import { AddPasskeyPage, ChangeAppPage, ChangePasswordPage } from '../views/guard-pages.tsx'
import { ToldPage } from '../views/told-page.tsx'
import { tooManyTries } from '../words.ts'

const own = { access: { kind: 'signed-in' }, answers: 'page' } as const

const showAccount = (signIn: SignIn) =>
  route(
    {
      ...own,
      method: 'GET',
      path: '/account',
      summary: 'My account: sessions, passkeys, password',
      query: z.object({ done: z.string().optional() }),
    },
    async (request) => {
      const session = await getSession(signIn, request.raw)
      const { mine } = signIn
      const { email, hasPassword } = await mine.email(session)
      return request.page(
        <AccountPage
          frame={request.frame}
          email={email}
          way={session.way}
          hasPassword={hasPassword}
          canChangeOver={(await signIn.choices(session)).length > 1}
          sessions={await mine.sessions(session)}
          passkeys={await mine.passkeys(session)}
          done={wordsForDone(request.query.done)}
        />,
      )
    },
  )

const endSession = (signIn: SignIn) =>
  route(
    { ...own, method: 'POST', path: '/account/sessions/end', summary: 'End one of my other sessions' },
    async (request) => {
      const session = await getSession(signIn, request.raw)
      const sessionId = typedText((await request.form()).fields, 'sessionId')
      if (isId(sessionId)) await signIn.mine.revoke(session, sessionId)
      return request.redirect('/account?done=session-ended')
    },
  )

const endOthers = (signIn: SignIn) =>
  route(
    { ...own, method: 'POST', path: '/account/sessions/end-others', summary: 'Sign out everywhere else' },
    async (request) => {
      await signIn.mine.revoke(await getSession(signIn, request.raw))
      return request.redirect('/account?done=others-ended')
    },
  )

/** What guards an account is changed only soon after a sign-in: a browser left open is not enough. */
async function whenFresh(signIn: SignIn, request: SignedInRequest, act: () => Response | Promise<Response>) {
  if (signIn.isFresh(await getSession(signIn, request.raw))) return act()
  const { pathname } = request.url
  return request.page(
    <ToldPage
      frame={request.frame}
      title="Sign in again first"
      onward={{ href: `/sign-in?next=${encodeURIComponent(pathname)}`, words: 'Sign in again' }}
    >
      <p>
        Some time has passed since you signed in. To change how your account is guarded, show once more that
        it is you.
      </p>
    </ToldPage>,
    403,
  )
}

const showAddPasskey = (signIn: SignIn) =>
  route({ ...own, method: 'GET', path: '/account/passkeys/add', summary: 'Add a passkey' }, (request) =>
    whenFresh(signIn, request, () => request.page(<AddPasskeyPage frame={request.frame} />)),
  )

const removePasskey = (signIn: SignIn) =>
  route(
    { ...own, method: 'POST', path: '/account/passkeys/remove', summary: 'Take a passkey away' },
    async (request) => {
      const session = await getSession(signIn, request.raw)
      const passkeyId = typedText((await request.form()).fields, 'passkeyId')
      if (isId(passkeyId)) await signIn.mine.removePasskey(session, passkeyId)
      return request.redirect('/account?done=passkey-removed')
    },
  )

async function passwordPage(signIn: SignIn, request: SignedInRequest, faults: readonly Fault[] = []) {
  const { email } = await signIn.mine.email(await getSession(signIn, request.raw))
  return request.page(
    <ChangePasswordPage frame={request.frame} email={email} faults={faults} />,
    faults.length > 0 ? 400 : 200,
  )
}

const showPassword = (signIn: SignIn) =>
  route({ ...own, method: 'GET', path: '/account/password', summary: 'Change my password' }, (request) =>
    passwordPage(signIn, request),
  )

const changePassword = (signIn: SignIn) =>
  route(
    { ...own, method: 'POST', path: '/account/password', summary: 'Takes the new password' },
    async (request) => {
      const form = parseForm($ChangePassword, (await request.form()).fields)
      if (!form.ok) return passwordPage(signIn, request, form.faults)
      const session = await getSession(signIn, request.raw)
      const { current, password } = form.value
      const changed = await signIn.mine.changePassword(request.raw, session, { current, wanted: password })
      if (changed.ok) return withCookies(request.redirect('/account?done=password'), changed.cookies)
      return passwordPage(signIn, request, [faultFor(changed)])
    },
  )

type Unchanged = Exclude<Awaited<ReturnType<SignIn['mine']['changePassword']>>, { ok: true }>

function faultFor(unchanged: Unchanged): Fault {
  switch (unchanged.reason) {
    case 'weak':
      return { field: 'password', message: unchanged.words }
    case 'not-right':
      return { field: 'current', message: 'Check the password you have now' }
    case 'too-many-failures':
      return { field: 'current', message: tooManyTries }
    case 'no-password':
      return { field: 'current', message: 'You sign in through your organisation: no password is kept here' }
  }
}

const showChangeApp = (signIn: SignIn) =>
  route(
    { ...own, method: 'GET', path: '/account/second-factor', summary: 'Change my authenticator app' },
    (request) => whenFresh(signIn, request, () => request.page(<ChangeAppPage frame={request.frame} />)),
  )

const changeApp = (signIn: SignIn) =>
  route(
    {
      ...own,
      method: 'POST',
      path: '/account/second-factor',
      summary: 'Take the app away, to set up another',
    },
    (request) =>
      whenFresh(signIn, request, async () => {
        const session = await getSession(signIn, request.raw)
        if (session.way !== 'password') return request.redirect('/account')
        await signIn.mine.changeApp(session)
        return request.redirect('/sign-in/set-up?next=%2Faccount')
      }),
  )

export const myAccount = (signIn: SignIn): readonly Route[] => [
  showAccount(signIn),
  endSession(signIn),
  endOthers(signIn),
  showAddPasskey(signIn),
  removePasskey(signIn),
  showPassword(signIn),
  changePassword(signIn),
  showChangeApp(signIn),
  changeApp(signIn),
]
