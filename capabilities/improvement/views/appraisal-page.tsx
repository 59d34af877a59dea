import type { ChoosableSeries } from '@headroom/capabilities/measures'
import {
  ActionForm,
  Button,
  CalendarDate,
  DayField,
  ErrorSummary,
  NotInPrint,
  Page,
  ResponsiveTable,
  SummaryList,
  Timestamp,
} from '@headroom/design-system'
import { newId } from '@headroom/platform/ids'
import type { Appraisal, Benefit } from '../queries/technology.ts'
import { appraisalOutcomeNames, appraisalOutcomes, realised, realisedNames } from '../rules/words.ts'
import { appraisalQuestions } from './appraisal-form-page.tsx'
import { Chosen, Line, OneOf, Words } from './fields.tsx'
import { SavedSince } from './project-frame.tsx'
import type { Shown } from './shown.ts'

type Props = Shown & {
  readonly appraisal: Appraisal
  readonly benefits: readonly Benefit[]
  readonly series: readonly ChoosableSeries[]
  readonly mayWrite: boolean
}

const pounds = (pence: number) =>
  `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: pence % 100 === 0 ? 0 : 2 })}`

export const AppraisalPage = (props: Props) => {
  const { frame, faults, isStale, appraisal, mayWrite } = props
  const path = `/improvement/technology/${appraisal.id}`
  const { outcome } = appraisal
  return (
    <Page
      {...frame}
      title={appraisal.name}
      current="/improvement"
      hasFaults={faults.length > 0}
      breadcrumbs={[
        { href: '/improvement', text: 'Improvement' },
        { href: '/improvement/technology', text: 'Technology' },
      ]}
    >
      <ErrorSummary faults={faults} />
      <h1 class="nhsuk-heading-l">
        {appraisal.name}
        <span class="nhsuk-caption-l">{appraisal.unitName}</span>
      </h1>
      <SavedSince
        isStale={isStale}
        saved={[['Decision', outcome ? `${appraisalOutcomeNames[outcome]}: ${appraisal.outcomeReason}` : '']]}
      />
      <SummaryList
        rows={[
          ...appraisalQuestions.map(([field, label]) => ({
            key: label,
            value: appraisal[field] || 'Not said yet',
          })),
          { key: 'Cost', value: appraisal.costPence === null ? 'Not known' : pounds(appraisal.costPence) },
          {
            key: 'Decision',
            value:
              outcome && appraisal.decidedAt ? (
                <span>
                  {`${appraisalOutcomeNames[outcome]}. ${appraisal.outcomeReason} (${appraisal.decidedBy ?? 'Somebody'}, `}
                  <Timestamp instant={appraisal.decidedAt} />)
                </span>
              ) : (
                'Not decided yet'
              ),
          },
        ]}
      />
      {mayWrite && !outcome ? (
        <p class="headroom-not-in-print">
          <a href={`${path}/words`}>Change these words</a>
        </p>
      ) : null}
      <h2 class="nhsuk-heading-m">Benefits: promised, and found</h2>
      <Benefits {...props} path={path} />
      {mayWrite ? (
        <NotInPrint>
          {outcome ? null : <PromiseForm {...props} path={path} />}
          {outcome ? null : <DecisionForm {...props} path={path} />}
        </NotInPrint>
      ) : null}
    </Page>
  )
}

type Part = Props & { readonly path: string }

const Benefits = (props: Part) =>
  props.benefits.length === 0 ? (
    <p>Nothing is promised yet. A promise has a day, and a measure that will tell.</p>
  ) : (
    <>
      <ResponsiveTable
        caption="Benefits"
        captionHidden
        rows={props.benefits}
        columns={[
          {
            heading: 'Promised',
            cell: ({ promised, forWhom }) => (forWhom === '' ? promised : `${promised}, for ${forWhom}`),
          },
          { heading: 'By', cell: ({ byOn }) => (byOn ? <CalendarDate isoDate={byOn} /> : 'No day') },
          {
            heading: 'Measure',
            cell: ({ seriesId, measureName }) =>
              seriesId ? <a href={`/measures/series/${seriesId}`}>{measureName ?? 'Its chart'}</a> : 'None',
          },
          {
            heading: 'Found',
            cell: ({ isRealised, found, byOn }) =>
              isRealised
                ? `${realisedNames[isRealised]}: ${found ?? ''}`
                : byOn !== null && byOn < props.today
                  ? 'Its day is past, and nobody has looked'
                  : 'Not yet',
          },
        ]}
      />
      {props.mayWrite && props.appraisal.outcome
        ? props.benefits.map((benefit) => <FoundForm {...props} benefit={benefit} />)
        : null}
    </>
  )

/** One for each benefit: the one that was refused is open, with what was typed and what is wrong. */
const FoundForm = ({ path, benefit, faults, typed }: Part & { readonly benefit: Benefit }) => {
  const isRefused = typed?.('benefitId') === benefit.id
  const shown = isRefused ? { faults, typed } : { faults: [], typed: undefined }
  const idOf = (name: string) => (isRefused ? undefined : `${name}-${benefit.id}`)
  return (
    <details class="nhsuk-details headroom-not-in-print" open={isRefused}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{`Say what was found: ${benefit.promised}`}</span>
      </summary>
      <div class="nhsuk-details__text">
        <ActionForm
          action={`${path}/benefits/${benefit.id}`}
          fields={{ submissionId: newId(), lockVersion: benefit.lockVersion }}
        >
          <Chosen
            shown={shown}
            id={idOf('isRealised')}
            name="isRealised"
            label="Was it found?"
            none="Select an answer"
            saved={benefit.isRealised ?? ''}
            options={realised.map((value) => ({ value, text: realisedNames[value] }))}
          />
          <Line
            shown={shown}
            id={idOf('found')}
            name="found"
            label="What was found, and where it is seen"
            saved={benefit.found ?? ''}
          />
          <Button variant="secondary" small preventDoubleClick>
            Keep what was found
          </Button>
        </ActionForm>
      </div>
    </details>
  )
}

const PromiseForm = (props: Part) => (
  <ActionForm action={`${props.path}/benefits`} fields={{ submissionId: newId() }}>
    <h3 class="nhsuk-heading-s">Add what is promised</h3>
    <Line shown={props} name="promised" label="What will be better, by how much?" />
    <Line shown={props} name="forWhom" label="For whom?" />
    <DayField name="byOn" legend="By when?" typed={props.typed} faults={props.faults} />
    <Chosen
      shown={props}
      name="seriesId"
      label="Which measure will tell?"
      none="None of ours"
      options={props.series.map(({ seriesId, measureName }) => ({ value: seriesId, text: measureName }))}
    />
    <Button variant="secondary" preventDoubleClick>
      Add the promise
    </Button>
  </ActionForm>
)

const DecisionForm = (props: Part) => (
  <ActionForm
    action={`${props.path}/decision`}
    fields={{ submissionId: newId(), lockVersion: props.appraisal.lockVersion }}
  >
    <h3 class="nhsuk-heading-s">Decide</h3>
    <OneOf
      shown={props}
      name="outcome"
      label="What is decided?"
      hint="What is promised stays as it is from then on."
      options={appraisalOutcomes.map((value) => ({ value, text: appraisalOutcomeNames[value] }))}
    />
    <Words shown={props} name="outcomeReason" label="Why?" />
    <Button preventDoubleClick>Keep the decision</Button>
  </ActionForm>
)
