import { inConfidence, inOrganisation } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomFrom, seed } from '../../../checks/seed.ts'
import { serverUrl } from '../../../checks/world/index.ts'
import { sendAnswers } from '../answering/send-answers.ts'
import { askingParts } from '../testing/asking.ts'
import { type FeedbackWorld, openFeedbackWorld, type Questionnaire } from '../testing/world.ts'
import { makeTicket, readTicket, type Ticket } from '../tickets/ticket.ts'
import { closeCycle } from './close-cycle.ts'
import { takeLateAnswers } from './late-answers.ts'

/*
 * On a PostgreSQL server these race, each in a connection of its own; on the embedded database they take turns.
 */
let world: FeedbackWorld
let questionnaire: Questionnaire
let ticketFor: (cycleId: string) => Ticket
const subject = () => world.person('wardManager').personId
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 2, comments: 1 })
  const { mark } = await askingParts(world)
  ticketFor = (cycleId) => {
    const facts = { cycleId, subjectId: subject(), group: 'peer', isDiscreet: false } as const
    const ticket = readTicket(mark, makeTicket(mark, newId(), facts))
    if (!ticket) throw new Error('A ticket that was made here is one')
    return ticket
  }
})
afterAll(() => world.close())

const send = (ticket: Ticket, said: string) =>
  sendAnswers(world.scope, ticket, {
    levels: [3, null],
    unseen: [2],
    comments: [{ position: 3, text: said }],
  })
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Place = { readonly said: string; readonly late: boolean }

/** Where each answer is, by what was said: taken out (with its version), or in the box. */
const places = (cycleId: string) =>
  inConfidence(world.scope, async (within) => {
    const read = async <Row>(query: ReturnType<typeof sql<Row>>) =>
      (await query.execute(within.tables<unknown>())).rows
    return {
      taken: await read(sql<{ said: string; version: number }>`select body as said, report_version as version
        from feedback_comment where cycle_id = ${cycleId}`),
      levels: await read(
        sql<{
          version: number
        }>`select report_version as version from feedback_response where cycle_id = ${cycleId}`,
      ),
      boxed: await read(
        sql<Place>`select comments -> 0 ->> 'text' as said, is_late as late from feedback_box where cycle_id = ${cycleId}`,
      ),
      spent: (await read(sql`select from feedback_spent_ticket where cycle_id = ${cycleId}`)).length,
    }
  })

/** Few in `npm test`; `npm run soak` asks for many, from another seed each time. */
const ROUNDS = Number(process.env.HEADROOM_RACES ?? (serverUrl ? 4 : 2))
const random = randomFrom(seed)

describe(`races, on ${serverUrl ? 'PostgreSQL' : 'the embedded database'}`, () => {
  it('of closing against the last answers: each that was acknowledged is in the reports’ answers or late, once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()] })
      const acknowledged: string[] = []
      const one = async (said: string): Promise<void> => {
        await pause(random() * 60)
        if ((await send(ticketFor(cycleId), said)).ok) acknowledged.push(said)
      }
      const closing = pause(random() * 60).then(() =>
        closeCycle(world.scope, cycleId, { day: '2026-12-19', at: world.clock.now() }),
      )
      await Promise.all([closing, ...Array.from({ length: 40 }, (_, index) => one(`answer ${index}`))])
      const { taken, levels, boxed, spent } = await places(cycleId)
      expect(acknowledged).toHaveLength(40)
      expect([...taken, ...boxed].map(({ said }) => said).toSorted()).toEqual(acknowledged.toSorted())
      expect(levels).toHaveLength(taken.length)
      expect(taken.every(({ version }) => version === 1)).toBe(true)
      expect(boxed.every(({ late }) => late)).toBe(true)
      expect(spent).toBe(40)
    }
  })

  it('of fifty copies of one form: one is kept', async () => {
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()] })
    const ticket = ticketFor(cycleId)
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => send(ticket, `copy ${index}`)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'sent-before')).toHaveLength(49)
    expect((await places(cycleId)).boxed).toHaveLength(1)
  })

  it('of late answers against those who take them: no batch is smaller than the threshold, and none is lost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()] })
      await closeCycle(world.scope, cycleId, { day: '2026-12-19', at: world.clock.now() })
      const sending = Array.from({ length: 15 }, async (_, index) => {
        await pause(random() * 60)
        return send(ticketFor(cycleId), `late ${index}`)
      })
      const taking = Array.from({ length: 12 }, async () => {
        await pause(random() * 80)
        return takeLateAnswers(world.scope, cycleId)
      })
      const batches = await Promise.all(taking)
      await Promise.all(sending)
      const { taken, boxed } = await places(cycleId)
      expect([...taken, ...boxed].map(({ said }) => said).toSorted()).toEqual(
        Array.from({ length: 15 }, (_, index) => `late ${index}`).toSorted(),
      )
      const versions = batches.flatMap(({ version }) => version ?? [])
      expect(versions.toSorted()).toEqual(versions.map((_, index) => index + 2))
      for (const version of versions)
        expect(taken.filter((one) => one.version === version).length).toBeGreaterThanOrEqual(4)
    }
  })

  it('of a threshold being changed against the launch and the first answer: what the first rater was told stays', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()], state: 'preparing' })
      const change = (threshold: number) =>
        inOrganisation(world.scope, (within) =>
          sql`update feedback_cycle set threshold = ${threshold} where id = ${cycleId}`.execute(
            within.tables<unknown>(),
          ),
        ).then(
          () => true,
          () => false,
        )
      const launch = () =>
        inOrganisation(world.scope, (within) =>
          sql`update feedback_cycle set state = 'collecting', launched_at = ${world.clock.now()}, link_salt = 'salt',
            item_count = 2, level_count = ${questionnaire.levelCount} where id = ${cycleId} and state = 'preparing'`.execute(
            within.tables<unknown>(),
          ),
        )
      /** What the page of a link would have said to somebody whose answer was then taken. */
      const told: number[] = []
      const answer = async (said: string): Promise<void> => {
        await pause(random() * 30)
        const [row] = await world.within('developmentLead', async (within) => {
          const { rows } = await sql<{
            threshold: number
            state: string
          }>`select threshold, state from feedback_cycle
            where id = ${cycleId}`.execute(within.tables<unknown>())
          return rows
        })
        if (row?.state === 'collecting' && (await send(ticketFor(cycleId), said)).ok) told.push(row.threshold)
      }
      await Promise.all([
        pause(random() * 20).then(launch),
        ...[3, 5, 6, 3, 7].map(async (threshold) => {
          await pause(random() * 40)
          return change(threshold)
        }),
        ...Array.from({ length: 10 }, (_, index) => answer(`first ${index}`)),
      ])
      expect(await change(19)).toBe(false)
      const { rows } = await world.within('developmentLead', (within) =>
        sql<{ threshold: number }>`select threshold from feedback_cycle where id = ${cycleId}`.execute(
          within.tables<unknown>(),
        ),
      )
      expect(new Set(told).size).toBeLessThanOrEqual(1)
      if (told.length > 0) expect(rows[0]?.threshold).toBe(told[0])
    }
  })
})
