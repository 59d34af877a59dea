import type { AttestationState } from '@headroom/capabilities/code-of-practice'
import { CalendarDate, Card, Tag } from '@headroom/design-system'

const tags = {
  never: { text: 'Not attested yet', colour: 'blue' },
  'in-date': { text: 'In date', colour: 'green' },
  'due-soon': { text: 'Due soon', colour: 'yellow' },
  lapsed: { text: 'Lapsed', colour: 'red' },
} as const

export const CodeCard = ({ code }: { readonly code: AttestationState }) => (
  <Card heading={{ text: 'The Code', level: 2, size: 'm' }}>
    <p>
      <Tag colour={tags[code.kind].colour}>{tags[code.kind].text}</Tag>
    </p>
    {code.kind === 'never' ? (
      <p>Six principles for everyone who manages or leads, renewed each year.</p>
    ) : (
      <p>
        {code.kind === 'lapsed' ? 'Your attestation counted until ' : 'Your attestation counts until '}
        <CalendarDate isoDate={code.latest.expiresOn} />.
      </p>
    )}
    <p>
      <a href="/code">{code.kind === 'in-date' ? 'Read the Code' : 'Read the Code and give your word'}</a>
    </p>
  </Card>
)
