import { markMaker } from '@headroom/platform/keyed-mark'
import { makeLinkText, parseLinkText } from '@headroom/platform/links'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { raterGroups } from '../tables.ts'
import { hashOf, linkSecret } from './link.ts'
import { openDraft, sealDraft } from './sealed-draft.ts'
import { makeTicket, readTicket, type TicketFacts, ticketHashOf } from './ticket.ts'

const mark = markMaker('a secret of the installation')
const $facts: fc.Arbitrary<TicketFacts> = fc.record({
  cycleId: fc.uuid({ version: 7 }),
  subjectId: fc.uuid({ version: 7 }),
  group: fc.constantFrom(...raterGroups),
  isDiscreet: fc.boolean(),
})
const $salt = fc.string({ minLength: 1 })
const $invitation = fc.uuid({ version: 7 })

it('gives the same ticket for the same link, and reads it back as it was made', () => {
  fc.assert(
    fc.property($facts, $salt, $invitation, (facts, salt, invitation) => {
      const link = linkSecret(mark, salt, invitation)
      const ticket = makeTicket(mark, link, facts)
      expect(makeTicket(mark, linkSecret(mark, salt, invitation), facts)).toBe(ticket)
      expect(readTicket(mark, ticket)).toMatchObject({ ...facts, hash: ticketHashOf(mark, link) })
    }),
  )
})

it('gives no two invitations of a cycle one link or one ticket', () => {
  fc.assert(
    fc.property($facts, $salt, fc.uniqueArray($invitation, { minLength: 2 }), (facts, salt, invitations) => {
      const links = invitations.map((id) => linkSecret(mark, salt, id))
      expect(new Set(links).size).toBe(invitations.length)
      expect(new Set(links.map((link) => makeTicket(mark, link, facts))).size).toBe(invitations.length)
      expect(new Set(links.map((link) => ticketHashOf(mark, link))).size).toBe(invitations.length)
    }),
  )
})

it('refuses a ticket of which one bit, or the way it is written, was changed', () => {
  fc.assert(
    fc.property($facts, fc.nat(), fc.integer({ min: 0, max: 7 }), (facts, place, bit) => {
      const bytes = Buffer.from(makeTicket(mark, 'a link', facts), 'base64url')
      const at = place % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      expect(readTicket(mark, bytes.toString('base64url'))).toBeUndefined()
    }),
  )
  const facts = { cycleId: crypto.randomUUID(), subjectId: crypto.randomUUID(), isDiscreet: false } as const
  const ticket = makeTicket(mark, 'a link', { ...facts, group: 'peer' })
  const last = ticket.at(-1) === 'Q' ? 'R' : 'Q'
  for (const other of [`${ticket}=`, `${ticket}A`, ticket.slice(0, -1), `${ticket.slice(0, -1)}${last}`, ''])
    expect(readTicket(mark, other), other).toBeUndefined()
})

it('refuses a ticket of another installation', () => {
  fc.assert(
    fc.property($facts, (facts) => {
      expect(readTicket(markMaker('another'), makeTicket(mark, 'a link', facts))).toBeUndefined()
    }),
  )
})

it('shows nothing of the invitation or its link in a ticket', () => {
  fc.assert(
    fc.property($facts, $salt, $invitation, (facts, salt, invitation) => {
      fc.pre(invitation !== facts.cycleId && invitation !== facts.subjectId)
      const link = linkSecret(mark, salt, invitation)
      const ticket = Buffer.from(makeTicket(mark, link, facts), 'base64url').toString('hex')
      for (const secret of [
        invitation.replaceAll('-', ''),
        Buffer.from(link, 'base64url').toString('hex'),
        Buffer.from(link).toString('hex'),
        hashOf(link),
      ])
        expect(ticket).not.toContain(secret)
    }),
  )
})

it('fits an address', () => {
  const facts = { cycleId: crypto.randomUUID(), subjectId: crypto.randomUUID(), isDiscreet: true } as const
  const secret = makeTicket(mark, 'a link', { ...facts, group: 'patient' })
  const link = { organisationId: crypto.randomUUID(), secret }
  expect(parseLinkText(makeLinkText(link))).toEqual(link)
})

const $answers = fc.record({
  levels: fc.dictionary(
    fc.nat({ max: 40 }).map(String),
    fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant('unseen' as const)),
  ),
  comments: fc.dictionary(fc.nat({ max: 40 }).map(String), fc.string()),
})

it('opens a draft with the ticket it was sealed with, and no other', () => {
  fc.assert(
    fc.property($answers, (answers) => {
      const own = { nonce: 'own', hash: 'own hash' }
      const sealed = sealDraft(mark, own, answers)
      expect(openDraft(mark, own, sealed)).toEqual(answers)
      expect(openDraft(mark, { ...own, nonce: 'other' }, sealed)).toBeUndefined()
      expect(openDraft(mark, { ...own, hash: 'other row' }, sealed)).toBeUndefined()
      expect(openDraft(markMaker('another'), own, sealed)).toBeUndefined()
      const changed = Buffer.from(sealed, 'base64url')
      changed[30] = (changed[30] ?? 0) ^ 1
      expect(openDraft(mark, own, changed.toString('base64url'))).toBeUndefined()
    }),
  )
})

it('seals a draft so that neither its words nor how many there are can be seen', () => {
  const ticket = { nonce: 'own', hash: 'own hash' }
  const short = sealDraft(mark, ticket, { levels: {}, comments: {} })
  const long = sealDraft(mark, ticket, {
    levels: { 1: 2 },
    comments: { 9: 'calm at three in the morning '.repeat(40) },
  })
  expect(long).toHaveLength(short.length)
  expect(Buffer.from(long, 'base64url').toString('latin1')).not.toContain('morning')
  expect(sealDraft(mark, ticket, { levels: {}, comments: {} })).not.toBe(short)
})
