import { ActionForm, Button, formatDate, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { whyYou } from '../../asking/letter.ts'
import { protectionWords } from '../../asking/protection.ts'
import type { Invited } from '../../queries/answering.ts'
import { minutesWords, type Size } from '../../rules/questionnaire-length.ts'
import { aboutWords } from './headings.ts'
import { LateNote } from './late-note.tsx'
import { SafeWording } from './safe-wording.tsx'

type AskedPageProps = {
  readonly frame: Frame
  readonly path: string
  readonly invited: Invited
  readonly size: Size
  readonly isLate: boolean
}

/** Who, why, how it is protected, how long: all before anything is asked. */
export const AskedPage = ({ frame, path, invited, size, isLate }: AskedPageProps) => {
  const { group, subjectName, organisationName, cycleName, closesOn, threshold, release } = invited
  const sentences = protectionWords({
    group,
    subjectName,
    threshold,
    isFacilitated: release === 'facilitated',
  })
  return (
    <Page {...frame} title={aboutWords(invited)}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{`${organisationName}: ${cycleName}`}</span>
        {aboutWords(invited)}
      </h1>
      {isLate ? <LateNote lateUntil={invited.lateUntil} threshold={threshold} /> : null}
      {group === 'self' ? (
        <p>
          Before you hear how others see you at work, say how you see yourself. The two side by side are what
          most people learn most from.
        </p>
      ) : (
        <p>{`${subjectName} would like to know how they come across at work, to build on what goes well and change what does not. You are asked ${whyYou[group]}.`}</p>
      )}
      <p>
        {`It takes ${minutesWords(size)}, and you can stop and come back.`}
        {isLate ? '' : ` It closes on ${formatDate(closesOn)}.`}
      </p>
      <h2 class="nhsuk-heading-m">How your answers are protected</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {size.comments > 0 ? <SafeWording group={group} /> : null}
      {invited.delivery === 'by-hand' ? (
        <p>
          This link came to you by hand. So that nobody else who has held it can find out, these pages never
          say whether it was used. Of answers sent more than once, the first count.
        </p>
      ) : null}
      <ActionForm action={path}>
        <Button preventDoubleClick>Begin</Button>
      </ActionForm>
      {isLate ? null : (
        <p>
          <a href={`${path}/decline`}>I would rather not</a>
        </p>
      )}
    </Page>
  )
}
