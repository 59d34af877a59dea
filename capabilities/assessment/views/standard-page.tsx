import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  type Fault,
  Page,
  SummaryOfChanges,
} from '@headroom/design-system'
import { type FormFields, type Frame, typedText } from '@headroom/platform/http'
import type { Assessment } from '../queries/own-assessments.ts'
import type { Answers } from '../rules/answer.ts'
import type { Difference } from '../rules/stale-form.ts'
import { fieldNames, NO_CHANCE } from '../schema.ts'
import { type AssessedVersion, type Standard, stageName } from '../standards.ts'
import { CompetencyFields } from './competency-fields.tsx'
import { differenceRows } from './difference-rows.ts'

type StandardPageProps = {
  readonly frame: Frame
  readonly assessment: Assessment
  readonly assessed: AssessedVersion
  readonly standard: Standard
  readonly basis: string
  /** By the names of the fields: saved answers, or what was typed on a form that was refused. */
  readonly fields: FormFields
  readonly faults?: readonly Fault[]
  readonly stale?: { readonly differences: readonly Difference[]; readonly changedAt: Date } | undefined
}

export const fieldsOf = (standard: Standard, answers: Answers): FormFields =>
  Object.fromEntries(
    standard.competencies.flatMap(({ id }) => {
      const answer = answers.get(id)
      const names = fieldNames(id)
      const level = answer?.noChance ? NO_CHANCE : String(answer?.level ?? '')
      return [
        [names.level, level],
        [names.note, answer?.note ?? ''],
        [names.link, answer?.link ?? ''],
      ]
    }),
  )

/** One standard at a time. Every answer may wait, so nothing here is required. */
export const StandardPage = (props: StandardPageProps) => {
  const { frame, assessment, assessed, standard, basis, fields, faults = [], stale } = props
  const place = assessed.standards.findIndex(({ id }) => id === standard.id)
  return (
    <Page {...frame} title={standard.name} current="/assessment" hasFaults={faults.length > 0}>
      <BackLink href={`/assessment/${assessment.id}`}>All standards</BackLink>
      <ErrorSummary faults={faults} />
      {stale ? (
        <SummaryOfChanges
          changes={differenceRows(assessed, stale.differences)}
          changedBy="You, in another window,"
          changedAt={stale.changedAt}
        />
      ) : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`Standard ${place + 1} of ${assessed.standards.length}, ${stageName(assessed, assessment.stageId)}`}</span>
        {standard.name}
      </h1>
      <p>{standard.meaning}</p>
      <ActionForm action={`/assessment/${assessment.id}/${standard.id}`} fields={{ basis }}>
        {standard.competencies.map((competency) => {
          const names = fieldNames(competency.id)
          return (
            <CompetencyFields
              assessed={assessed}
              stageId={assessment.stageId}
              competency={competency}
              level={typedText(fields, names.level)}
              note={typedText(fields, names.note)}
              link={typedText(fields, names.link)}
              faults={faults}
            />
          )
        })}
        <div class="nhsuk-button-group">
          <Button name="next" value="continue" preventDoubleClick>
            Save and continue
          </Button>
          <Button name="next" value="later" variant="secondary" preventDoubleClick>
            Save and come back later
          </Button>
        </div>
      </ActionForm>
    </Page>
  )
}
