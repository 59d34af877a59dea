import { appendAudit } from '@headroom/platform/audit'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { z } from 'zod'
import { answeringQueries } from '../queries/answering.ts'

export const declineReasons = {
  'not-close': 'I do not work with them closely enough',
  'no-time': 'I do not have the time',
  conflict: 'It would not be right for me, for instance because of a complaint or a friendship',
  recognised: 'I think I would be recognised',
  'rather-not': 'I would rather not say',
  other: 'Something else',
} as const
export type DeclineReason = keyof typeof declineReasons

const LONGEST_WORDS = 300

export const $Decline = z
  .object({
    reason: z.enum(Object.keys(declineReasons) as [DeclineReason, ...DeclineReason[]], {
      error: 'Select why you would rather not',
    }),
    words: z
      .string()
      .trim()
      .max(LONGEST_WORDS, { error: `Your own words must be ${LONGEST_WORDS} characters or fewer` })
      .optional(),
  })
  .check(
    z.refine(({ reason, words }) => reason !== 'other' || (words ?? '') !== '', {
      path: ['words'],
      error: 'Say in your own words why, or select another reason',
    }),
  )

type Declining = z.output<typeof $Decline>

export const reasonWords = ({ reason, words }: Declining): string =>
  [reason === 'other' ? '' : declineReasons[reason], words ?? ''].filter(Boolean).join('. ')

/** Declining says that somebody declined; it does not say whether they had answered before. */
export const decline = (
  scope: Scope,
  invitationId: string,
  declining: Declining,
  at: Date,
): Promise<boolean> =>
  change(scope, { invitationId, action: 'decline', at }, (queries) =>
    queries.decline(invitationId, reasonWords(declining)),
  )

export const takeBackDecline = (scope: Scope, invitationId: string, at: Date): Promise<boolean> =>
  change(scope, { invitationId, action: 'take-back-decline', at }, (queries) =>
    queries.takeBackDecline(invitationId),
  )

type Change = { readonly invitationId: string; readonly action: string; readonly at: Date }

const change = (
  scope: Scope,
  { invitationId, action, at }: Change,
  act: (queries: ReturnType<typeof answeringQueries>) => Promise<boolean>,
): Promise<boolean> =>
  inOrganisation(scope, async (within) => {
    if (!(await act(answeringQueries(within)))) return false
    await appendAudit(within, at, [{ action, objectType: 'feedback-invitation', objectId: invitationId }])
    return true
  })
