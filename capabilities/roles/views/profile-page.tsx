import { BackLink, Details, Page, ResponsiveTable, SummaryList, Tag } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type Asked, askedOf, stageOf } from '../asked.ts'
import { managementTasks, type RoleProfile } from '../content/index.ts'
import { disciplineNames, emphasisNames, importanceNames } from '../words.ts'

type ProfileProps = { readonly frame: Frame; readonly profile: RoleProfile }

/** A role in plain English, for anybody: staff, somebody thinking of it, a member of the public. */
export const ProfilePage = ({ frame, profile }: ProfileProps) => {
  const stage = stageOf(profile.managementLevel)
  return (
    <Page {...frame} title={profile.name} current="/roles">
      <BackLink href="/roles">All roles</BackLink>
      <h1 class="nhsuk-heading-l">{profile.name}</h1>
      <p class="nhsuk-lede-text">{profile.purpose}</p>
      <SummaryList
        rows={[
          { key: 'Level', value: `${stage.name}: ${stage.meaning}` },
          { key: 'Discipline', value: disciplineNames[profile.discipline] },
          { key: 'Often in', value: profile.typicalBands.join(', ') },
          { key: 'Version', value: profile.version },
        ]}
      />
      <Tasks profile={profile} />
      <Requirements profile={profile} />
    </Page>
  )
}

const Tasks = ({ profile }: { readonly profile: RoleProfile }) => (
  <>
    <h2 class="nhsuk-heading-m">The six tasks of management in this role</h2>
    <ResponsiveTable
      caption="The six tasks of management in this role"
      captionHidden
      rows={managementTasks}
      columns={[
        { heading: 'Task', cell: ({ name }) => name },
        { heading: 'In this role', cell: ({ id }) => profile.tasks[id].sentence },
        { heading: 'How much', cell: ({ id }) => emphasisNames[profile.tasks[id].emphasis] },
      ]}
    />
  </>
)

const Requirements = ({ profile }: { readonly profile: RoleProfile }) => {
  const byStandard = Map.groupBy(askedOf(profile), ({ standardName }) => standardName)
  return (
    <>
      <h2 class="nhsuk-heading-m">What it asks of you</h2>
      <p>
        The level of each competency of the NHS Management and Leadership Framework that the role needs.
        Essential: the role leans on it from day to day. Desirable: it helps. Nobody has all of it on the
        first day.
      </p>
      {[...byStandard].map(([standardName, asked]) => (
        <ResponsiveTable
          caption={standardName}
          captionSize="s"
          rows={asked}
          columns={[
            { heading: 'Competency', cell: (one) => <CompetencyWords asked={one} /> },
            {
              heading: 'Level needed',
              cell: ({ levelLabel, requirement }) => `${requirement.ordinal} – ${levelLabel}`,
            },
            { heading: 'Importance', cell: ({ requirement }) => <ImportanceTag asked={requirement} /> },
          ]}
        />
      ))}
    </>
  )
}

const CompetencyWords = ({ asked: { competency, descriptor } }: { readonly asked: Asked }) => (
  <>
    {competency.name}
    {descriptor ? <Details summary={<LooksLike name={competency.name} />}>{descriptor}</Details> : null}
  </>
)

const LooksLike = ({ name }: { readonly name: string }) => (
  <>
    What it looks like<span class="nhsuk-u-visually-hidden">: {name}</span>
  </>
)

const ImportanceTag = ({ asked }: { readonly asked: Asked['requirement'] }) => (
  <Tag colour={asked.importance === 'essential' ? 'blue' : 'grey'}>{importanceNames[asked.importance]}</Tag>
)
