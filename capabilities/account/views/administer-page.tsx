import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  InsetText,
  Page,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type AccountOfPerson, INVITATION_DAYS, RESET_HOURS } from '@headroom/platform/sign-in'

export type AdministerPageProps = {
  readonly frame: Frame
  readonly person: { readonly personId: string; readonly name: string }
  readonly account: AccountOfPerson | undefined
  readonly mailsLinks: boolean
  readonly email?: string
  readonly faults?: readonly Fault[]
  /** What was just done, in words. */
  readonly done?: string | undefined
  /** Shown once, to be passed on by hand. */
  readonly link?: string | undefined
}

/** For an administrator: how one person gets in, and gets in again. */
export const AdministerPage = (props: AdministerPageProps) => {
  const { frame, person, account, faults = [], done, link } = props
  const title = `How ${person.name} signs in`
  return (
    <Page title={title} {...frame} hasFaults={faults.length > 0}>
      <BackLink href={`/organisation/people/${person.personId}`}>{person.name}</BackLink>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      {done ? (
        <InsetText>
          <p>{done}</p>
          {link ? (
            <p>
              <code>{link}</code>
            </p>
          ) : null}
        </InsetText>
      ) : null}
      {account ? <HasAccount {...props} account={account} /> : <Invite {...props} />}
    </Page>
  )
}

const Invite = ({ person, mailsLinks, email = '', faults = [] }: AdministerPageProps) => (
  <ActionForm action={`/people/${person.personId}/sign-in/invite`}>
    <p>
      {`${person.name} has no account yet. An invitation lets them choose a password. It works once, for ${INVITATION_DAYS} days.`}
    </p>
    <Input
      id="email"
      name="email"
      type="email"
      label="Their email address"
      hint={
        mailsLinks
          ? 'The invitation is sent there.'
          : 'This copy of Headroom sends no mail: you will be shown a link to pass on. They sign in with this address.'
      }
      value={email}
      autocomplete="off"
      spellcheck={false}
      errorMessage={faultOf(faults, 'email')}
    />
    <Button preventDoubleClick>Invite</Button>
  </ActionForm>
)

const HasAccount = ({
  person,
  account,
  mailsLinks,
}: AdministerPageProps & { readonly account: AccountOfPerson }) => (
  <>
    <p>{`They sign in as ${account.email}.`}</p>
    <h2 class="nhsuk-heading-m">They do not know their password</h2>
    {account.isElsewhereToo && !mailsLinks ? (
      <Elsewhere />
    ) : (
      <ActionForm action={`/people/${person.personId}/sign-in/password-link`}>
        <p>{`A link lets them choose another. It works once, for ${RESET_HOURS} hours.`}</p>
        <Button preventDoubleClick>{mailsLinks ? 'Send them a link' : 'Make a link'}</Button>
      </ActionForm>
    )}
    <h2 class="nhsuk-heading-m">They have lost their phone, and the codes on paper</h2>
    {account.isElsewhereToo ? (
      <Elsewhere />
    ) : (
      <ActionForm action={`/people/${person.personId}/sign-in/second-factor-reset`}>
        <p>
          Be sure that it is them who asks. At their next sign-in they set up another app, with nothing but
          the password.
        </p>
        <Button variant="warning" preventDoubleClick>
          Take the second step away
        </Button>
      </ActionForm>
    )}
  </>
)

const Elsewhere = () => (
  <p>
    This account works in another organisation too, so it is not for one administrator to open. They can do it
    themselves from “My account”, or by mail.
  </p>
)
