import { ActionForm, Button, ErrorSummary, type Fault, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'

type JoinPageProps = {
  readonly frame: Frame
  readonly organisationName: string
  readonly token: string
  readonly isSignedIn: boolean
  readonly faults?: readonly Fault[]
}

/** An invitation for somebody who has an account already. */
export const JoinPage = ({ frame, organisationName, token, isSignedIn, faults = [] }: JoinPageProps) => {
  const path = `/invitation/${token}`
  return (
    <Page title={`Join ${organisationName}`} {...frame} hasFaults={faults.length > 0}>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{`Join ${organisationName}`}</h1>
      <p>
        There is an account under the address that was invited. You keep it, and can work in both
        organisations.
      </p>
      {isSignedIn ? (
        <ActionForm action={`${path}/join`}>
          <Button id="join" preventDoubleClick>
            Join with my account
          </Button>
        </ActionForm>
      ) : (
        <Button href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in to join</Button>
      )}
    </Page>
  )
}
