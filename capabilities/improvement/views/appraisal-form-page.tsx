import { ActionForm, Button, ErrorSummary, Page } from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Appraisal } from '../queries/technology.ts'
import { Chosen, Line, Words } from './fields.tsx'
import { type UnitChoice, unitOptions } from './new-project-page.tsx'
import { SavedSince } from './project-frame.tsx'
import type { Shown } from './shown.ts'

type Props = Shown & { readonly units: readonly UnitChoice[]; readonly appraisal: Appraisal | undefined }

export const appraisalQuestions = [
  ['need', 'Is it needed?', 'Whose problem is it, and what happens if nothing is bought?'],
  ['evidence', 'Does it work?', 'What is known from places like yours, and who paid for finding out?'],
  ['fit', 'Does it fit?', 'The way of working, the other systems, the building, the network'],
  ['risk', 'What could go wrong?', 'For patients, for data, if it stops at three in the morning'],
  ['people', 'Who has to work differently?', 'Training, time, and who was asked'],
  ['costWords', 'What does it cost?', 'Also each year, and what it takes to leave it again'],
] as const

export const AppraisalFormPage = (props: Props) => {
  const { frame, faults, isStale, units, appraisal } = props
  const path = `/improvement/technology/${appraisal ? `${appraisal.id}/words` : 'new'}`
  return (
    <Page
      {...frame}
      title={appraisal ? `Change: ${appraisal.name}` : 'Appraise a technology'}
      current="/improvement"
      hasFaults={faults.length > 0}
      breadcrumbs={[
        { href: '/improvement', text: 'Improvement' },
        { href: '/improvement/technology', text: 'Technology' },
      ]}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">{appraisal ? `Change: ${appraisal.name}` : 'Appraise a technology'}</h1>
      <SavedSince
        isStale={isStale}
        saved={appraisalQuestions.map(([field, label]) => [label, appraisal?.[field] ?? ''])}
      />
      {appraisal?.outcome ? <p>It is decided on, so its words stay as they were.</p> : null}
      <p>A name and a unit are enough to begin. Write what you know; the rest can wait.</p>
      <ActionForm
        action={path}
        fields={{ submissionId: newId(), ...(appraisal ? { lockVersion: appraisal.lockVersion } : {}) }}
      >
        <Line shown={props} name="name" label="What is it?" saved={appraisal?.name ?? ''} />
        <Chosen
          shown={props}
          name="unitId"
          label="For which unit?"
          none="Select a unit"
          saved={appraisal?.unitId ?? ''}
          options={unitOptions(units)}
        />
        {appraisalQuestions.map(([field, label, hint]) => (
          <Words shown={props} name={field} label={label} hint={hint} saved={appraisal?.[field] ?? ''} />
        ))}
        <Line
          shown={props}
          name="cost"
          label="Cost in pounds, all in all (if you know)"
          saved={appraisal?.costPence == null ? '' : String(appraisal.costPence / 100)}
        />
        <Button preventDoubleClick>Save</Button>
      </ActionForm>
    </Page>
  )
}
