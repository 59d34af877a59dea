import type { Fault } from '@headroom/design-system'
import { type PublicRequest, parseForm, type Route, route, typedText } from '@headroom/platform/http'
import { localPath, type SignIn } from '@headroom/platform/sign-in'
import { toNext, withCookies } from '../answers.ts'
import { $EnterPassword, $NextQuery, $SignInQuery } from '../schema.ts'
import { PasswordPage } from '../views/password-page.tsx'
import { SignInPage } from '../views/sign-in-page.tsx'
import { tooManyTries, wordsForProviderError } from '../words.ts'

const open = { access: { kind: 'public' }, answers: 'page' } as const

async function showWays(signIn: SignIn, request: PublicRequest, next: string, problem?: string) {
  const people = (await signIn.demonstration?.people()) ?? []
  return request.page(
    <SignInPage frame={request.frame} ways={signIn.ways} next={next} people={people} problem={problem} />,
    problem === undefined ? 200 : 400,
  )
}

const showSignIn = (signIn: SignIn) =>
  route(
    { ...open, method: 'GET', path: '/sign-in', summary: 'Choose a way to sign in', query: $SignInQuery },
    (request) => {
      const { next, error } = request.query
      return showWays(signIn, request, localPath(next), error && wordsForProviderError(error))
    },
  )

const startOpenId = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/sign-in/open-id', summary: 'Go on to the organisation’s own sign-in' },
    async (request) => {
      const next = localPath(typedText((await request.form()).fields, 'next'))
      const started = await signIn.openId?.start(request.raw, next)
      if (!started?.ok) return showWays(signIn, request, next, wordsForProviderError('provider_unreachable'))
      return withCookies(request.redirect(started.address), started.cookies)
    },
  )

const showPassword = route(
  {
    ...open,
    method: 'GET',
    path: '/sign-in/password',
    summary: 'Sign in with email and password',
    query: $NextQuery,
  },
  (request) => request.page(<PasswordPage frame={request.frame} next={localPath(request.query.next)} />),
)

const enterPassword = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/sign-in/password', summary: 'The password, before the code' },
    async (request) => {
      const form = parseForm($EnterPassword, (await request.form()).fields)
      const next = localPath(typedText(form.typed, 'next'))
      const again = (faults: readonly Fault[]) =>
        request.page(
          <PasswordPage
            frame={request.frame}
            next={next}
            email={typedText(form.typed, 'email')}
            faults={faults}
          />,
          400,
        )
      if (!form.ok) return again(form.faults)
      const entered = await signIn.enterPassword(request.raw, form.value)
      if (!entered.ok)
        return again([
          {
            field: 'password',
            message:
              entered.reason === 'not-right' ? 'Check your email address and your password' : tooManyTries,
          },
        ])
      const onward = entered.next === 'second-factor' ? '/sign-in/second-factor' : '/sign-in/arrive'
      return withCookies(request.redirect(toNext(onward, next)), entered.cookies)
    },
  )

const beSomebody = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'POST',
      path: '/sign-in/demonstration',
      summary: 'Look around the demonstration as one of its people',
      demonstrationOnly: true,
    },
    async (request) => {
      const { fields } = await request.form()
      const next = localPath(typedText(fields, 'next'))
      const begun = await signIn.demonstration?.signInAs(request.raw, typedText(fields, 'personId'))
      if (!begun?.ok) return showWays(signIn, request, next, 'Choose one of the people')
      return withCookies(request.redirect(next), begun.cookies)
    },
  )

const signOut = (signIn: SignIn) =>
  route({ ...open, method: 'POST', path: '/sign-out', summary: 'Sign out' }, async (request) =>
    withCookies(request.redirect('/sign-in'), await signIn.signOut(request.raw)),
  )

/** Without the provider or the demonstration its route does not exist: there is nothing to guess at. */
export const waysIn = (signIn: SignIn): readonly Route[] => [
  showSignIn(signIn),
  ...(signIn.openId ? [startOpenId(signIn)] : []),
  showPassword,
  enterPassword(signIn),
  ...(signIn.demonstration ? [beSomebody(signIn)] : []),
  signOut(signIn),
]
