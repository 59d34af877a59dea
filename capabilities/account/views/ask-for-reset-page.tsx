import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  Page,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { RESET_HOURS } from '@headroom/platform/sign-in'

type AskProps = {
  readonly frame: Frame
  readonly mailsLinks: boolean
  readonly email?: string
  readonly faults?: readonly Fault[]
}

export const AskForResetPage = ({ frame, mailsLinks, email = '', faults = [] }: AskProps) => (
  <Page title="Choose a new password" {...frame} hasFaults={faults.length > 0}>
    <BackLink href="/sign-in/password">Sign in</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Choose a new password</h1>
    {mailsLinks ? (
      <ActionForm action="/password-reset">
        <Input
          id="email"
          name="email"
          type="email"
          label="Email address"
          hint={`We will send a link that works once, for ${RESET_HOURS} hours.`}
          value={email}
          autocomplete="username"
          spellcheck={false}
          errorMessage={faultOf(faults, 'email')}
        />
        <Button preventDoubleClick>Send the link</Button>
      </ActionForm>
    ) : (
      <p>
        This copy of Headroom sends no mail. Ask your Headroom administrator for a link: they make it on your
        own page, and pass it on to you.
      </p>
    )}
  </Page>
)

/** The same words whether or not anybody has an account under the address. */
export const ResetAskedPage = ({ frame }: { readonly frame: Frame }) => (
  <Page title="Look at your mail" {...frame}>
    <h1 class="nhsuk-heading-l">Look at your mail</h1>
    <p>
      If there is an account under that address, a link to choose a new password is on its way. It works once,
      for
      {` ${RESET_HOURS} hours. Look among unwanted mail too.`}
    </p>
    <p>
      <a href="/sign-in">Back to sign in</a>
    </p>
  </Page>
)
