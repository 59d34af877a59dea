import { inConfidence } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { serverUrl } from '../../../checks/world/index.ts'
import { askRatersOf } from '../asking/ask-raters.ts'
import { cancelCycle } from '../confidence/cancel-cycle.ts'
import { closeCycle } from '../confidence/close-cycle.ts'
import type { RaterGroupKey } from '../tables.ts'
import { askingParts, linkOf, openPostBox } from '../testing/asking.ts'
import { type Asked, type FeedbackWorld, openFeedbackWorld, type Questionnaire } from '../testing/world.ts'

let world: FeedbackWorld
let questionnaire: Questionnaire
const post = openPostBox()
beforeAll(async () => {
  world = await openFeedbackWorld()
  questionnaire = await world.makeQuestionnaire({ ratings: 6, comments: 2 })
})
beforeEach(() => world.clock.moveTo('2026-11-22'))
afterAll(() => world.close())

const subject = () => world.person('wardManager').personId
const outside: Asked = { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' }

/** Somebody who was asked, by mail or not, with their link. */
async function invite(rater: Asked = outside, mailed = true) {
  const cycleId = await world.makeCycle({ questionnaire, subjects: [subject()], name: 'Autumn leaders' })
  const [id = ''] = await world.ask(cycleId, subject(), [rater])
  await askRatersOf(await askingParts(world, mailed ? post : undefined), cycleId)
  return { cycleId, id, link: await linkOf(world, cycleId, id) }
}

const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
const bodyOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const see = async (path: string): Promise<string> => bodyOf(await textOf(world.visit(path)))

async function begin(link: string): Promise<string> {
  const answer = await world.submit(link, {})
  expect(answer.status).toBe(303)
  return answer.headers.get('Location') ?? ''
}

/** Pages as they come: what is asked on each is in its fields. */
async function fillIn(ticket: string, level: string, comment: string): Promise<void> {
  let path = ticket
  for (let page = 0; page < 20 && !path.endsWith('/check'); page += 1) {
    const html = await see(path)
    const ratings = new Set(
      [...html.matchAll(/type="radio"[^>]*name="(item-\d+)"|name="(item-\d+)"[^>]*type="radio"/g)].map(
        (found) => found[1] ?? found[2] ?? '',
      ),
    )
    const comments = [...html.matchAll(/<textarea[^>]*name="(item-\d+)"/g)].map(([, name = '']) => name)
    const fields = Object.fromEntries([
      ...[...ratings].map((name) => [name, level] as const),
      ...comments.map((name) => [name, comment] as const),
    ])
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(html) ?? []
    const answer = await world.submit(action.replaceAll('&amp;', '&'), { ...fields, next: 'continue' })
    expect(answer.status).toBe(303)
    path = answer.headers.get('Location') ?? ''
  }
}

async function sealedOn(ticket: string): Promise<string> {
  return /name="sealed" value="([^"]+)"/.exec(await see(`${ticket}/check`))?.[1] ?? ''
}

type Boxed = {
  levels: (number | null)[]
  unseen: number[]
  comments: { text: string }[]
  is_late: boolean
  rater_group: string
}
const box = (cycleId: string): Promise<readonly Boxed[]> =>
  inConfidence(world.scope, async (within) => {
    const { rows } = await sql<Boxed>`select levels, unseen, comments, is_late, rater_group from feedback_box
      where cycle_id = ${cycleId}`.execute(within.tables<unknown>())
    return rows
  })
const stateOf = (id: string) =>
  world.within('developmentLead', async (within) => {
    const { rows } = await sql<{
      state: string
      declined_reason: string | null
    }>`select state, declined_reason
      from feedback_invitation where id = ${id}`.execute(within.tables<unknown>())
    return rows[0]
  })

describe('the page of a link', () => {
  it('says whom it is about, why, how it is protected, how long and until when, and knows nobody', async () => {
    const { link } = await invite()
    const html = await textOf(world.visit(link, 'developmentLead'))
    for (const words of [
      'Feedback for Gwen Prosser',
      'Nearby Hospitals',
      'Autumn leaders',
      'fewer than 4',
      'more than 4',
      'minutes',
      '18 December 2026',
    ])
      expect(html).toContain(words)
    expect(html).not.toContain(world.person('developmentLead').name)
    expect(html).not.toContain('Sign out')
    expect(html).not.toContain('Ana')
  })

  it.each<[RaterGroupKey, string, string]>([
    ['manager', 'generalManager', 'They are not anonymous'],
    ['self', 'wardManager', 'never averaged'],
    ['peer', 'serviceManager', 'You are neither'],
  ])('tells %s what their answers are protected by', async (group, key, words) => {
    const { link } = await invite({ group, personId: world.person(key).personId })
    expect(await see(link)).toContain(words)
  })

  it('does not leak the link: no other site is linked, and none is told where somebody came from', async () => {
    const { link } = await invite()
    const answer = await world.visit(link)
    expect(answer.headers.get('Referrer-Policy')).toBe('same-origin')
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(answer.headers.getSetCookie()).toEqual([])
    const ticket = await begin(link)
    for (const path of [link, `${link}/decline`, ticket, `${ticket}/check`]) {
      const html = await textOf(world.visit(path))
      expect([...html.matchAll(/(?:href|src|action)="(https?:)?\/\/[^"]*"/g)].map(String), path).toEqual([])
    }
  })

  it('gives the same ticket whenever it is opened, and writes nothing', async () => {
    const { link, cycleId } = await invite()
    const before = await everythingReadable(cycleId)
    const ticket = await begin(link)
    expect(await begin(link)).toBe(ticket)
    expect(await everythingReadable(cycleId)).toEqual(before)
    expect(ticket).not.toContain(link.split('.')[1] ?? link)
  })

  it('opens for nobody who has another link, or a ticket that was touched', async () => {
    const { link } = await invite()
    const ticket = await begin(link)
    const touched = ticket.slice(0, -2) + (ticket.endsWith('AA') ? 'BB' : 'AA')
    const swapped = `/feedback-answers/${link.split('/').at(-1)}`
    for (const path of [`${link}A`, touched, swapped, `/give-feedback/${ticket.split('/').at(-1)}`])
      expect((await world.visit(path)).status, path).toBe(404)
    expect((await world.submit(`${touched}/send`, { sealed: 'x' })).status).toBe(404)
  })
})

/** As the application reads it, with what PostgreSQL keeps of who wrote or held each row. */
function everythingReadable(cycleId: string): Promise<unknown> {
  return world.within('developmentLead', async (within) => {
    const { rows: tables } = await sql<{ name: string }>`select c.relname as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
        and has_table_privilege(c.oid, 'select') and c.relname not like 'pgboss%' order by 1`.execute(
      within.tables<unknown>(),
    )
    const held: Record<string, unknown> = { cycleId }
    for (const { name } of tables) {
      const { rows } =
        await sql`select xmin::text, xmax::text, ctid::text, cmin::text, t.* from ${sql.ref(name)} t order by ctid`.execute(
          within.tables<unknown>(),
        )
      held[name] = rows
    }
    return held
  })
}

describe(`answering, on ${serverUrl ? 'PostgreSQL' : 'the embedded database'}`, () => {
  it('goes page by page, by theme, in words for raters, and keeps each page for later', async () => {
    const { link, cycleId } = await invite()
    const ticket = await begin(link)
    const first = await see(ticket)
    expect(first).toContain('page 1 of')
    expect(first).toContain('I had no chance to see this')
    const [, name = ''] = /name="(item-\d+)"/.exec(first) ?? []
    const later = await world.submit(ticket, { [name]: '3', next: 'later' })
    expect(later.headers.get('Location')).toBe(`${ticket}/saved`)
    expect(await see(`${ticket}/saved`)).toContain('Saved for later')
    const again = await begin(link)
    expect(await see(again)).toMatch(new RegExp(`name="${name}"[^>]*value="3" checked`))
    expect(await box(cycleId)).toEqual([])
  })

  it('asks the person themself in their own words', async () => {
    const { link } = await invite({ group: 'self', personId: subject() })
    const ticket = await begin(link)
    const html = await see(ticket)
    expect(html).toContain('Your own view, page 1')
    expect(html).toContain('I had no chance to do this')
    expect(html).toMatch(/>\s*I [a-z]/)
  })

  it('refuses a level that is none and words that are too many, both at once, and keeps what was typed', async () => {
    const { link } = await invite()
    const ticket = await begin(link)
    const pages = Number(/page 1 of (\d+)/.exec(await see(ticket))?.[1])
    const html = await see(`${ticket}?part=${pages}`)
    const names = [...html.matchAll(/<textarea[^>]*name="(item-\d+)"/g)].map(([, name = '']) => name)
    const long = 'word '.repeat(500)
    const refused = await world.submit(
      `${ticket}?part=${pages}`,
      Object.fromEntries(names.map((name) => [name, long])),
    )
    expect(refused.status).toBe(400)
    const shown = bodyOf(await refused.text())
    for (const name of names) expect(shown).toContain(`href="#${name}"`)
    expect(shown).toContain('2,000 characters or fewer')
    expect(shown.split('word word').length).toBeGreaterThan(200)
    const [, first = ''] = /name="(item-\d+)"/.exec(await see(ticket)) ?? []
    expect((await world.submit(ticket, { [first]: '99' })).status).toBe(400)
  })

  it('shows all answers, wants at least one, and sends them once however often the button is pressed', async () => {
    const { link, cycleId } = await invite()
    const ticket = await begin(link)
    const empty = await sealedOn(ticket)
    const nothing = await world.submit(`${ticket}/send`, { sealed: empty })
    expect(nothing.status).toBe(400)
    expect(await nothing.text()).toContain('Answer at least one question before you send')
    await fillIn(ticket, '2', 'Keeps calm, so we do.')
    const page = await see(`${ticket}/check`)
    expect(page).toContain('Keeps calm, so we do.')
    const sealed = await sealedOn(ticket)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.submit(`${ticket}/send`, { sealed })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await box(cycleId)).toEqual([
      {
        levels: [2, 2, 2, 2, 2, 2],
        unseen: [],
        comments: [
          { position: 7, text: 'Keeps calm, so we do.' },
          { position: 8, text: 'Keeps calm, so we do.' },
        ],
        is_late: false,
        rater_group: 'partner',
      },
    ])
    expect(answers.filter((answer) => answer.headers.get('Location') === `${ticket}/sent`)).toHaveLength(1)
    expect(await see(`${ticket}/sent`)).toContain('Thank you: your answers are sent')
    expect(await see(ticket)).toContain('You have answered already')
    expect(await see(`${ticket}/check`)).toContain('You have answered already')
  })

  it('keeps "no chance to see this" apart from every level', async () => {
    const { link, cycleId } = await invite()
    const ticket = await begin(link)
    await fillIn(ticket, 'unseen', 'Only words.')
    await world.submit(`${ticket}/send`, { sealed: await sealedOn(ticket) })
    expect(await box(cycleId)).toMatchObject([
      { levels: [null, null, null, null, null, null], unseen: [1, 2, 3, 4, 5, 6] },
    ])
  })

  it('leaves no trace that the application could read, but that a draft is gone', async () => {
    const { link, cycleId } = await invite({ group: 'peer', personId: world.person('nurse').personId })
    const ticket = await begin(link)
    await fillIn(ticket, '4', '')
    const sealed = await sealedOn(ticket)
    const before = (await everythingReadable(cycleId)) as Record<string, unknown[]>
    for (const table of [
      'feedback_cycle',
      'feedback_subject',
      'feedback_invitation',
      'audit_event',
      'background_job',
    ])
      expect(before[table], table).toBeDefined()
    expect(before.feedback_box).toBeUndefined()
    expect((await world.submit(`${ticket}/send`, { sealed })).headers.get('Location')).toBe(`${ticket}/sent`)
    const after = (await everythingReadable(cycleId)) as Record<string, unknown[]>
    expect(after.feedback_draft).toHaveLength((before.feedback_draft?.length ?? 0) - 1)
    for (const table of Object.keys(before))
      if (table !== 'feedback_draft') expect(after[table], table).toEqual(before[table])
  })

  it('says nothing of whether it was used where the link was passed on by hand', async () => {
    const { link, cycleId } = await invite(outside, false)
    expect(await see(link)).toContain('came to you by hand')
    const ticket = await begin(link)
    await fillIn(ticket, '3', '')
    const sealed = await sealedOn(ticket)
    const pages = async () => [await see(link), await see(ticket), await see(`${ticket}/sent`)]
    const first = await world.submit(`${ticket}/send`, { sealed })
    const used = await pages()
    const second = await world.submit(`${ticket}/send`, { sealed })
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(await pages()).toEqual(used)
    expect(await box(cycleId)).toHaveLength(1)
    const other = await invite({ ...outside, email: 'ben@example.test' }, false)
    const unused = await see(await begin(other.link))
    const masked = (html: string) => html.replaceAll(/feedback-answers\/[\w.-]+/g, 'feedback-answers/x')
    expect(masked(await see(ticket))).toBe(masked(unused))
  })
})

describe('saying no', () => {
  it('needs a reason from the list, or in own words, and says all that is wrong with what was typed kept', async () => {
    const { link, id } = await invite()
    const none = await world.submit(`${link}/decline`, { words: 'x'.repeat(301) })
    expect(none.status).toBe(400)
    const html = await none.text()
    expect(html).toContain('Select why you would rather not')
    expect(html).toContain('300 characters or fewer')
    expect(html).toContain('x'.repeat(301))
    const other = await world.submit(`${link}/decline`, { reason: 'other' })
    expect(await other.text()).toContain('Say in your own words why')
    expect(await stateOf(id)).toEqual({ state: 'asked', declined_reason: null })
  })

  it('can be taken back until the close', async () => {
    const { link, id, cycleId } = await invite()
    await world.submit(`${link}/decline`, { reason: 'no-time', words: 'Nights until Christmas' })
    expect(await stateOf(id)).toEqual({
      state: 'declined',
      declined_reason: 'I do not have the time. Nights until Christmas',
    })
    expect(await see(link)).toContain('You said that you would rather not')
    expect((await world.submit(link, {})).headers.get('Location')).toBe(link)
    await world.submit(`${link}/take-back`, {})
    expect(await stateOf(id)).toEqual({ state: 'asked', declined_reason: null })
    expect(await see(link)).toContain('Begin')
    await world.submit(`${link}/decline`, { reason: 'rather-not' })
    await closeCycle(world.scope, cycleId, { day: '2026-12-19', at: world.clock.now() })
    await world.submit(`${link}/take-back`, {})
    expect(await stateOf(id)).toMatchObject({ state: 'declined' })
    expect(await see(link)).not.toContain('Give feedback after all')
  })
})

describe('coming too late', () => {
  it('is taken for a while, and said to count only with others', async () => {
    const { link, cycleId } = await invite()
    const ticket = await begin(link)
    await fillIn(ticket, '2', 'Begun in time.')
    world.clock.moveTo('2026-12-19')
    await closeCycle(world.scope, cycleId, { day: '2026-12-19', at: world.clock.now() })
    world.clock.moveTo('2027-01-16')
    expect(await see(link)).toContain('at least 4 people answer late')
    expect(await see(`${ticket}/check`)).toContain('Begun in time.')
    const sealed = await sealedOn(ticket)
    await world.submit(`${ticket}/send`, { sealed })
    expect(await box(cycleId)).toMatchObject([{ is_late: true }])
    world.clock.moveTo('2027-01-17')
    expect(await see(link)).toContain('This feedback is closed')
    expect(await see(ticket)).toContain('This feedback is closed')
  })

  it('finds a kind page where it was cancelled', async () => {
    const { link, cycleId } = await invite()
    const ticket = await begin(link)
    await fillIn(ticket, '2', '')
    const sealed = await sealedOn(ticket)
    await cancelCycle(world.scope, cycleId, world.clock.now())
    expect(await see(link)).toContain('This feedback was cancelled')
    expect(await see(ticket)).toContain('This feedback was cancelled')
    expect(await textOf(world.submit(`${ticket}/send`, { sealed }))).toContain('This feedback is closed')
    expect(await box(cycleId)).toEqual([])
  })
})

it('takes no form from another site', async () => {
  const { link } = await invite()
  const answer = await world.send(link, {
    method: 'POST',
    headers: {
      Origin: 'https://elsewhere.test',
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: '',
  })
  expect(answer.status).toBe(403)
})
