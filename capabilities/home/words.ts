import { frameworkLibrary } from '@headroom/capabilities/frameworks'
import { formatDate, formatInstant } from '@headroom/design-system'
import { today as dayOf } from '@headroom/platform/clock'
import type { NextStep } from './next-step.ts'
import type { Draft, Latest } from './queries/assessed.ts'

/** The day in London on which something happened. */
export const dayOfInstant = (instant: string): string => dayOf({ now: () => new Date(instant) })

export const stageName = ({
  frameworkId,
  version,
  stageId,
}: Pick<Draft, 'frameworkId' | 'version' | 'stageId'>): string =>
  frameworkLibrary.frameworks
    .find(({ id }) => id === frameworkId)
    ?.versions.find(({ number }) => number === version)
    ?.stages.find(({ id }) => id === stageId)?.name ?? stageId

export const progressWords = ({ answered, total }: Draft): string =>
  answered === 0 ? `None of ${total} answered yet` : `${answered} of ${total} answered`

export const resultHref = ({ id }: Latest): string => `/assessment/results/${id}`

export type StepWords = {
  readonly heading: string
  readonly why: string
  readonly href: string
  readonly action: string
}

/** What to do, why now, and how long it takes: read at the end of a long day. */
export function stepWords(step: NextStep): StepWords {
  switch (step.kind) {
    case 'bring-in-staff':
      return {
        heading: 'Bring in your staff extract',
        why: 'Nobody is here yet. You see everything that would change, and every fault, before anything is written.',
        href: '/organisation/import',
        action: 'Bring in a file',
      }
    case 'go-on':
      return {
        heading: 'Finish your self-assessment',
        why: `${progressWords(step.draft)}. Last saved ${formatInstant(step.draft.changedAt)}.`,
        href: `/assessment/${step.draft.id}`,
        action: 'Go on with it',
      }
    case 'assess-first':
      return {
        heading: 'Assess yourself against the standard',
        why: 'One page at a time, saved as you go, so you can stop whenever you like. Nobody else sees it unless you agree.',
        href: '/assessment/start',
        action: 'Start now',
      }
    case 'attest':
      return {
        heading: step.isRenewal ? 'Renew your word on the Code' : 'Read the Code and give your word',
        why: step.isRenewal
          ? 'Your attestation has lapsed. Reading the six principles again takes about ten minutes.'
          : 'Six principles for everyone who manages or leads. Reading them takes about ten minutes.',
        href: '/code',
        action: 'Read the Code',
      }
    case 'assess-again':
      return {
        heading: 'Assess yourself again',
        why: `Your last self-assessment is from ${formatDate(dayOfInstant(step.latest.submittedAt))}. A new one shows what has changed.`,
        href: '/assessment/start',
        action: 'Start now',
      }
    case 'renew-soon':
      return {
        heading: 'Renew your word on the Code',
        why: `Your attestation counts until ${formatDate(step.expiresOn)}. It takes about ten minutes.`,
        href: '/code',
        action: 'Read the Code',
      }
    case 'choose-raters':
      return {
        heading: 'Choose whom to ask for feedback on you',
        why: step.waiting.toChoose
          ? `It closes on ${formatDate(step.waiting.toChoose.closesOn)}: the sooner people are asked, the longer they have.`
          : '',
        href: '/feedback',
        action: 'Choose them',
      }
    case 'look-over-lists':
      return {
        heading:
          step.waiting.toReview === 1
            ? 'A list of raters waits for you'
            : `${step.waiting.toReview} lists of raters wait for you`,
        why: 'Nobody on them is asked before you have looked them over. It takes a few minutes each.',
        href: '/feedback',
        action: 'Look them over',
      }
    case 'read-feedback':
      return {
        heading: 'Your feedback report is ready',
        why: step.waiting.newReport?.cycleName ?? '',
        href: step.waiting.newReport ? `/feedback/reports/${step.waiting.newReport.reportId}` : '/feedback',
        action: 'Read it',
      }
    case 'give-feedback':
      return {
        heading:
          step.waiting.asked === 1
            ? `You are asked for feedback on ${step.waiting.askedAbout ?? 'somebody'}`
            : `You are asked for feedback on ${step.waiting.asked} people`,
        why: `${step.waiting.askedCloses ? `Until ${formatDate(step.waiting.askedCloses)}. ` : ''}If you have answered, thank you: nobody is told who did, so this stays until it closes.`,
        href: '/feedback',
        action: 'See what is asked',
      }
    case 'use-result':
      return {
        heading: 'You are up to date',
        why: 'Your result shows your strengths, and the one thing most worth working on next.',
        href: resultHref(step.latest),
        action: 'Look at your result',
      }
  }
}
