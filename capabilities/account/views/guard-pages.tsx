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
  WarningCallout,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { AccountName, NewPasswordInput } from './new-password-page.tsx'

type WithFrame = { readonly frame: Frame }

export const ChangePasswordPage = ({
  frame,
  email,
  faults = [],
}: WithFrame & { readonly email: string; readonly faults?: readonly Fault[] }) => (
  <Page title="Change my password" current="/account" {...frame} hasFaults={faults.length > 0}>
    <BackLink href="/account">My account</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Change my password</h1>
    <p>Every other browser you are signed in with will be signed out.</p>
    <ActionForm action="/account/password">
      <AccountName email={email} />
      <PasswordInput
        id="current"
        name="current"
        label="The password you have now"
        autocomplete="current-password"
        errorMessage={faultOf(faults, 'current')}
      />
      <NewPasswordInput faults={faults} />
      <Button preventDoubleClick>Change it</Button>
    </ActionForm>
  </Page>
)

export const ChangeAppPage = ({ frame }: WithFrame) => (
  <Page title="Change my authenticator app" current="/account" {...frame}>
    <BackLink href="/account">My account</BackLink>
    <h1 class="nhsuk-heading-l">Change my authenticator app</h1>
    <WarningCallout heading={{ text: 'Have the new app at hand', level: 2 }}>
      <p>
        The old app and the codes on paper stop working at once. You can use nothing else here until the new
        one is set up, which takes about two minutes.
      </p>
    </WarningCallout>
    <ActionForm action="/account/second-factor">
      <Button preventDoubleClick>Set up another</Button>
    </ActionForm>
  </Page>
)

export const AddPasskeyPage = ({ frame }: WithFrame) => (
  <Page title="Add a passkey" current="/account" {...frame} scripts={['passkey.js']}>
    <BackLink href="/account">My account</BackLink>
    <h1 class="nhsuk-heading-l">Add a passkey</h1>
    <p>
      Your device keeps it, and unlocks it with your finger, your face or its own code. Do not add one on a
      computer that others unlock too.
    </p>
    <Input
      id="passkey-name"
      name="name"
      label="What to call it"
      hint="For example, “My phone”"
      width={20}
      autocomplete="off"
    />
    <headroom-passkey data-does="add" data-next="/account?done=passkey">
      <noscript>
        <p>Adding a passkey needs JavaScript, which this browser does not run.</p>
      </noscript>
    </headroom-passkey>
  </Page>
)
