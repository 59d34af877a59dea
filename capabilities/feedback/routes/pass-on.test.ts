import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverUrl } from '../../../checks/world/index.ts'
import { askRatersOf } from '../asking/ask-raters.ts'
import { askingParts, linkOf, openPostBox } from '../testing/asking.ts'
import { type FeedbackWorld, openFeedbackWorld } from '../testing/world.ts'

let world: FeedbackWorld
let cycleId = ''
let ofOther = ''
let ofLead = ''
const ana = { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' } as const
beforeAll(async () => {
  world = await openFeedbackWorld()
  const questionnaire = await world.makeQuestionnaire({ ratings: 2, comments: 0 })
  const other = world.person('wardManager').personId
  const lead = world.person('developmentLead').personId
  cycleId = await world.makeCycle({ questionnaire, subjects: [other, lead] })
  ;[ofOther = ''] = await world.ask(cycleId, other, [ana])
  ;[ofLead = ''] = await world.ask(cycleId, lead, [{ ...ana, name: 'Ben Okoro' }])
  await askRatersOf(await askingParts(world), cycleId)
})
afterAll(() => world.close())

const pageOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()

it(`shows a development lead the links that no mail carried, and puts that on record (${serverUrl ? 'PostgreSQL' : 'embedded'})`, async () => {
  const list = await pageOf(world.visit('/feedback/pass-on', 'developmentLead'))
  expect(list).toContain('Ana Ferreira')
  expect(list).not.toContain('/give-feedback/')
  const shown = await pageOf(world.submit(`/feedback/pass-on/${ofOther}`, {}, 'developmentLead'))
  expect(shown).toContain(await linkOf(world, cycleId, ofOther))
  const { rows } = await world.within('developmentLead', (within) =>
    sql<{
      actor: string
    }>`select actor_person_id as actor from audit_event where action = 'show-link' and object_id = ${ofOther}`.execute(
      within.tables<unknown>(),
    ),
  )
  expect(rows).toEqual([{ actor: world.person('developmentLead').personId }])
})

it('never shows anybody a link of feedback about themself', async () => {
  expect(await pageOf(world.visit('/feedback/pass-on', 'developmentLead'))).not.toContain('Ben Okoro')
  expect((await world.submit(`/feedback/pass-on/${ofLead}`, {}, 'developmentLead')).status).toBe(404)
  expect(await pageOf(world.visit('/feedback/pass-on', 'administrator'))).toContain('Ben Okoro')
})

it('is for those who run feedback alone, and of their own organisation', async () => {
  expect((await world.visit('/feedback/pass-on', 'wardManager')).status).toBe(403)
  expect((await world.submit(`/feedback/pass-on/${ofOther}`, {}, 'wardManager')).status).toBe(403)
  expect((await world.submit(`/feedback/pass-on/${ofOther}`, {}, 'farAdministrator')).status).toBe(404)
})

it('makes what a mailed link opens discreet, once it was in other hands', async () => {
  const questionnaire = await world.makeQuestionnaire({ ratings: 2, comments: 0 })
  const subject = world.person('wardManager').personId
  const other = await world.makeCycle({ questionnaire, subjects: [subject] })
  const [id = ''] = await world.ask(other, subject, [{ ...ana, email: 'returned@example.test' }])
  const post = openPostBox()
  post.refuse('returned@example.test')
  await askRatersOf(await askingParts(world, post), other)
  const link = await linkOf(world, other, id)
  expect(await pageOf(world.visit(link))).not.toContain('came to you by hand')
  expect(await pageOf(world.visit('/feedback/pass-on', 'developmentLead'))).toContain(
    'could not be delivered',
  )
  await world.submit(`/feedback/pass-on/${id}`, {}, 'developmentLead')
  expect(await pageOf(world.visit(link))).toContain('came to you by hand')
})
