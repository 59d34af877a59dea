import { EmptyState, InsetText, Page, ResponsiveTable, Timestamp } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { MemberStandard, TeamMember } from '../queries/team.ts'
import type { TeamCoverage } from '../rules/coverage.ts'
import { type AssessedVersion, stageName } from '../standards.ts'
import { TeamHeatMap } from './team-heat-map.tsx'

export type TeamProps = {
  readonly frame: Frame
  readonly assessed: AssessedVersion
  readonly members: readonly TeamMember[]
  readonly standards: readonly MemberStandard[]
  readonly coverage: TeamCoverage
}

export const TeamPage = ({ frame, assessed, members, standards, coverage }: TeamProps) => {
  const sharing = members.filter(({ isShared }) => isShared)
  return (
    <Page {...frame} title="My team" current="/team">
      <h1 class="nhsuk-heading-l">My team</h1>
      <Coverage coverage={coverage} />
      {sharing.length === 0 ? (
        <EmptyState heading="Nobody shares with you yet">
          People choose for themselves whether you may see their levels. You might say why it would help you
          both.
        </EmptyState>
      ) : (
        <>
          <ResponsiveTable
            caption="People who share with you"
            rows={sharing}
            columns={[
              {
                heading: 'Person',
                cell: ({ personId, name }) => <a href={`/team/${personId}`}>{name ?? ''}</a>,
              },
              { heading: 'Post', cell: ({ postTitle }) => postTitle ?? '' },
              {
                heading: 'Stage',
                cell: ({ stageId }) => (stageId ? stageName(assessed, stageId) : 'Not assessed yet'),
              },
              {
                heading: 'Last self-assessment',
                cell: ({ submittedAt }) => (submittedAt ? <Timestamp instant={submittedAt} /> : 'None yet'),
              },
            ]}
          />
          <TeamHeatMap assessed={assessed} members={sharing} standards={standards} />
        </>
      )}
    </Page>
  )
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`)

const Coverage = ({ coverage }: { readonly coverage: TeamCoverage }) => (
  <>
    <p>
      {`${people(coverage.people)} ${coverage.people === 1 ? 'reports' : 'report'} to you. ${people(coverage.sharing)} ${coverage.sharing === 1 ? 'shares' : 'share'} their levels with you; ${coverage.sharingAssessed} of them submitted a self-assessment in the last 13 months.`}
    </p>
    {coverage.notSharing > 0 ? (
      <InsetText>
        {coverage.notSharingAssessed === null
          ? `${people(coverage.notSharing)} ${coverage.notSharing === 1 ? 'does' : 'do'} not share. How many of them have assessed themselves is withheld, because so small a number would come close to saying who.`
          : `${people(coverage.notSharing)} do not share. ${coverage.notSharingAssessed} of them submitted a self-assessment in the last 13 months.`}
      </InsetText>
    ) : null}
  </>
)
