import type { Fault } from '@headroom/design-system'
import { type PublicRequest, parseForm, type Route, route, typedText } from '@headroom/platform/http'
import type { SignIn } from '@headroom/platform/sign-in'
import { withCookies } from '../answers.ts'
import { $AskForReset, $NewPassword } from '../schema.ts'
import { AskForResetPage, ResetAskedPage } from '../views/ask-for-reset-page.tsx'
import { JoinPage } from '../views/join-page.tsx'
import { NewPasswordPage } from '../views/new-password-page.tsx'
import { ToldPage } from '../views/told-page.tsx'
import { linkIsSpent } from '../words.ts'

const open = { access: { kind: 'public' }, answers: 'page' } as const

const spent = (request: PublicRequest, whatToDo: string) =>
  request.page(
    <ToldPage
      frame={request.frame}
      title="This link does not work any more"
      onward={{ href: '/sign-in', words: 'Go to sign in' }}
    >
      <p>{`${linkIsSpent} ${whatToDo}`}</p>
    </ToldPage>,
    404,
  )

const ASK_ADMINISTRATOR = 'Ask your Headroom administrator for another.'

const showAsk = (signIn: SignIn) =>
  route({ ...open, method: 'GET', path: '/password-reset', summary: 'Ask for a new password' }, (request) =>
    request.page(<AskForResetPage frame={request.frame} mailsLinks={signIn.ways.mailsLinks} />),
  )

const ask = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'POST',
      path: '/password-reset',
      summary: 'Mails a link, if there is such an account',
    },
    async (request) => {
      const form = parseForm($AskForReset, (await request.form()).fields)
      if (!form.ok)
        return request.page(
          <AskForResetPage
            frame={request.frame}
            mailsLinks={signIn.ways.mailsLinks}
            email={typedText(form.typed, 'email')}
            faults={form.faults}
          />,
          400,
        )
      signIn.requestPasswordReset(form.value.email)
      return request.page(<ResetAskedPage frame={request.frame} />)
    },
  )

const resetPage = (request: PublicRequest, email: string, faults: readonly Fault[] = []) =>
  request.page(
    <NewPasswordPage
      frame={request.frame}
      title="Choose a new password"
      action={`/password-reset/${request.params.token}`}
      email={email}
      words={`For ${email}. Every browser that is signed in will be signed out.`}
      faults={faults}
    />,
    faults.length > 0 ? 400 : 200,
  )

const showReset = (signIn: SignIn) =>
  route(
    { ...open, method: 'GET', path: '/password-reset/:token', summary: 'Choose a new password' },
    async (request) => {
      const reset = await signIn.findReset(request.params.token ?? '')
      return reset ? resetPage(request, reset.email) : spent(request, 'Ask for another on the sign-in page.')
    },
  )

const reset = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/password-reset/:token', summary: 'Takes the new password' },
    async (request) => {
      const token = request.params.token ?? ''
      const form = parseForm($NewPassword, (await request.form()).fields)
      const found = await signIn.findReset(token)
      if (!found) return spent(request, 'Ask for another on the sign-in page.')
      if (!form.ok) return resetPage(request, found.email, form.faults)
      const outcome = await signIn.resetPassword(token, form.value.password)
      if (outcome.ok) return request.redirect('/sign-in/password')
      if (outcome.reason === 'weak')
        return resetPage(request, found.email, [{ field: 'password', message: outcome.words }])
      return spent(request, 'Ask for another on the sign-in page.')
    },
  )

async function invitationPage(signIn: SignIn, request: PublicRequest, faults: readonly Fault[] = []) {
  const token = request.params.token ?? ''
  const invitation = await signIn.findInvitation(token)
  if (!invitation) return spent(request, ASK_ADMINISTRATOR)
  const described = await signIn.administer.describe(invitation.person)
  const organisationName = described?.organisationName ?? 'An organisation'
  if (invitation.hasAccount)
    return request.page(
      <JoinPage
        frame={request.frame}
        organisationName={organisationName}
        token={token}
        isSignedIn={request.viewer !== undefined}
        faults={faults}
      />,
      faults.length > 0 ? 400 : 200,
    )
  return request.page(
    <NewPasswordPage
      frame={request.frame}
      title="Welcome to Headroom"
      action={`/invitation/${token}`}
      email={invitation.email}
      words={`${organisationName} has invited you. You will sign in as ${invitation.email}; choose a password for it.`}
      faults={faults}
    />,
    faults.length > 0 ? 400 : 200,
  )
}

const showInvitation = (signIn: SignIn) =>
  route({ ...open, method: 'GET', path: '/invitation/:token', summary: 'Look at an invitation' }, (request) =>
    invitationPage(signIn, request),
  )

const accept = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/invitation/:token', summary: 'Accept an invitation with a password' },
    async (request) => {
      const form = parseForm($NewPassword, (await request.form()).fields)
      if (!form.ok) return invitationPage(signIn, request, form.faults)
      const accepted = await signIn.acceptInvitation(
        request.raw,
        request.params.token ?? '',
        form.value.password,
      )
      if (accepted.ok) return withCookies(request.redirect('/sign-in/arrive'), accepted.cookies)
      switch (accepted.reason) {
        case 'weak':
          return invitationPage(signIn, request, [{ field: 'password', message: accepted.words }])
        case 'has-account':
          return invitationPage(signIn, request)
        case 'person-is-linked':
          return spent(request, 'You have an account already: sign in with it.')
        case 'link-is-spent':
          return spent(request, ASK_ADMINISTRATOR)
      }
    },
  )

const joinWithAccount = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/invitation/:token/join', summary: 'Accept with the account one has' },
    async (request) => {
      const session = await signIn.findLive(request.raw)
      const path = `/invitation/${request.params.token}`
      if (!session) return request.redirect(`/sign-in?next=${encodeURIComponent(path)}`)
      const joined = await signIn.joinByInvitation(session, request.params.token ?? '')
      if (joined.ok) return request.redirect('/account?done=joined')
      if (joined.reason === 'link-is-spent') return spent(request, ASK_ADMINISTRATOR)
      return invitationPage(signIn, request, [
        {
          field: 'join',
          message: 'You are signed in to another account. Sign out, then open the link again',
        },
      ])
    },
  )

export const links = (signIn: SignIn): readonly Route[] => [
  showAsk(signIn),
  ask(signIn),
  showReset(signIn),
  reset(signIn),
  showInvitation(signIn),
  accept(signIn),
  joinWithAccount(signIn),
]
