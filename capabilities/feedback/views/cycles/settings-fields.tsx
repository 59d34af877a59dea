import { DateInput, faultOf, Input, Radios } from '@headroom/design-system'
import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import type { QuestionnaireChoice } from '../../instruments/questionnaire-choices.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { CLOSES } from '../../setting-up/cycle-schema.ts'

/** What is in the fields: as saved or proposed, or as it was typed. */
export type FieldProps = { readonly fields: FormFields; readonly faults: readonly FormFault[] }

export const dayFields = (name: string, day: string): FormFields => {
  const [year = '', month = '', date = ''] = day.split('-')
  return {
    [`${name}[day]`]: String(Number(date)),
    [`${name}[month]`]: String(Number(month)),
    [`${name}[year]`]: year,
  }
}

export const QuestionnaireField = ({
  choices,
  fields,
  faults,
}: FieldProps & { readonly choices: readonly QuestionnaireChoice[] }) => (
  <Radios
    name="questionnaire"
    idPrefix="questionnaire"
    fieldset={{ legend: { text: 'Questionnaire', size: 's' } }}
    hint="Choose the stage of the people it is about."
    errorMessage={faultOf(faults, 'questionnaire')}
    value={typedText(fields, 'questionnaire')}
    items={choices.map(({ value, name, ratings, comments, meaning }) => ({
      value,
      text: name,
      hint: `${meaning} ${ratings} statements and ${comments} ${comments === 1 ? 'question' : 'questions'} in words: ${minutesWords({ ratings, comments })}.`.trim(),
    }))}
  />
)

export const ClosingDayField = ({ fields, faults }: FieldProps) => (
  <DateInput
    id={CLOSES}
    namePrefix={CLOSES}
    fieldset={{ legend: { text: 'Closing date', size: 's' } }}
    hint="The last day on which answers count. Three to five weeks is usual: long enough for leave and nights. It closes then, whatever is missing."
    errorMessage={faultOf(faults, CLOSES)}
    items={(['day', 'month', 'year'] as const).map((name) => ({
      name,
      width: name === 'year' ? 4 : 2,
      value: typedText(fields, `${CLOSES}[${name}]`),
      error: faultOf(faults, CLOSES) !== undefined,
    }))}
  />
)

export const ThresholdField = ({ fields, faults }: FieldProps) => (
  <Input
    name="threshold"
    label={{ text: 'Threshold', size: 's' }}
    hint="How many of a group must have answered before anything of it is shown. 4 is usual and 3 the least; higher protects more and shows less. It cannot be changed after launch, by anybody."
    width={2}
    inputmode="numeric"
    errorMessage={faultOf(faults, 'threshold')}
    value={typedText(fields, 'threshold')}
  />
)
