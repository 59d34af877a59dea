import { isEmailAddress } from '@headroom/platform/mail'
import { z } from 'zod'

const again = 'Go back and try again'

export const $Key = z.object({ lockVersion: z.coerce.number({ message: again }).int() })

const $Id = z.uuid(again)
const asList = (value: unknown): unknown => (typeof value === 'string' ? [value] : value)

/** `peer:018f…`: the group that the staff record says, and the person. */
const $Pick = z
  .string()
  .regex(/^(peer|report):[0-9a-f-]{36}$/, again)
  .transform((text) => {
    const [group, personId = ''] = text.split(':')
    return { group: group === 'report' ? ('report' as const) : ('peer' as const), personId }
  })

export const $Suggested = $Key.extend({
  pick: z.preprocess(asList, z.array($Pick, 'Select at least one person')),
})

export const $Found = $Key.extend({
  person: z.preprocess(asList, z.array($Id, 'Select at least one person')),
  group: z.enum(['peer', 'report'], 'Select how they work with the person the feedback is about'),
})

const NAME_MOST = 100

export const $Outside = $Key.extend({
  name: z
    .string('Enter their name')
    .trim()
    .min(1, 'Enter their name')
    .max(NAME_MOST, `The name must be ${NAME_MOST} characters or fewer`),
  email: z
    .string('Enter their e-mail address')
    .trim()
    .refine(isEmailAddress, 'Enter an e-mail address like name@example.org'),
  outsideGroup: z.enum(['partner', 'patient'], 'Select who they are'),
})

const REASON_MOST = 300

export const $TakeOff = $Key.extend({
  invitationId: $Id,
  reason: z
    .string()
    .trim()
    .max(REASON_MOST, `The reason must be ${REASON_MOST} characters or fewer`)
    .optional(),
})

export const $Decide = $Key.extend({ decision: z.enum(['send', 'agree', 'send-back'], again) })
