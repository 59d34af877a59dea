import { ActionForm, Button, ErrorSummary, Page, WarningCallout } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { DemonstrationPerson, SignIn } from '@headroom/platform/sign-in'
import { DemonstrationPeople } from './demonstration-people.tsx'

type SignInPageProps = {
  readonly frame: Frame
  readonly ways: SignIn['ways']
  readonly next: string
  readonly problem: string | undefined
  readonly people: readonly DemonstrationPerson[]
}

/** Every way in that this installation has, on one page. */
export const SignInPage = ({ frame, ways, next, problem, people }: SignInPageProps) => (
  <Page title="Sign in" {...frame} hasFaults={problem !== undefined} scripts={['passkey.js']}>
    {problem ? <ErrorSummary faults={[{ field: 'ways', message: problem }]} /> : null}
    <h1 class="nhsuk-heading-l">Sign in to Headroom</h1>
    <div id="ways" tabindex={-1}>
      {ways.demonstration ? <DemonstrationPeople people={people} next={next} /> : null}
      {ways.demonstration ? <h2 class="nhsuk-heading-m">As in real use</h2> : null}
      {ways.openId ? (
        <ActionForm action="/sign-in/open-id" fields={{ next }}>
          <Button>{`Sign in with ${ways.openId}`}</Button>
        </ActionForm>
      ) : null}
      <PasskeyButton next={next} />
      <Button href={`/sign-in/password?next=${encodeURIComponent(next)}`} variant="secondary">
        Sign in with email and password
      </Button>
    </div>
  </Page>
)

/** Shown by the script alone: a passkey is the browser's own doing, and there is no form that could stand for it. */
const PasskeyButton = ({ next }: { readonly next: string }) => (
  <headroom-passkey data-does="sign-in" data-next={`/sign-in/arrive?next=${encodeURIComponent(next)}`}>
    <noscript>
      <WarningCallout heading={{ text: 'Passkeys need JavaScript', level: 2 }}>
        <p>Everything else here works without it. Use another way to sign in.</p>
      </WarningCallout>
    </noscript>
  </headroom-passkey>
)
