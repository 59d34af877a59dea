import { EmptyState } from '@headroom/design-system'
import { type Competency, type FrameworkNode, listCompetencies, type Nature } from '../content/index.ts'
import { type ShownFramework, scaleOf } from '../library.ts'
import { competencyHref, frameworkHref } from '../words.ts'
import { NatureTag } from './nature-tag.tsx'

type TreeProps = { readonly shown: ShownFramework; readonly nature: Nature | undefined }

export const CompetencyTree = ({ shown, nature }: TreeProps) => {
  const isWanted = (competency: Competency): boolean => nature === undefined || competency.nature === nature
  if (!listCompetencies(shown.version).some(isWanted))
    return (
      <EmptyState
        heading="None like that"
        level={3}
        next={{ href: frameworkHref(shown.framework.id), text: 'Show all of them' }}
      >
        No competency of this framework is of that kind.
      </EmptyState>
    )
  return <Nodes shown={shown} nodes={shown.version.nodes} level={3} isWanted={isWanted} />
}

type NodesProps = {
  readonly shown: ShownFramework
  readonly nodes: readonly FrameworkNode[]
  readonly level: 3 | 4
  readonly isWanted: (competency: Competency) => boolean
}

const hasWanted = (node: FrameworkNode, isWanted: NodesProps['isWanted']): boolean =>
  node.type === 'competency' ? isWanted(node) : node.children.some((child) => hasWanted(child, isWanted))

const Nodes = ({ shown, nodes, level, isWanted }: NodesProps) => {
  const wanted = nodes.filter((node) => hasWanted(node, isWanted))
  const competencies = wanted.filter((node) => node.type === 'competency')
  return (
    <>
      {competencies.length > 0 ? (
        <ul class="nhsuk-list nhsuk-list--border">
          {competencies.map((competency) => (
            <Line shown={shown} competency={competency} />
          ))}
        </ul>
      ) : null}
      {wanted.map((node) =>
        node.type === 'group' ? (
          <section aria-labelledby={node.id}>
            <GroupHeading level={level} id={node.id}>
              {`${node.code} ${node.name}`}
            </GroupHeading>
            <p>{node.meaning}</p>
            <Nodes shown={shown} nodes={node.children} level={4} isWanted={isWanted} />
          </section>
        ) : null,
      )}
    </>
  )
}

type GroupHeadingProps = { readonly level: 3 | 4; readonly id: string; readonly children: string }

const GroupHeading = ({ level, id, children }: GroupHeadingProps) =>
  level === 3 ? (
    <h3 class="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={id}>
      {children}
    </h3>
  ) : (
    <h4 class="nhsuk-heading-s nhsuk-u-margin-bottom-2" id={id}>
      {children}
    </h4>
  )

type LineProps = { readonly shown: ShownFramework; readonly competency: Competency }

const Line = ({ shown: { framework, version }, competency }: LineProps) => (
  <li>
    <a href={competencyHref(framework.id, competency.id)}>{`${competency.code} ${competency.name}`}</a>{' '}
    <NatureTag nature={competency.nature} />
    <br />
    {competency.meaning}
    {version.scales.length > 1 ? ` ${scaleOf(version, competency).name}.` : ''}
  </li>
)
