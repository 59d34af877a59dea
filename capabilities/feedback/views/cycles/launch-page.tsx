import {
  ActionForm,
  BackLink,
  Button,
  ErrorSummary,
  Page,
  SummaryList,
  WarningCallout,
} from '@headroom/design-system'
import type { FormFault, Frame } from '@headroom/platform/http'
import type { Cycle } from '../../queries/cycles.ts'
import { minutesWords } from '../../rules/questionnaire-length.ts'
import { cycleHref, instrumentHref } from '../hrefs.ts'
import { PromiseToRaters } from '../promise.tsx'
import { people, releaseWords, reviewerWords } from './cycle-words.ts'

type LaunchPageProps = {
  readonly frame: Frame
  readonly cycle: Cycle
  readonly faults?: readonly FormFault[]
}

/** What raters will be promised, word for word, before it is fixed. */
export const LaunchPage = ({ frame, cycle, faults = [] }: LaunchPageProps) => (
  <Page {...frame} title="Before you launch" current="/feedback" hasFaults={faults.length > 0}>
    <BackLink href={cycleHref(cycle.id)}>{cycle.name}</BackLink>
    <ErrorSummary faults={faults} />
    <h1 class="nhsuk-heading-l">Before you launch</h1>
    <SummaryList
      rows={[
        { key: 'About', value: people(cycle.subjects) },
        { key: 'Lists looked over by', value: reviewerWords(cycle) },
        { key: 'Reports given', value: releaseWords(cycle) },
        { key: 'It takes each rater', value: minutesWords(cycle) },
      ]}
    />
    <p>
      <a href={`${instrumentHref(cycle.instrumentId)}/preview?version=${cycle.instrumentVersion}`}>
        See the questionnaire as a rater does
      </a>
    </p>
    <h2 class="nhsuk-heading-m">What raters are promised</h2>
    <PromiseToRaters {...cycle} about="the person it is about" />
    <WarningCallout heading="Launching fixes this">
      <p>
        Who it is about, their line managers and units as the staff record has them today, the questionnaire,
        the threshold and how reports are given cannot be changed afterwards, by you or by anybody.
      </p>
    </WarningCallout>
    <ActionForm action={`${cycleHref(cycle.id)}/launch`} fields={{ lockVersion: cycle.lockVersion }}>
      <Button preventDoubleClick>{`Launch for ${people(cycle.subjects)}`}</Button>
    </ActionForm>
  </Page>
)
