import {
  ActionForm,
  Button,
  ErrorSummary,
  Fieldset,
  faultOf,
  Input,
  Page,
  Select,
  SummaryOfChanges,
} from '@headroom/design-system'
import { type FormFault, type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { LeadCandidate } from '../queries/posts.ts'
import type { Unit } from '../queries/units.ts'
import { ANOTHER_POST, NOBODY, positionField } from '../schema.ts'
import { type LeadPart, leadParts } from '../tables.ts'
import { partNames } from '../words.ts'
import { placeCrumbs } from './crumbs.ts'

type LeadsPageProps = {
  readonly frame: Frame
  readonly unit: Unit
  readonly candidates: readonly LeadCandidate[]
  readonly typed?: FormFields | undefined
  readonly faults?: readonly FormFault[]
  /** Somebody else decided since the form was opened: `unit` is as it is now. */
  readonly isStale?: boolean
}

export const LeadsPage = ({
  frame,
  unit,
  candidates,
  typed,
  faults = [],
  isStale = false,
}: LeadsPageProps) => (
  <Page
    {...frame}
    title={`Who leads ${unit.name}`}
    current="/organisation/units"
    breadcrumbs={placeCrumbs([...unit.above, unit])}
    hasFaults={faults.length > 0}
  >
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Who leads {unit.name}</h1>
    {isStale && typed ? <Differences unit={unit} typed={typed} candidates={candidates} /> : null}
    <p>
      A service is led together: a clinician, an operational manager and a nurse or allied health
      professional. What you save here stands until somebody changes it; no staff extract does.
    </p>
    <ActionForm
      action={`/organisation/units/${unit.id}/leads`}
      fields={{ version: unit.decision?.version ?? 0 }}
    >
      {leadParts.map((part) => (
        <Part part={part} unit={unit} candidates={candidates} typed={typed} faults={faults} />
      ))}
      <Button preventDoubleClick>Save who leads</Button>
    </ActionForm>
  </Page>
)

const savedChoice = (unit: Unit, part: LeadPart): string =>
  unit.leads.find((lead) => lead.part === part)?.postId ?? NOBODY

type PartProps = Pick<LeadsPageProps, 'unit' | 'candidates' | 'typed'> & {
  readonly part: LeadPart
  readonly faults: readonly FormFault[]
}

const Part = ({ part, unit, candidates, typed, faults }: PartProps) => (
  <Fieldset legend={{ text: partNames[part], size: 'm' }}>
    <Select
      name={part}
      label="Post"
      errorMessage={faultOf(faults, part)}
      value={typed ? typedText(typed, part) : savedChoice(unit, part)}
      items={itemsFor(part, unit, candidates)}
    />
    <Input
      name={positionField(part)}
      label="Position number of another post"
      hint="Only if you chose “Another post” above"
      width={10}
      errorMessage={faultOf(faults, positionField(part))}
      value={typed ? typedText(typed, positionField(part)) : ''}
    />
  </Fieldset>
)

/** The candidates, and the post that leads now wherever it is. */
function itemsFor(part: LeadPart, unit: Unit, candidates: readonly LeadCandidate[]) {
  const lead = unit.leads.find((found) => found.part === part)
  const isAmong = candidates.some(({ postId }) => postId === lead?.postId)
  const now =
    lead && !isAmong ? [{ value: lead.postId, text: postWords(lead.title, lead.holders[0]?.name) }] : []
  return [
    { value: NOBODY, text: 'Nobody' },
    ...now,
    ...candidates.map(({ postId, title, holder }) => ({ value: postId, text: postWords(title, holder) })),
    { value: ANOTHER_POST, text: 'Another post' },
  ]
}

const postWords = (title: string, holder: string | undefined): string => `${title} (${holder ?? 'vacant'})`

type DifferencesProps = {
  readonly unit: Unit
  readonly typed: FormFields
  readonly candidates: readonly LeadCandidate[]
}

const Differences = ({ unit, typed, candidates }: DifferencesProps) => {
  const wordsFor = (choice: string, part: LeadPart): string => {
    if (choice === ANOTHER_POST) return `Position number ${typedText(typed, positionField(part))}`
    const lead = unit.leads.find(({ postId }) => postId === choice)
    const candidate = candidates.find(({ postId }) => postId === choice)
    return lead?.title ?? candidate?.title ?? 'Nobody'
  }
  return (
    <SummaryOfChanges
      changedBy={unit.decision?.by ?? 'Somebody'}
      changedAt={unit.decision?.at ?? new Date(0)}
      changes={leadParts
        .filter((part) => savedChoice(unit, part) !== typedText(typed, part))
        .map((part) => ({
          field: partNames[part],
          theirs: wordsFor(savedChoice(unit, part), part),
          yours: wordsFor(typedText(typed, part), part),
        }))}
    />
  )
}
