import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FeedbackWorld, openFeedbackWorld } from '../testing/world.ts'
import { fieldOf } from './item-form.ts'

let world: FeedbackWorld
beforeAll(async () => {
  world = await openFeedbackWorld()
})
afterAll(() => world.close())

const lead = 'developmentLead'
const textOf = async (path: string): Promise<string> => (await world.visit(path, lead)).text()

/** Every field of the editing form as a browser would send it. */
async function formOf(path: string): Promise<Record<string, string>> {
  const page = await textOf(path)
  const unescaped = (text: string): string =>
    text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  const inputs = [...page.matchAll(/<input[^>]*>/g)].flatMap(([tag]) => {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    return name ? [[name, unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')] as const] : []
  })
  const areas = [...page.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, name = '', text = '']) => [name, unescaped(text)] as const,
  )
  return Object.fromEntries([...inputs, ...areas])
}

async function make(from = 'ready:mlf:1'): Promise<string> {
  const made = await world.submit('/feedback/instruments/new', { from, submissionId: newId() }, lead)
  return (made.headers.get('Location') ?? '').replace('/edit', '')
}

describe('a questionnaire', () => {
  test('is changed without a script, published, and never changes again', async () => {
    const path = await make()
    const form = await formOf(`${path}/edit`)
    expect(form.count).toBe('29')
    const first = form[fieldOf('rater', 0)] ?? ''

    const moved = await world.submit(`${path}/edit`, { ...form, do: 'down-0' }, lead)
    expect(await moved.text()).toContain('Not saved yet')
    const added = await (await world.submit(`${path}/edit`, { ...form, do: 'add-rating' }, lead)).text()
    expect(added).toContain('Question 30')

    const faulty = await world.submit(
      `${path}/edit`,
      { ...form, do: 'save', name: '', [fieldOf('self', 2)]: '' },
      lead,
    )
    const refused = await faulty.text()
    expect(refused).toContain('Enter a name of 120 characters or fewer')
    expect(refused).toContain('Question 3: enter words for the person themself')

    const own = { ...form, do: 'save', [fieldOf('rater', 0)]: 'They listen to night staff.' }
    expect((await world.submit(`${path}/edit`, own, lead)).status).toBe(303)
    expect((await world.submit(`${path}/edit`, own, lead)).status).toBe(409)
    expect(await textOf(`${path}/preview`)).toContain('They listen to night staff.')
    expect(await textOf(`${path}/preview?as=self`)).toContain('No chance to show this')

    expect(
      (await world.submit(`${path}/publish`, { lockVersion: '2' }, lead)).headers.get('Location'),
    ).toContain('done=published')
    expect((await world.visit(`${path}/edit`, lead)).status).toBe(404)
    await expect(
      world.within(lead, (within) =>
        sql`update feedback_item set rater_wording = ${first} where position = 1`.execute(
          within.tables<unknown>(),
        ),
      ),
    ).rejects.toThrow('never changes')

    await world.submit(`${path}/new-version`, {}, lead)
    expect(await textOf(path)).toContain('Version 2 is in draft')
    expect(await textOf(`${path}/preview`)).toContain('Preview, version 1')
  })

  test('of one’s own has levels of how often, and no framework', async () => {
    const path = await make('own')
    expect((await formOf(`${path}/edit`)).labels).toContain('Hardly ever')
    expect(await (await world.visit(`${path}/items.csv`, lead)).text()).toContain('They ask people')
  })

  test('can be read by anybody who might be asked, and changed by nobody without the duty', async () => {
    const path = await make()
    expect((await world.visit(`${path}/preview`, 'nurse')).status).toBe(200)
    expect((await world.visit(`${path}/edit`, 'nurse')).status).toBe(403)
    expect((await world.visit(`${path}/preview`, 'farAdministrator')).status).toBe(404)
  })
})
