import {
  ActionForm,
  Button,
  ErrorSummary,
  type Fault,
  faultOf,
  Page,
  PasswordInput,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { SHORTEST_PASSWORD } from '@headroom/platform/sign-in'

type NewPasswordPageProps = {
  readonly frame: Frame
  readonly title: string
  readonly action: string
  readonly email: string
  readonly words: string
  readonly faults?: readonly Fault[]
}

/** Behind a link: an invitation, or a password to be chosen anew. */
export const NewPasswordPage = (props: NewPasswordPageProps) => {
  const { frame, title, action, email, words, faults = [] } = props
  return (
    <Page title={title} {...frame} hasFaults={faults.length > 0}>
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{title}</h1>
      <p>{words}</p>
      <ActionForm action={action}>
        <AccountName email={email} />
        <NewPasswordInput faults={faults} />
        <Button preventDoubleClick>Continue</Button>
      </ActionForm>
    </Page>
  )
}

export const NewPasswordInput = ({ faults }: { readonly faults: readonly Fault[] }) => (
  <PasswordInput
    id="password"
    name="password"
    label="New password"
    hint={`At least ${SHORTEST_PASSWORD} characters. Three random words work well.`}
    autocomplete="new-password"
    errorMessage={faultOf(faults, 'password')}
  />
)

/** Unseen, and of no effect here: it tells a password keeper whose password this is. */
export const AccountName = ({ email }: { readonly email: string }) => (
  <input type="text" name="account" value={email} autocomplete="username" readonly hidden />
)
