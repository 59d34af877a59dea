import { createHash } from 'node:crypto'
import { type KeyedMark, sameText } from '@headroom/platform/keyed-mark'
import { makeLinkText } from '@headroom/platform/links'
import { parse, stringify } from 'uuid'
import { type RaterGroupKey, raterGroups } from '../tables.ts'

export const TICKET_PURPOSE = 'feedback-ticket'

/** What a ticket lets its holder answer about. It says nothing of the invitation, and so of nobody. */
export type TicketFacts = {
  readonly cycleId: string
  readonly subjectId: string
  readonly group: RaterGroupKey
  /**
   * A link that somebody passed on by hand was in other hands first: what it opens then never says whether it was used,
   * or whoever passed it on could ask.
   */
  readonly isDiscreet: boolean
}

export type Ticket = TicketFacts & {
  /** As tables name it. */
  readonly hash: string
  /** What only its holder has, and a draft is sealed with. */
  readonly nonce: string
}

const ID = 16
const NONCE = 32
const GROUP_AT = ID * 2
const NONCE_AT = GROUP_AT + 1
const SEAL_AT = NONCE_AT + NONCE
const LENGTH = SEAL_AT + 32
const DISCREET = 0x80

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const sealOf = (mark: KeyedMark, facts: Uint8Array): string => mark('feedback ticket seal', base64url(facts))

/** The same link always gives the same ticket, on any device: there is nothing to write down when one is given out. */
export function makeTicket(mark: KeyedMark, link: string, facts: TicketFacts): string {
  const group = raterGroups.indexOf(facts.group) + (facts.isDiscreet ? DISCREET : 0)
  const nonce = Buffer.from(mark('feedback ticket', link), 'base64url')
  const said = Buffer.concat([parse(facts.cycleId), parse(facts.subjectId), Uint8Array.of(group), nonce])
  return base64url(Buffer.concat([said, Buffer.from(sealOf(mark, said), 'base64url')]))
}

/** Undefined for whatever is not, to the bit, a ticket that was made here. */
export function readTicket(mark: KeyedMark, text: string): Ticket | undefined {
  const bytes = bytesOf(text)
  if (!bytes || !sameText(sealOf(mark, bytes.subarray(0, SEAL_AT)), base64url(bytes.subarray(SEAL_AT))))
    return undefined
  const byte = bytes[GROUP_AT] ?? 0
  const group = raterGroups[byte & ~DISCREET]
  const nonce = bytes.subarray(NONCE_AT, SEAL_AT)
  return group === undefined
    ? undefined
    : {
        cycleId: stringify(bytes, 0),
        subjectId: stringify(bytes, ID),
        group,
        isDiscreet: (byte & DISCREET) !== 0,
        hash: createHash('sha256').update(nonce).digest('hex'),
        nonce: base64url(nonce),
      }
}

/** Whether a text has the form of a ticket. Whether it is one is for `readTicket`, which has the secret. */
export const looksLikeTicket = (text: string): boolean => bytesOf(text) !== undefined

/** One text for one ticket: base64 can spell the same bytes in several ways. */
function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.length === LENGTH && base64url(bytes) === text ? bytes : undefined
}

/** How the ticket of a link is named in the tables, for whoever can make the link. */
export const ticketHashOf = (mark: KeyedMark, link: string): string =>
  createHash('sha256')
    .update(Buffer.from(mark('feedback ticket', link), 'base64url'))
    .digest('hex')

export const ticketPath = (organisationId: string, ticket: string): string =>
  `/feedback-answers/${makeLinkText({ organisationId, secret: ticket })}`
