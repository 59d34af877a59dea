import {
  CalendarDate,
  ContentsList,
  Details,
  EmptyState,
  ErrorSummary,
  type Fault,
  NotificationBanner,
  Page,
  ResponsiveTable,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { codeOfPractice as code } from '../content/index.ts'
import type { Attestation, AttestationState } from '../rules/renewal.ts'
import { MyState } from './my-state.tsx'
import { PrincipleSection } from './principle.tsx'
import { YourWord } from './your-word.tsx'

type CodePageProps = {
  readonly frame: Frame
  readonly state: AttestationState
  /** The reader's own, the latest first. */
  readonly attestations: readonly Attestation[]
  readonly mayRead: { readonly coverage: boolean }
  readonly isAttested?: boolean
  readonly faults?: readonly Fault[]
}

export const CodePage = ({ frame, state, attestations, mayRead, isAttested, faults = [] }: CodePageProps) => (
  <Page {...frame} title="Code" current="/code" hasFaults={faults.length > 0}>
    <ErrorSummary faults={faults} />
    {isAttested && state.kind !== 'never' ? (
      <NotificationBanner variant="success">
        <p class="nhsuk-notification-banner__heading">
          Thank you. Your attestation counts until <CalendarDate isoDate={state.latest.expiresOn} />.
        </p>
      </NotificationBanner>
    ) : null}
    <h1 class="nhsuk-heading-l">{code.name}</h1>
    <p class="nhsuk-lede-text">{code.purpose}</p>
    <MyState state={state} />
    {mayRead.coverage ? (
      <p>
        <a href="/code/coverage">See how many managers have attested</a>
      </p>
    ) : null}
    <ContentsList
      ariaLabel="On this page"
      visuallyHiddenText="On this page"
      items={[
        ...code.principles.map(({ id, name }) => ({ href: `#${id}`, text: name })),
        { href: '#your-word', text: 'Your word' },
        { href: '#my-attestations', text: 'My attestations' },
      ]}
    />
    {code.principles.map((principle) => (
      <PrincipleSection principle={principle} />
    ))}
    <AboutTheText />
    <h2 class="nhsuk-heading-m" id="your-word">
      Your word
    </h2>
    <AskForWord state={state} faults={faults} />
    <h2 class="nhsuk-heading-m" id="my-attestations">
      My attestations
    </h2>
    <History attestations={attestations} />
  </Page>
)

const AskForWord = ({
  state,
  faults,
}: {
  readonly state: AttestationState
  readonly faults: readonly Fault[]
}) =>
  state.kind === 'in-date' ? (
    <>
      <p>
        You have given it. You will be asked again before <CalendarDate isoDate={state.latest.expiresOn} />.
      </p>
      <Details summary="Attest again now" open={faults.length > 0}>
        <YourWord isRenewal faults={faults} />
      </Details>
    </>
  ) : (
    <YourWord isRenewal={state.kind !== 'never'} faults={faults} />
  )

const AboutTheText = () => (
  <Details summary="About this text, and whose it is">
    <p>{`Version ${code.version}. For: ${code.audience}`}</p>
    {code.owners.map(({ name, from, note }) => (
      <p>{`Kept by ${name} since ${from}. ${note ?? ''}`}</p>
    ))}
    <p>{`${code.officialText.title} (${code.officialText.publisher}). ${code.officialText.note}`}</p>
  </Details>
)

const History = ({ attestations }: { readonly attestations: readonly Attestation[] }) =>
  attestations.length === 0 ? (
    <EmptyState heading="None yet" level={3}>
      Each time you give your word it is kept here, with its date. It is never changed.
    </EmptyState>
  ) : (
    <ResponsiveTable
      caption="My attestations"
      captionHidden
      rows={attestations}
      columns={[
        { heading: 'Given', cell: ({ attestedAt }) => <Timestamp instant={attestedAt} /> },
        { heading: 'Version of the Code', cell: ({ codeVersion }) => codeVersion },
        { heading: 'Counts until', cell: ({ expiresOn }) => <CalendarDate isoDate={expiresOn} /> },
      ]}
    />
  )
