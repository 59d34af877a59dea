import type { Fault } from '@headroom/design-system'
import { type PublicRequest, parseForm, type Route, route, typedText } from '@headroom/platform/http'
import { type Arrival, type LiveSession, localPath, type SignIn } from '@headroom/platform/sign-in'
import { toNext, withCookies } from '../answers.ts'
import { $EnterCode, $NextQuery } from '../schema.ts'
import { ChoosePage } from '../views/choose-page.tsx'
import { CodePage } from '../views/code-page.tsx'
import { SetUpPage } from '../views/set-up-page.tsx'
import { ToldPage } from '../views/told-page.tsx'
import { nobodyHere, tooManyTries } from '../words.ts'

// Public, because they come before a session is complete: each looks for the session that it completes.
const open = { access: { kind: 'public' }, answers: 'page' } as const

function onwardFrom(request: PublicRequest, arrival: Arrival, next: string): Response | Promise<Response> {
  switch (arrival.to) {
    case 'next':
      return withCookies(request.redirect(next), arrival.cookies)
    case 'set-up-second-factor':
      return withCookies(request.redirect(toNext('/sign-in/set-up', next)), arrival.cookies)
    case 'choose-organisation':
      return withCookies(request.redirect(toNext('/choose-organisation', next)), arrival.cookies)
    case 'sign-in':
      return withCookies(request.redirect(toNext('/sign-in', next)), arrival.cookies)
    case 'nowhere':
      return nowhere(request, arrival)
  }
}

async function nowhere(request: PublicRequest, arrival: Arrival): Promise<Response> {
  const page = await request.page(
    <ToldPage
      frame={request.frame}
      title="There is nothing for you here yet"
      onward={{ href: '/sign-in', words: 'Back to sign in' }}
    >
      <p>{nobodyHere}</p>
    </ToldPage>,
    403,
  )
  return withCookies(page, arrival.cookies)
}

const arrive = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'GET',
      path: '/sign-in/arrive',
      summary: 'Where every way in leads: on to the page that was asked for',
      query: $NextQuery,
    },
    async (request) => onwardFrom(request, await signIn.arrive(request.raw), localPath(request.query.next)),
  )

const showCode = route(
  { ...open, method: 'GET', path: '/sign-in/second-factor', summary: 'Enter the code', query: $NextQuery },
  (request) => request.page(<CodePage frame={request.frame} next={localPath(request.query.next)} />),
)

const enterCode = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/sign-in/second-factor', summary: 'The code, after the password' },
    async (request) => {
      const form = parseForm($EnterCode, (await request.form()).fields)
      const next = localPath(typedText(form.typed, 'next'))
      const again = (faults: readonly Fault[]) =>
        request.page(<CodePage frame={request.frame} next={next} faults={faults} />, 400)
      if (!form.ok) return again(form.faults)
      const entered = await signIn.enterCode(request.raw, form.value.code)
      if (!entered.ok) return again([{ field: 'code', message: codeWords[entered.reason] }])
      const arrival = await signIn.arriveWith(entered.token)
      return withCookies(await onwardFrom(request, arrival, next), entered.cookies)
    },
  )

const codeWords = {
  'not-right': 'Check the code: it is not right, or has been used',
  'too-many-failures': tooManyTries,
  'start-again': 'Start again with your password: that took too long',
} as const

const findSetUp = async (signIn: SignIn, session: LiveSession | undefined) =>
  session?.way === 'password' ? signIn.findSetUp(session) : undefined

const showSetUp = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'GET',
      path: '/sign-in/set-up',
      summary: 'Set up the second step of a sign-in with a password',
      query: $NextQuery,
    },
    async (request) => {
      const next = localPath(request.query.next)
      const setUp = await findSetUp(signIn, await signIn.findLive(request.raw))
      if (!setUp) return request.redirect(toNext('/sign-in/arrive', next))
      return request.page(<SetUpPage frame={request.frame} setUp={setUp} next={next} />)
    },
  )

const finishSetUp = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'POST',
      path: '/sign-in/set-up',
      summary: 'The first code, which finishes the set-up',
    },
    async (request) => {
      const form = parseForm($EnterCode, (await request.form()).fields)
      const next = localPath(typedText(form.typed, 'next'))
      const session = await signIn.findLive(request.raw)
      const setUp = await findSetUp(signIn, session)
      if (!session || !setUp) return request.redirect(toNext('/sign-in/arrive', next))
      const again = (faults: readonly Fault[]) =>
        request.page(<SetUpPage frame={request.frame} setUp={setUp} next={next} faults={faults} />, 400)
      if (!form.ok) return again(form.faults)
      const done = await signIn.finishSetUp(request.raw, session, form.value.code)
      if (!done.ok) return again([{ field: 'code', message: codeWords[done.reason] }])
      const arrival = await signIn.arriveWith(done.token)
      return withCookies(await onwardFrom(request, arrival, next), done.cookies)
    },
  )

async function showChoices(
  signIn: SignIn,
  request: PublicRequest,
  asked: { session: LiveSession; next: string; faults?: readonly Fault[] },
): Promise<Response> {
  const { session, next, faults = [] } = asked
  return request.page(
    <ChoosePage
      frame={request.frame}
      choices={await signIn.choices(session)}
      chosen={session.acting?.personId ?? ''}
      next={next}
      faults={faults}
    />,
    faults.length > 0 ? 400 : 200,
  )
}

const showChoice = (signIn: SignIn) =>
  route(
    {
      ...open,
      method: 'GET',
      path: '/choose-organisation',
      summary: 'Choose which of one’s organisations to work in',
      query: $NextQuery,
    },
    async (request) => {
      const next = localPath(request.query.next)
      const session = await signIn.findLive(request.raw)
      if (!session || session.stage === 'set-up-second-factor')
        return request.redirect(toNext('/sign-in/arrive', next))
      return showChoices(signIn, request, { session, next })
    },
  )

const choose = (signIn: SignIn) =>
  route(
    { ...open, method: 'POST', path: '/choose-organisation', summary: 'Work in the chosen organisation' },
    async (request) => {
      const { fields } = await request.form()
      const next = localPath(typedText(fields, 'next'))
      const session = await signIn.findLive(request.raw)
      if (!session) return request.redirect(toNext('/sign-in', next))
      const choices = await signIn.choices(session)
      const wanted = choices.find((choice) => choice.personId === typedText(fields, 'person'))
      const chosen = wanted && (await signIn.choosePerson(session, wanted))
      if (chosen?.ok) return withCookies(request.redirect(next), chosen.cookies)
      const faults = [{ field: 'person', message: 'Select where you are working now' }]
      return showChoices(signIn, request, { session, next, faults })
    },
  )

export const steps = (signIn: SignIn): readonly Route[] => [
  arrive(signIn),
  showCode,
  enterCode(signIn),
  showSetUp(signIn),
  finishSetUp(signIn),
  showChoice(signIn),
  choose(signIn),
]
