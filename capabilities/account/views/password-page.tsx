import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  Page,
  PasswordInput,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'

type PasswordPageProps = {
  readonly frame: Frame
  readonly next: string
  readonly email?: string
  readonly faults?: readonly Fault[]
}

export const PasswordPage = ({ frame, next, email = '', faults = [] }: PasswordPageProps) => (
  <Page title="Sign in with email and password" {...frame} hasFaults={faults.length > 0}>
    <BackLink href={`/sign-in?next=${encodeURIComponent(next)}`}>Other ways to sign in</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Sign in with email and password</h1>
    <ActionForm action="/sign-in/password" fields={{ next }}>
      <Input
        id="email"
        name="email"
        type="email"
        label="Email address"
        value={email}
        autocomplete="username"
        spellcheck={false}
        errorMessage={faultOf(faults, 'email')}
      />
      <PasswordInput
        id="password"
        name="password"
        label="Password"
        autocomplete="current-password"
        errorMessage={faultOf(faults, 'password')}
      />
      <Button preventDoubleClick>Continue</Button>
    </ActionForm>
    <p>
      <a href="/password-reset">I do not know my password</a>
    </p>
  </Page>
)
