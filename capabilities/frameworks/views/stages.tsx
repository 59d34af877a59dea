import { ResponsiveTable } from '@headroom/design-system'
import { type FrameworkVersion, findEmphasis, type Stage } from '../content/index.ts'
import { emphasisNames } from '../words.ts'
import { LeftWords } from './left-words.tsx'

export const Stages = ({ version }: { readonly version: FrameworkVersion }) =>
  version.stages.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m" id="stages">
        Stages
      </h2>
      <ResponsiveTable
        caption="The stages of a career"
        captionHidden
        rows={version.stages}
        columns={[
          { heading: 'Stage', cell: ({ name }) => name },
          { heading: 'Meaning', cell: ({ meaning }) => <LeftWords>{meaning}</LeftWords> },
        ]}
      />
      <StageEmphasis version={version} />
    </>
  )

/** Where a framework says which of its parts each stage leans on. It is guidance, never a gate. */
const StageEmphasis = ({ version }: { readonly version: FrameworkVersion }) => {
  const tops = version.nodes.filter(({ emphasis }) => emphasis !== undefined)
  const emphasisAt = (nodeId: string, stage: Stage): string => {
    const found = findEmphasis(version, nodeId, stage.id)
    return found ? emphasisNames[found] : 'Not said'
  }
  return tops.length === 0 ? null : (
    <ResponsiveTable
      caption="What each stage is expected to show"
      captionSize="s"
      rows={tops}
      columns={[
        { heading: 'Domain', cell: ({ code, name }) => `${code} ${name}` },
        ...version.stages.map((stage) => ({
          heading: stage.name,
          cell: ({ id }: { readonly id: string }) => emphasisAt(id, stage),
        })),
      ]}
    />
  )
}
