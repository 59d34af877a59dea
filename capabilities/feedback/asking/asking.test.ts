import { inConfidence } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serverUrl } from '../../../checks/world/index.ts'
import { askingParts, linkOf, openPostBox } from '../testing/asking.ts'
import { type FeedbackWorld, openFeedbackWorld, type Questionnaire } from '../testing/world.ts'
import { ticketHashOf } from '../tickets/ticket.ts'
import { type AskingParts, askRatersOf } from './ask-raters.ts'
import { remindRatersOf } from './remind-raters.ts'

let world: FeedbackWorld
let questionnaire: Questionnaire
let parts: AskingParts
const post = openPostBox()
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 12, comments: 1 })
  parts = await askingParts(world, post)
})
beforeEach(() => {
  post.clear()
  world.clock.moveTo('2026-11-22')
})
afterAll(() => world.close())

type Row = {
  id: string
  delivery: string | null
  reminders: number
  reminded_on: string | null
  link_hash: string | null
}
const rowsOf = (cycleId: string): Promise<readonly Row[]> =>
  world.within('developmentLead', async (within) => {
    const { rows } =
      await sql<Row>`select id, delivery, reminders, reminded_on, link_hash from feedback_invitation
      where cycle_id = ${cycleId} order by id`.execute(within.tables<unknown>())
    return rows
  })
const subjectId = () => world.person('wardManager').personId

const askThree = async () => {
  const cycleId = await world.makeCycle({ questionnaire, subjects: [subjectId()], closesOn: '2026-12-18' })
  const ids = await world.ask(cycleId, subjectId(), [
    { group: 'peer', personId: world.person('serviceManager').personId },
    { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' },
    { group: 'self', personId: subjectId() },
  ])
  return { cycleId, ids }
}

describe(`asking, on ${serverUrl ? 'PostgreSQL' : 'the embedded database'}`, () => {
  it('writes to everybody once, with their own link, who asks, until when and how they are protected', async () => {
    const { cycleId, ids } = await askThree()
    await askRatersOf(parts, cycleId)
    await askRatersOf(parts, cycleId)
    expect(post.sent).toHaveLength(3)
    const letter = post.sent.find(({ to }) => to === 'ana@example.test')
    expect(letter?.subject).toBe('Feedback for Gwen Prosser: will you help?')
    expect(letter?.text).toContain('Dear Ana Ferreira')
    expect(letter?.text).toContain('Gwen Prosser of Nearby Hospitals')
    expect(letter?.text).toContain('It closes on 18 December 2026')
    expect(letter?.text).toContain('fewer than 4')
    expect(letter?.text).toContain(await linkOf(world, cycleId, ids[1] ?? ''))
    const own = post.sent.find(({ to }) => to.startsWith('gwen.prosser'))
    expect(own?.text).toContain('asks for your own view')
    expect((await rowsOf(cycleId)).map(({ delivery }) => delivery)).toEqual(['mailed', 'mailed', 'mailed'])
  })

  it('writes to each once though two programs ask at the same time', async () => {
    const { cycleId } = await askThree()
    await Promise.all([1, 2, 3].map(() => askRatersOf(parts, cycleId)))
    expect(post.sent.map(({ to }) => to).toSorted()).toHaveLength(3)
    expect(new Set(post.sent.map(({ to }) => to)).size).toBe(3)
  })

  it('says that a mail could not be delivered, and nothing more', async () => {
    const { cycleId, ids } = await askThree()
    const refusing = openPostBox()
    refusing.refuse('ana@example.test')
    await askRatersOf({ ...parts, mail: refusing }, cycleId)
    const ana = (await rowsOf(cycleId)).find(({ id }) => id === ids[1])
    expect(ana).toMatchObject({ delivery: 'not-delivered' })
    expect(refusing.sent).toHaveLength(2)
  })

  it('takes up what a program that died was mailing, and not before it has had its time', async () => {
    const { cycleId } = await askThree()
    await askRatersOf({ ...parts, mail: undefined }, cycleId)
    await world.within('developmentLead', (within) =>
      sql`update feedback_invitation set delivery = null, mailing_until = '2026-11-22T09:05:00Z'
        where cycle_id = ${cycleId}`.execute(within.tables<unknown>()),
    )
    await askRatersOf(parts, cycleId)
    expect(post.sent).toEqual([])
    await askRatersOf({ ...parts, clock: { now: () => new Date('2026-11-22T09:06:00Z') } }, cycleId)
    expect(post.sent).toHaveLength(3)
  })

  it('leaves staff to their home page, and people outside to whoever runs it, where no mail is sent', async () => {
    const { cycleId, ids } = await askThree()
    await askRatersOf({ ...parts, mail: undefined }, cycleId)
    const rows = new Map((await rowsOf(cycleId)).map(({ id, delivery }) => [id, delivery]))
    expect(ids.map((id) => rows.get(id))).toEqual(['on-home-page', 'by-hand', 'on-home-page'])
  })
})

describe('reminding', () => {
  const answerAs = (cycleId: string, invitationId: string) =>
    inConfidence(world.scope, async (within) => {
      const { rows } = await sql<{
        salt: string
      }>`select link_salt as salt from feedback_cycle where id = ${cycleId}`.execute(within.tables<unknown>())
      const hash = ticketHashOf(parts.mark, parts.mark('feedback link', `${rows[0]?.salt}\n${invitationId}`))
      await sql`insert into feedback_spent_ticket values (${within.organisationId}, ${cycleId}, ${hash})`.execute(
        within.tables<unknown>(),
      )
    })

  it('writes only to those who have not answered, and notes it of everybody alike', async () => {
    const { cycleId, ids } = await askThree()
    await askRatersOf(parts, cycleId)
    await answerAs(cycleId, ids[0] ?? '')
    post.clear()
    world.clock.moveTo('2026-11-26')
    await remindRatersOf(parts, cycleId)
    expect(post.sent).toEqual([])
    world.clock.moveTo('2026-11-27')
    await Promise.all([1, 2].map(() => remindRatersOf(parts, cycleId)))
    await remindRatersOf(parts, cycleId)
    expect(post.sent.map(({ to }) => to.split('.')[0]).toSorted()).toEqual(['ana@example', 'gwen'])
    expect(post.sent[0]?.text).toContain('This is a reminder')
    const standing = (await rowsOf(cycleId)).map(({ reminders, reminded_on }) => [reminders, reminded_on])
    expect(standing).toEqual([1, 2, 3].map(() => [1, '2026-11-27']))
  })

  it('keeps nothing of a reminder that could not be delivered: it would say who had not answered', async () => {
    const { cycleId } = await askThree()
    await askRatersOf(parts, cycleId)
    const before = await rowsOf(cycleId)
    const refusing = openPostBox()
    refusing.refuse('ana@example.test')
    world.clock.moveTo('2026-11-27')
    await remindRatersOf({ ...parts, mail: refusing }, cycleId)
    const after = await rowsOf(cycleId)
    expect(after).toEqual(before.map((row) => ({ ...row, reminders: 1, reminded_on: '2026-11-27' })))
  })

  it('leaves those who declined in peace', async () => {
    const { cycleId, ids } = await askThree()
    await askRatersOf(parts, cycleId)
    post.clear()
    await world.within('developmentLead', (within) =>
      sql`update feedback_invitation set state = 'declined' where id = ${ids[1]}`.execute(
        within.tables<unknown>(),
      ),
    )
    world.clock.moveTo('2026-11-28')
    await remindRatersOf(parts, cycleId)
    expect(post.sent.map(({ to }) => to)).not.toContain('ana@example.test')
    expect(post.sent).toHaveLength(2)
  })
})
