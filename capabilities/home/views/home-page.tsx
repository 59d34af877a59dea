import { Button, Card, Page } from '@headroom/design-system'
import type { Viewer } from '@headroom/platform/authorisation'
import type { Frame } from '@headroom/platform/http'
import type { Child } from 'hono/jsx'
import type { Home } from '../find-home.ts'
import { stepWords } from '../words.ts'
import { CodeCard } from './code-card.tsx'
import { Duties } from './duties.tsx'
import { RoleCard } from './role-card.tsx'
import { StandingCard } from './standing-card.tsx'
import { TeamCard } from './team-card.tsx'

type HomePageProps = { readonly frame: Frame; readonly viewer: Viewer; readonly home: Home }

export const HomePage = ({ frame, viewer, home }: HomePageProps) => (
  <Page {...frame} title="Home" current="/">
    <h1 class="nhsuk-heading-l">
      {viewer.name}
      <span class="nhsuk-caption-l nhsuk-caption--bottom">{viewer.organisationName}</span>
    </h1>
    <Step home={home} />
    <ul class="nhsuk-grid-row nhsuk-card-group">
      <Place>
        <RoleCard home={home} />
      </Place>
      <Place>
        <StandingCard assessed={home.assessed} today={home.today} />
      </Place>
      <Place>
        <CodeCard code={home.code} />
      </Place>
      {home.team ? (
        <Place>
          <TeamCard team={home.team} />
        </Place>
      ) : null}
      {viewer.grants.size > 0 ? (
        <Place>
          <Duties grants={viewer.grants} />
        </Place>
      ) : null}
    </ul>
  </Page>
)

const Place = ({ children }: { readonly children: Child }) => (
  <li class="nhsuk-grid-column-one-half nhsuk-card-group__item">{children}</li>
)

const Step = ({ home }: { readonly home: Home }) => {
  const { heading, why, href, action } = stepWords(home.next)
  return (
    <Card variant="feature" heading={{ text: heading, level: 2, size: 'm' }}>
      <p>{why}</p>
      <Button href={href} classes="nhsuk-u-margin-bottom-0">
        {action}
      </Button>
    </Card>
  )
}
