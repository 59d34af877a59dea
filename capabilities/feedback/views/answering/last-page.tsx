import { formatDate, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { About } from '../../queries/answering.ts'
import type { RaterGroupKey } from '../../tables.ts'
import { aboutWords } from './headings.ts'

/** Where the way of somebody who was asked ends, for now or for good. */
export type Ending =
  | 'sent'
  | 'sent-discreetly'
  | 'sent-before'
  | 'saved'
  | 'over'
  | 'cancelled'
  | 'withdrawn'
  | 'not-yet'

type LastPageProps = {
  readonly frame: Frame
  readonly about: About & { readonly group: RaterGroupKey }
  readonly ending: Ending
  /** Where to go on. */
  readonly path?: string
}

type Words = { readonly title: string; readonly sentences: readonly string[] }

function wordsOf(
  { subjectName, closesOn, lateUntil, state, group }: LastPageProps['about'],
  ending: Ending,
): Words {
  const whose = group === 'self' ? 'Your report' : `${subjectName}’s report`
  const whatNext =
    state === 'collecting'
      ? `${whose} is made after ${formatDate(closesOn)}, from everybody’s answers together.`
      : 'They count if enough people answer late, and are erased unread if not.'
  switch (ending) {
    case 'sent':
      return {
        title: 'Thank you: your answers are sent',
        sentences: ['Nothing more is asked of you. You can close this page.', whatNext],
      }
    case 'sent-discreetly':
      return {
        title: 'Thank you',
        sentences: [
          'The answers that were sent first with this link are kept. Nothing more is asked of you.',
          whatNext,
        ],
      }
    case 'sent-before':
      return {
        title: 'You have answered already: thank you',
        sentences: [
          'What was sent first with this link is what counts. It cannot be looked up or changed, because nothing says which answers are yours.',
          'Was it not you? Tell whoever runs this: the link may have been opened by somebody else.',
        ],
      }
    case 'saved':
      return {
        title: 'Saved for later',
        sentences: [
          `What you answered so far is sealed, and nobody else can read it. Open the same link again until ${formatDate((state === 'closed' && lateUntil) || closesOn)}.`,
          'It has not been sent yet.',
        ],
      }
    case 'over':
      return {
        title: 'This feedback is closed',
        sentences: [
          'It takes no more answers, and what was begun and not sent has been erased. Thank you for coming back to it.',
        ],
      }
    case 'cancelled':
      return {
        title: 'This feedback was cancelled',
        sentences: ['Nothing that anybody answered is kept or shown. There is nothing for you to do.'],
      }
    case 'withdrawn':
      return {
        title: 'You are no longer asked',
        sentences: ['Whoever runs this took the question back. There is nothing for you to do.'],
      }
    case 'not-yet':
      return {
        title: 'This feedback has not begun',
        sentences: ['Open the link again in a few days.'],
      }
  }
}

export const LastPage = ({ frame, about, ending, path }: LastPageProps) => {
  const { title, sentences } = wordsOf(about, ending)
  return (
    <Page {...frame} title={title}>
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{aboutWords(about)}</span>
        {title}
      </h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {path ? (
        <p>
          <a href={path}>Go on answering now</a>
        </p>
      ) : null}
    </Page>
  )
}
