import { ActionForm, Button, ErrorSummary, type Fault, InsetText, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { SetUp } from '@headroom/platform/sign-in'
import { CodeInput } from './code-page.tsx'

type SetUpPageProps = {
  readonly frame: Frame
  readonly setUp: SetUp
  readonly next: string
  readonly faults?: readonly Fault[]
}

/** All of it on one page that can be printed, reloaded and come back to, until a code proves that it is done. */
export const SetUpPage = ({ frame, setUp, next, faults = [] }: SetUpPageProps) => (
  <Page title="Set up your second step" {...frame} hasFaults={faults.length > 0}>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Set up your second step</h1>
    <p>
      A password alone can be guessed or stolen. From now on you also enter a code from an app on your phone,
      such as Microsoft Authenticator or Google Authenticator.
    </p>
    <h2 class="nhsuk-heading-m">1. Add Headroom to the app</h2>
    <p>
      On the phone itself: <a href={setUp.address}>open it in the app</a>. From another screen: choose “Enter
      a set-up key” in the app, and type this key.
    </p>
    <InsetText>
      <p>
        <code>{setUp.typed}</code>
      </p>
      <p>Account name: Headroom. Type of key: time based.</p>
    </InsetText>
    <h2 class="nhsuk-heading-m">2. Keep these codes on paper</h2>
    <p>Each lets you in once, without the phone. They are not shown again.</p>
    <ul class="nhsuk-list nhsuk-list--bullet">
      {setUp.paperCodes.map((code) => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <h2 class="nhsuk-heading-m">3. Enter the code that the app shows</h2>
    <ActionForm action="/sign-in/set-up" fields={{ next }}>
      <CodeInput faults={faults} hint="6 figures. They change every half minute." />
      <Button preventDoubleClick>Finish</Button>
    </ActionForm>
  </Page>
)
