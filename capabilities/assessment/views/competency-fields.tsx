import type { Competency } from '@headroom/capabilities/frameworks'
import { Details, type Fault, faultOf, Input, Radios, Textarea } from '@headroom/design-system'
import { fieldNames, NO_CHANCE } from '../schema.ts'
import { type AssessedVersion, noChanceWords, scaleOf } from '../standards.ts'

type CompetencyFieldsProps = {
  readonly assessed: AssessedVersion
  readonly stageId: string
  readonly competency: Competency
  readonly level: string
  readonly note: string
  readonly link: string
  readonly faults: readonly Fault[]
}

/** What it looks like at the stage, then the level, then whatever backs it up. */
export const CompetencyFields = ({
  assessed,
  stageId,
  competency,
  faults,
  ...typed
}: CompetencyFieldsProps) => {
  const scale = scaleOf(assessed, competency)
  const names = fieldNames(competency.id)
  const noChance = noChanceWords(scale)
  const noteFault = faultOf(faults, names.note)
  const linkFault = faultOf(faults, names.link)
  return (
    <>
      <Radios
        idPrefix={names.level}
        name={names.level}
        fieldset={{ legend: { heading: { text: competency.name, size: 'm', level: 2 } } }}
        hint={competency.descriptors?.[stageId] ?? competency.meaning}
        errorMessage={faultOf(faults, names.level)}
        value={typed.level}
        items={[
          ...scale.levels.map(({ ordinal, label, meaning }) => ({
            value: String(ordinal),
            text: `${ordinal} – ${label}`,
            hint: meaning,
          })),
          { divider: 'or' },
          { value: NO_CHANCE, text: noChance.label, hint: noChance.meaning },
        ]}
      />
      <Details
        summary={`Add a note or a link about “${competency.name}”`}
        open={typed.note !== '' || typed.link !== '' || noteFault !== undefined || linkFault !== undefined}
      >
        <LooksLike competency={competency} />
        <Textarea
          id={names.note}
          name={names.note}
          label="What shows it (optional)"
          hint="Do not name patients, or say anything that would tell who a patient is."
          rows={4}
          value={typed.note}
          errorMessage={noteFault}
        />
        <Input
          id={names.link}
          name={names.link}
          type="url"
          inputmode="url"
          label="A link to it (optional)"
          value={typed.link}
          errorMessage={linkFault}
        />
      </Details>
    </>
  )
}

export const LooksLike = ({ competency: { looksLike } }: { readonly competency: Competency }) =>
  looksLike && looksLike.length > 0 ? (
    <>
      <p>What could count as evidence, for instance:</p>
      <ul>
        {looksLike.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  ) : null
