import {
  ActionForm,
  BackLink,
  Button,
  Details,
  ErrorSummary,
  type Fault,
  faultOf,
  Input,
  Page,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'

type CodePageProps = { readonly frame: Frame; readonly next: string; readonly faults?: readonly Fault[] }

/** The second step of a sign-in with a password. */
export const CodePage = ({ frame, next, faults = [] }: CodePageProps) => (
  <Page title="Enter your code" {...frame} hasFaults={faults.length > 0}>
    <BackLink href={`/sign-in/password?next=${encodeURIComponent(next)}`}>Start again</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Enter your code</h1>
    <ActionForm action="/sign-in/second-factor" fields={{ next }}>
      <CodeInput faults={faults} hint="The 6 figures that your authenticator app shows for Headroom." />
      <Button preventDoubleClick>Continue</Button>
    </ActionForm>
    <Details summary="I cannot use the app">
      <p>
        Enter one of the codes that you kept on paper when you set the app up. Each works once. If you have
        none left, ask your Headroom administrator.
      </p>
    </Details>
  </Page>
)

/** WCAG 2.2, 3.3.8: a code can be pasted, and is filled in by browsers that can. */
export const CodeInput = ({ faults, hint }: { readonly faults: readonly Fault[]; readonly hint: string }) => (
  <Input
    id="code"
    name="code"
    label="Code"
    hint={hint}
    width={10}
    autocomplete="one-time-code"
    spellcheck={false}
    autocapitalize="none"
    errorMessage={faultOf(faults, 'code')}
  />
)
