import { Details, ResponsiveTable, Timestamp } from '@headroom/design-system'
import type { ChangeRow } from '../rules/change.ts'
import type { AssessedVersion } from '../standards.ts'
import { changeWords, competencyName } from './result-words.ts'

type ChangeProps = {
  readonly assessed: AssessedVersion
  readonly changes: readonly ChangeRow[]
  readonly since: Date | null
}

const isOf =
  (...kinds: readonly ChangeRow['change']['kind'][]) =>
  (row: ChangeRow) =>
    kinds.includes(row.change.kind)

export const ChangePart = ({ assessed, changes, since }: ChangeProps) => {
  const up = changes.filter(isOf('up')).length
  const down = changes.filter(isOf('down')).length
  const apart = changes.filter(isOf('not-comparable')).length
  return (
    <>
      <h2 class="nhsuk-heading-m">Since last time</h2>
      <p>
        Against what you said {since ? <Timestamp instant={since} /> : 'before'}: {up} up, {down} down,{' '}
        {changes.filter(isOf('same')).length} the same
        {apart > 0 ? `, and ${apart} not comparable because the stage was another` : ''}. A lower level is
        often a sharper eye, not worse work.
      </p>
      <Details summary="Every change">
        <ResponsiveTable
          caption="Every change"
          captionHidden
          rows={changes}
          columns={[
            { heading: 'Competency', cell: ({ competencyId }) => competencyName(assessed, competencyId) },
            {
              heading: 'Change',
              cell: ({ competencyId, change }) => changeWords(assessed, competencyId, change),
            },
          ]}
        />
      </Details>
    </>
  )
}
