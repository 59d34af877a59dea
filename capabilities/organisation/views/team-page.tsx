import { CalendarDate, EmptyState, Page, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { TeamMember } from '../queries/people.ts'
import { counted } from '../words.ts'
import { crumbs, personHref, postHref } from './crumbs.ts'

type TeamPageProps = { readonly frame: Frame; readonly team: readonly TeamMember[] }

export const TeamPage = ({ frame, team }: TeamPageProps) => (
  <Page {...frame} title="The people you manage" current="/organisation/my-team" breadcrumbs={crumbs()}>
    <h1 class="nhsuk-heading-l">The people you manage</h1>
    {team.length === 0 ? (
      <EmptyState heading="Nobody today" next={{ href: '/organisation', text: 'Look at the organisation' }}>
        The staff record names nobody whom you manage. If that is wrong, the supervisor in the staff record
        needs correcting: ask the person who looks after Headroom in your organisation.
      </EmptyState>
    ) : (
      <ResponsiveTable
        caption={counted(new Set(team.map(({ id }) => id)).size, 'person', 'people')}
        rows={team}
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={personHref(id)}>{name}</a> },
          { heading: 'Post', cell: ({ postId, title }) => <a href={postHref(postId)}>{title}</a> },
          { heading: 'Unit', cell: ({ unitName }) => unitName },
          { heading: 'In post since', cell: ({ startsOn }) => <CalendarDate isoDate={startsOn} /> },
          {
            heading: 'Last appraisal',
            cell: ({ lastAppraisalOn }) =>
              lastAppraisalOn ? <CalendarDate isoDate={lastAppraisalOn} /> : 'None recorded',
          },
        ]}
      />
    )}
  </Page>
)
