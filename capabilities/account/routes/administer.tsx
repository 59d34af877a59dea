import {
  NotFound,
  parseForm,
  type Route,
  route,
  type SignedInRequest,
  typedText,
} from '@headroom/platform/http'
import { isId } from '@headroom/platform/ids'
import { INVITATION_DAYS, type LinkMade, RESET_HOURS, type SignIn } from '@headroom/platform/sign-in'
import { $Invite } from '../schema.ts'
import { AdministerPage, type AdministerPageProps } from '../views/administer-page.tsx'

const forAdministrators = {
  access: { kind: 'grant', anyOf: ['administrator'] },
  answers: 'page',
} as const

/** A person of the administrator's own organisation; of any other, or none, there is no such page. */
async function getPerson(signIn: SignIn, { params, viewer }: SignedInRequest) {
  const personId = params.personId ?? ''
  const person = { organisationId: viewer.organisationId, personId }
  const described = isId(personId) ? await signIn.administer.describe(person) : undefined
  if (described?.organisationId !== viewer.organisationId) throw new NotFound()
  return described
}

async function show(
  signIn: SignIn,
  request: SignedInRequest,
  told: Pick<AdministerPageProps, 'faults' | 'email' | 'done' | 'link'> = {},
) {
  const person = await getPerson(signIn, request)
  return request.page(
    <AdministerPage
      frame={request.frame}
      person={person}
      account={await signIn.administer.accountOf(person)}
      mailsLinks={signIn.ways.mailsLinks}
      {...told}
    />,
    told.faults ? 400 : 200,
  )
}

const showPerson = (signIn: SignIn) =>
  route(
    {
      ...forAdministrators,
      method: 'GET',
      path: '/people/:personId/sign-in',
      summary: 'How a person signs in, for an administrator',
    },
    (request) => show(signIn, request),
  )

/** Not by redirect: the link is shown once, and is in no address but its own. */
const showLink = (signIn: SignIn, request: SignedInRequest, made: LinkMade, goodFor: string) =>
  show(
    signIn,
    request,
    made.mailed
      ? { done: 'A link is on its way to them by mail.' }
      : {
          done: `Pass this link on to them. It is shown once, and works once, for ${goodFor}.`,
          link: made.address,
        },
  )

const invite = (signIn: SignIn) =>
  route(
    {
      ...forAdministrators,
      method: 'POST',
      path: '/people/:personId/sign-in/invite',
      summary: 'Invite a person to make an account',
    },
    async (request) => {
      const person = await getPerson(signIn, request)
      const form = parseForm($Invite, (await request.form()).fields)
      if (!form.ok)
        return show(signIn, request, { faults: form.faults, email: typedText(form.typed, 'email') })
      if (await signIn.administer.accountOf(person)) return show(signIn, request)
      const made = await signIn.administer.invite(
        { ...person, person, email: form.value.email },
        request.viewer,
      )
      return showLink(signIn, request, made, `${INVITATION_DAYS} days`)
    },
  )

const makePasswordLink = (signIn: SignIn) =>
  route(
    {
      ...forAdministrators,
      method: 'POST',
      path: '/people/:personId/sign-in/password-link',
      summary: 'Let a person choose a new password',
    },
    async (request) => {
      const person = await getPerson(signIn, request)
      const made = await signIn.administer.makeResetLink(person, request.viewer)
      return made.ok
        ? showLink(signIn, request, made.value, `${RESET_HOURS} hours`)
        : show(signIn, request, { done: refusalWords[made.reason] })
    },
  )

const resetSecondFactor = (signIn: SignIn) =>
  route(
    {
      ...forAdministrators,
      method: 'POST',
      path: '/people/:personId/sign-in/second-factor-reset',
      summary: 'Take a person’s second step away, for a lost phone',
    },
    async (request) => {
      const person = await getPerson(signIn, request)
      const removed = await signIn.administer.removeSecondFactor(person, request.viewer)
      const done = removed.ok
        ? 'The second step is gone. They set up another at their next sign-in.'
        : refusalWords[removed.reason]
      return show(signIn, request, { done })
    },
  )

const refusalWords = {
  'no-account': 'They have no account yet.',
  'belongs-elsewhere-too': 'Nothing was changed: the account works in another organisation too.',
} as const

export const administer = (signIn: SignIn): readonly Route[] => [
  showPerson(signIn),
  invite(signIn),
  makePasswordLink(signIn),
  resetSecondFactor(signIn),
]
