import { Details, InsetText, ResponsiveTable, Tag } from '@headroom/design-system'
import type { RoleGap } from '../result.ts'
import type { ChangeRow } from '../rules/change.ts'
import { type GapRow, toGrow } from '../rules/gap.ts'
import { type AssessedVersion, stageName } from '../standards.ts'
import { LooksLike } from './competency-fields.tsx'
import { assessedWords, competencyName, levelWords, nextStepWords, standingWords } from './result-words.ts'
import { RoleLadder } from './role-ladder.tsx'

type RoleGapProps = {
  readonly assessed: AssessedVersion
  readonly gap: RoleGap
  readonly heading: string
  readonly whose: 'your' | 'their'
  readonly changes?: readonly ChangeRow[] | undefined
}

/** What a role asks against what a person said: what to grow first, the next step, then every competency. */
export const RoleGapPart = ({ assessed, gap, heading, whose, changes = [] }: RoleGapProps) => {
  const growing = toGrow(gap.rows)
  const otherStage = gap.rows.filter(({ standing }) => standing.kind === 'other-stage').length
  return (
    <>
      <h2 class="nhsuk-heading-m">{heading}</h2>
      {otherStage > 0 ? (
        <InsetText>
          {`The role is at ${stageName(assessed, gap.profile.managementLevel)}. ${otherStage === gap.rows.length ? 'All' : otherStage} of ${gap.rows.length} competencies were assessed against another stage’s words: a level there is not a level here, so no gap is worked out for them. A self-assessment at the role’s stage would show one.`}
        </InsetText>
      ) : null}
      {growing.length > 0 ? (
        <>
          <h3 class="nhsuk-heading-s">To grow into</h3>
          {growing.slice(0, 5).map((row) => (
            <Growing assessed={assessed} row={row} />
          ))}
        </>
      ) : otherStage === 0 ? (
        <p>{`Nothing that ${whose} role asks is above ${whose} own levels.`}</p>
      ) : null}
      {gap.next ? (
        <>
          <h3 class="nhsuk-heading-s">A next step</h3>
          <p>{nextStepWords(assessed, gap.next)}</p>
        </>
      ) : null}
      <RoleLadder assessed={assessed} gap={gap} changes={changes} />
      <Details summary={`Every competency of the ${gap.profile.name} role, in a table`}>
        <GapTable assessed={assessed} gap={gap} />
      </Details>
    </>
  )
}

const Growing = ({ assessed, row }: { readonly assessed: AssessedVersion; readonly row: GapRow }) => {
  const competency = assessed.competencies.get(row.competencyId)
  const descriptor = competency?.descriptors?.[row.stage]
  return (
    <Details
      summary={`${competencyName(assessed, row.competencyId)}: ${standingWords(assessed, row.competencyId, row.standing)} (${row.importance})`}
    >
      {descriptor ? <p>{descriptor}</p> : null}
      {competency ? <LooksLike competency={competency} /> : null}
    </Details>
  )
}

const GapTable = ({ assessed, gap }: Pick<RoleGapProps, 'assessed' | 'gap'>) => (
  <ResponsiveTable
    caption={`Every competency of the ${gap.profile.name} role`}
    captionSize="s"
    rows={gap.rows}
    columns={[
      { heading: 'Competency', cell: ({ competencyId }) => competencyName(assessed, competencyId) },
      {
        heading: 'The role asks',
        cell: ({ competencyId, ordinal }) => levelWords(assessed, competencyId, ordinal),
      },
      {
        heading: 'Importance',
        cell: ({ importance }) => (
          <Tag colour={importance === 'essential' ? 'blue' : 'grey'}>
            {importance === 'essential' ? 'Essential' : 'Desirable'}
          </Tag>
        ),
      },
      {
        heading: 'Assessed',
        cell: ({ competencyId, standing }) => assessedWords(assessed, competencyId, standing),
      },
      {
        heading: 'Gap',
        cell: ({ competencyId, standing }) => standingWords(assessed, competencyId, standing),
      },
    ]}
  />
)
