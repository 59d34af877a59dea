import { ActionLink, Card, Page, Tag } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { listCompetencies } from '../content/index.ts'
import { findFramework, type ShownFramework } from '../library.ts'
import { compareHref, frameworkHref, inUse } from '../words.ts'

type LibraryPageProps = { readonly frame: Frame; readonly frameworks: readonly ShownFramework[] }

export const LibraryPage = ({ frame, frameworks }: LibraryPageProps) => {
  const inForce = frameworks.filter(({ version }) => version.status === 'in-force')
  const history = frameworks.filter(({ version }) => version.status === 'superseded')
  return (
    <Page {...frame} title="Frameworks" current="/frameworks">
      <h1 class="nhsuk-heading-l">Competency frameworks</h1>
      <p class="nhsuk-lede-text">
        What managers and leaders in health and care are asked to know and do, and how each standard grew out
        of the ones before it.
      </p>
      <h2 class="nhsuk-heading-m">In force</h2>
      {inForce.map((shown) => (
        <FrameworkCard shown={shown} variant="feature" />
      ))}
      <ActionLink href={compareHref('mlf', '')}>Compare two frameworks</ActionLink>
      <h2 class="nhsuk-heading-m">History</h2>
      <p>
        No longer in force, and kept as they were: earlier assessments were made against them, and still
        stand.
      </p>
      {history.map((shown) => (
        <FrameworkCard shown={shown} />
      ))}
    </Page>
  )
}

type FrameworkCardProps = { readonly shown: ShownFramework; readonly variant?: 'feature' }

const FrameworkCard = ({ shown: { framework, version }, variant }: FrameworkCardProps) => {
  const successor = version.supersededBy && findFramework(version.supersededBy.frameworkId)
  return (
    <Card
      variant={variant}
      href={frameworkHref(framework.id)}
      heading={{ text: framework.name, level: 3, size: 's' }}
    >
      <p>
        <Tag colour={version.status === 'in-force' ? 'green' : 'grey'}>{inUse(version)}</Tag>
      </p>
      <p>{framework.purpose}</p>
      <p>
        {`${listCompetencies(version).length} competencies. Kept by ${framework.owners.map(({ name }) => name).join(', then ')}.`}
        {successor ? (
          <>
            {' Replaced by the '}
            <a href={frameworkHref(successor.framework.id)}>{successor.framework.name}</a>.
          </>
        ) : null}
      </p>
      {variant === 'feature' ? (
        // A feature card's heading cannot be a link.
        <p>
          <a href={frameworkHref(framework.id)}>{`Read the ${framework.name}`}</a>
        </p>
      ) : null}
    </Card>
  )
}
