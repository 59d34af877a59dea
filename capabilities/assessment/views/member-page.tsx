import { BackLink, EmptyState, Page, Timestamp } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { AssessmentResult } from '../result.ts'
import { stageName } from '../standards.ts'
import { ChangePart } from './change-part.tsx'
import { RoleGapPart } from './role-gap-part.tsx'
import { StrengthsPart } from './strengths-part.tsx'

type MemberProps = {
  readonly frame: Frame
  readonly name: string
  readonly result: AssessmentResult | undefined
}

/** What a person agreed that their line manager may see: levels and the gap, and none of their notes. */
export const MemberPage = ({ frame, name, result }: MemberProps) => (
  <Page {...frame} title={name} current="/team">
    <BackLink href="/team">My team</BackLink>
    <h1 class="nhsuk-heading-l">{name}</h1>
    {result ? (
      <MemberResult result={result} />
    ) : (
      <EmptyState heading="No self-assessment yet">
        {`${name} shares with you, and has not submitted a self-assessment.`}
      </EmptyState>
    )}
  </Page>
)

const MemberResult = ({ result }: { readonly result: AssessmentResult }) => {
  const { assessed, assessment, held, previous } = result
  return (
    <>
      <p>
        {stageName(assessed, assessment.stageId)}
        {assessment.submittedAt ? (
          <>
            , submitted on <Timestamp instant={assessment.submittedAt} />
          </>
        ) : null}
        . This is what they said of themself, for a conversation: it is not a score, and not yours to pass on.
      </p>
      <StrengthsPart result={result} whose="their" />
      {held ? (
        <RoleGapPart
          assessed={assessed}
          gap={held}
          changes={previous?.changes}
          heading={`The role they hold: ${held.profile.name}`}
          whose="their"
        />
      ) : null}
      {previous ? (
        <ChangePart assessed={assessed} changes={previous.changes} since={previous.assessment.submittedAt} />
      ) : null}
    </>
  )
}

/** The same for everybody who does not share, whatever else is true of them. */
export const NotSharedPage = ({ frame }: { readonly frame: Frame }) => (
  <Page {...frame} title="Not shared with you" current="/team">
    <BackLink href="/team">My team</BackLink>
    <h1 class="nhsuk-heading-l">Not shared with you</h1>
    <p>
      This person has not agreed that you may see their self-assessment. Whether to share is theirs to decide.
    </p>
  </Page>
)
