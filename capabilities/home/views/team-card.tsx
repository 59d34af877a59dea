import { Card } from '@headroom/design-system'
import type { Team } from '../queries/team.ts'

export const TeamCard = ({ team }: { readonly team: Team }) => (
  <Card heading={{ text: 'My team', level: 2, size: 'm' }}>
    <p>{teamWords(team)}</p>
    <p>
      <a href="/team">See my team’s strengths and gaps</a>
      <br />
      <a href="/organisation/my-team">See who is in my team</a>
    </p>
  </Card>
)

function teamWords({ people, sharing, sharingAssessed }: Team): string {
  const reporting = people === 1 ? '1 person reports to you.' : `${people} people report to you.`
  if (sharing === 0) return `${reporting} Nobody shares a self-assessment with you yet.`
  const agreed = sharing === 1 ? '1 shares their self-assessment' : `${sharing} share their self-assessment`
  return `${reporting} ${agreed} with you, and ${sharingAssessed} of them ${sharingAssessed === 1 ? 'has' : 'have'} one from the last year.`
}
