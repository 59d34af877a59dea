import { Details, SummaryList, Tag } from '@headroom/design-system'
import { findFramework, type ShownFramework } from '../library.ts'
import { frameworkHref, inUse, ownerWords, partialDate } from '../words.ts'

/** Standing, owner and licence, as data: bodies are renamed and abolished, and what may be shown is not for us to guess. */
export const About = ({ shown: { framework, version } }: { readonly shown: ShownFramework }) => {
  const successor = version.supersededBy && findFramework(version.supersededBy.frameworkId)
  const predecessors = version.supersedes.flatMap(({ frameworkId }) => findFramework(frameworkId) ?? [])
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'Standing',
            value: (
              <>
                <Tag colour={version.status === 'in-force' ? 'green' : 'grey'}>{inUse(version)}</Tag>
                {version.datesNote ? <p class="nhsuk-u-margin-top-2">{version.datesNote}</p> : null}
              </>
            ),
          },
          ...(successor ? [{ key: 'Replaced by', value: <Names frameworks={[successor]} /> }] : []),
          ...(predecessors.length > 0
            ? [{ key: 'Replaces', value: <Names frameworks={predecessors} /> }]
            : []),
          { key: 'For', value: framework.audience },
          { key: 'Edition', value: version.edition },
          { key: 'Kept by', value: framework.owners.map(ownerWords).join(' ') },
        ]}
      />
      <Details summary="Licence and sources">
        <p>{framework.licence.note}</p>
        <p>{framework.licence.attribution}</p>
        <ul class="nhsuk-list nhsuk-list--bullet">
          {framework.sources.map(({ title, publisher, published, note }) => (
            <li>{`${title} (${publisher}${published ? `, ${partialDate(published)}` : ''}). ${note ?? ''}`}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}

const Names = ({ frameworks }: { readonly frameworks: readonly ShownFramework[] }) => (
  <>
    {frameworks.map(({ framework }, index) => (
      <>
        {index > 0 ? ', ' : ''}
        <a href={frameworkHref(framework.id)}>{framework.name}</a>
      </>
    ))}
  </>
)
