import { CalendarDate, InsetText, Tag, WarningCallout } from '@headroom/design-system'
import { codeOfPractice as code } from '../content/index.ts'
import type { AttestationState } from '../rules/renewal.ts'

/** Where the reader stands, before anything else on the page. */
export const MyState = ({ state }: { readonly state: AttestationState }) => {
  switch (state.kind) {
    case 'never':
      return (
        <InsetText>
          <p>
            <Tag colour="blue">Not attested yet</Tag>
          </p>
          <p>
            You have not attested to the Code here. Read the six principles, then{' '}
            <a href="#your-word">give your word at the end</a>. It takes about ten minutes.
          </p>
        </InsetText>
      )
    case 'lapsed':
      return (
        <WarningCallout heading={{ text: 'Your attestation has lapsed', level: 2 }}>
          <p>
            It counted until <CalendarDate isoDate={state.latest.expiresOn} />. Read the Code again, then{' '}
            <a href="#your-word">renew your word at the end</a>.
          </p>
        </WarningCallout>
      )
    case 'due-soon':
      return (
        <InsetText>
          <p>
            <Tag colour="yellow">Due soon</Tag>
          </p>
          <p>
            Your attestation counts until <CalendarDate isoDate={state.latest.expiresOn} />. You can{' '}
            <a href="#your-word">renew it now</a>.
          </p>
        </InsetText>
      )
    case 'in-date':
      return (
        <InsetText>
          <p>
            <Tag colour="green">In date</Tag>
          </p>
          <p>
            Your attestation counts until <CalendarDate isoDate={state.latest.expiresOn} />. There is nothing
            you need to do.
          </p>
          {state.latest.codeVersion === code.version ? null : (
            <p>{`It was to version ${state.latest.codeVersion}. Version ${code.version}, below, has come into force since.`}</p>
          )}
        </InsetText>
      )
  }
}
