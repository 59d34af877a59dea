import {
  ActionForm,
  Button,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { ListedPasskey, ListedSession, Way } from '@headroom/platform/sign-in'
import { browserWords, wayWords } from '../words.ts'

export type AccountPageProps = {
  readonly frame: Frame
  readonly email: string
  readonly way: Way
  readonly hasPassword: boolean
  readonly canChangeOver: boolean
  readonly sessions: readonly ListedSession[]
  readonly passkeys: readonly ListedPasskey[]
  readonly done: string | undefined
}

export const AccountPage = (props: AccountPageProps) => (
  <Page title="My account" current="/account" {...props.frame}>
    {props.done ? <NotificationBanner variant="success">{props.done}</NotificationBanner> : null}
    <h1 class="nhsuk-heading-l">My account</h1>
    {props.way === 'demonstration' ? (
      <p>
        You are looking around the demonstration. Nobody here is real, and no password or passkey is kept.
      </p>
    ) : (
      <p>{`You sign in as ${props.email}.`}</p>
    )}
    {props.canChangeOver ? (
      <p>
        <a href="/choose-organisation">Work in another organisation</a>
      </p>
    ) : null}
    <Sessions sessions={props.sessions} />
    {props.way === 'demonstration' ? null : <Guards {...props} />}
    <h2 class="nhsuk-heading-m">Leave</h2>
    <ActionForm action="/sign-out">
      <Button variant="secondary">Sign out</Button>
    </ActionForm>
  </Page>
)

const Sessions = ({ sessions }: { readonly sessions: readonly ListedSession[] }) => (
  <>
    <h2 class="nhsuk-heading-m">Where you are signed in</h2>
    <ResponsiveTable
      caption="Where you are signed in"
      captionHidden
      rows={sessions}
      columns={[
        { heading: 'Browser', cell: (one) => browserWords(one.userAgent) },
        { heading: 'Signed in with', cell: (one) => wayWords[one.way] },
        { heading: 'Signed in', cell: (one) => <Timestamp instant={one.signedInAt} /> },
        { heading: 'Last used', cell: (one) => <Timestamp instant={one.lastSeenAt} /> },
        { heading: 'End it', cell: (one) => (one.isThis ? 'This one' : <EndSession session={one} />) },
      ]}
    />
    {sessions.length > 1 ? (
      <ActionForm action="/account/sessions/end-others">
        <Button variant="secondary">Sign out everywhere else</Button>
      </ActionForm>
    ) : null}
    <p>If one of these is not you, end it and choose a new password.</p>
  </>
)

const EndSession = ({ session }: { readonly session: ListedSession }) => (
  <ActionForm action="/account/sessions/end" fields={{ sessionId: session.id }}>
    <Button
      small
      variant="secondary"
      classes="nhsuk-u-margin-bottom-0"
      attributes={{ 'aria-label': `End the session of ${browserWords(session.userAgent)}` }}
    >
      End
    </Button>
  </ActionForm>
)

const Guards = ({ hasPassword, passkeys }: AccountPageProps) => (
  <>
    <h2 class="nhsuk-heading-m">Passkeys</h2>
    {passkeys.length === 0 ? (
      <p>
        You have none. A passkey is a sign-in that your own device unlocks with a finger, a face or its code.
      </p>
    ) : (
      <ResponsiveTable
        caption="Passkeys"
        captionHidden
        rows={passkeys}
        columns={[
          { heading: 'Name', cell: (one) => one.name },
          { heading: 'Added', cell: (one) => (one.addedAt ? <Timestamp instant={one.addedAt} /> : '') },
          { heading: 'Take it away', cell: (one) => <RemovePasskey passkey={one} /> },
        ]}
      />
    )}
    <p>
      <a href="/account/passkeys/add">Add a passkey</a>
    </p>
    <h2 class="nhsuk-heading-m">Password and second step</h2>
    {hasPassword ? (
      <ul class="nhsuk-list">
        <li>
          <a href="/account/password">Change my password</a>
        </li>
        <li>
          <a href="/account/second-factor">Change my authenticator app, or make new codes</a>
        </li>
      </ul>
    ) : (
      <p>You sign in through your organisation, and no password is kept here.</p>
    )}
  </>
)

const RemovePasskey = ({ passkey }: { readonly passkey: ListedPasskey }) => (
  <ActionForm action="/account/passkeys/remove" fields={{ passkeyId: passkey.id }}>
    <Button
      small
      variant="secondary"
      classes="nhsuk-u-margin-bottom-0"
      attributes={{ 'aria-label': `Take away ${passkey.name}` }}
    >
      Take away
    </Button>
  </ActionForm>
)
