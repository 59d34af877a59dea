import {
  ActionLink,
  BackLink,
  DownloadLinks,
  NotificationBanner,
  Page,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { AssessmentResult } from '../result.ts'
import { stageName } from '../standards.ts'
import { ChangePart } from './change-part.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { RoleGapPart } from './role-gap-part.tsx'
import { StrengthsPart } from './strengths-part.tsx'
import { WantedRoleForm } from './wanted-role-form.tsx'

type ResultProps = {
  readonly frame: Frame
  readonly result: AssessmentResult
  readonly isJustSubmitted?: boolean
}

/** Strengths first, then the gap, then what to do about it. */
export const ResultPage = ({ frame, result, isJustSubmitted }: ResultProps) => {
  const { assessed, assessment, held, wanted, previous } = result
  return (
    <Page {...frame} title="Your result" current="/assessment">
      <BackLink href="/assessment">Self-assessment</BackLink>
      {isJustSubmitted ? (
        <NotificationBanner variant="success">Your self-assessment is submitted.</NotificationBanner>
      ) : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${assessed.framework.name}, ${stageName(assessed, assessment.stageId)}`}</span>
        Your result
      </h1>
      {assessment.submittedAt ? (
        <p>
          Submitted on <Timestamp instant={assessment.submittedAt} />. This is what you said of yourself:
          nobody has scored you.
        </p>
      ) : null}
      <StrengthsPart result={result} whose="your" />
      {held ? (
        <RoleGapPart
          assessed={assessed}
          gap={held}
          changes={previous?.changes}
          heading={`The role you hold: ${held.profile.name}`}
          whose="your"
        />
      ) : (
        <NoRole />
      )}
      {previous ? (
        <ChangePart assessed={assessed} changes={previous.changes} since={previous.assessment.submittedAt} />
      ) : null}
      <div id="wanted">
        {wanted ? (
          <RoleGapPart
            assessed={assessed}
            gap={wanted}
            heading={`The role you want: ${wanted.profile.name}`}
            whose="your"
          />
        ) : null}
        <WantedRoleForm assessmentId={assessment.id} wantedRoleId={wanted?.profile.id} />
      </div>
      <EvidencePart result={result} />
      <h2 class="nhsuk-heading-m">Talk about it</h2>
      <p>
        A result is a start for a conversation.{' '}
        <a href="/assessment/sharing">Choose whether your line manager may see your levels</a>.
      </p>
      <DownloadLinks
        files={[
          { href: '/assessment/my-record.csv', name: 'My whole record', format: 'CSV' },
          { href: '/assessment/my-record.json', name: 'My whole record', format: 'JSON' },
        ]}
      />
    </Page>
  )
}

const NoRole = () => (
  <>
    <h2 class="nhsuk-heading-m">The role you hold</h2>
    <p>No role is matched to your post, so there is nothing to hold your levels against.</p>
    <ActionLink href="/roles/mine">Choose the role that is yours</ActionLink>
  </>
)
