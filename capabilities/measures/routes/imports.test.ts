import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { defineMeasures } from '../define-measure.ts'
import { newMeasure, now } from '../measures-for-tests.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.within('administrator', (within) =>
    defineMeasures(within, [newMeasure({ code: 'falls', name: 'Falls' })], now),
  )
})
afterAll(() => world.close())

const submissionId = () => crypto.randomUUID()
const located = (answer: Response): string => answer.headers.get('Location') ?? ''
const textOf = async (path: string, key = 'administrator') => (await world.visit(path, key)).text()

/** Follows a background job to where its result is. */
async function result(jobPath: string, key = 'administrator'): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await world.visit(jobPath, key)
    if (answer.status === 303) return located(answer)
    const found = /href="(\/measures\/import\/[^"]+)"/.exec(await answer.text())
    const { rows } = await world.within(key, (within) =>
      sql<{
        path: string | null
      }>`select result_path as path from background_job where id = ${jobPath.slice(6)}`.execute(
        within.tables<unknown>(),
      ),
    )
    if (rows[0]?.path) return rows[0].path
    if (found && tries > 190) return found[1] ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The job did not end')
}

const send = async (fields: Record<string, string | Blob>, key = 'administrator') =>
  world.submit('/measures/import', { submissionId: submissionId(), ...fields }, key)

const confirmForm = (html: string) => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('bringing data in', () => {
  test('goes from pasted cells by preview and confirmation to done, and back', async () => {
    const sent = await send({
      pasted:
        'Measure\tUnit\tPeriod\tValue\nfalls\tCardiology\tApr 2026\t12\nfalls\tCardiology\tMay 2026\t*\n',
    })
    expect(sent.status).toBe(303)
    const path = await result(located(sent))
    const preview = await textOf(path)
    expect(preview).toContain('Ready to bring in')
    expect(preview).toContain('Bring in 2 changes')
    expect(await textOf(`${path}/changes?kind=new`)).toContain('Apr 2026')
    const confirmed = await world.submit(`${path}/confirm`, { seen: confirmForm(preview) }, 'administrator')
    expect(confirmed.status).toBe(303)
    expect(await result(located(confirmed))).toBe(path)
    const done = await textOf(path)
    expect(done).toContain('The data are brought in')
    const undone = await world.submit(`${path}/undo`, {}, 'administrator')
    await result(located(undone))
    expect(await textOf(path)).toContain('Every number is as it was before')
  })

  test('shows all faults at once, and waits until they are left out', async () => {
    const sent = await send({
      pasted:
        'Measure,Unit,Period,Value\nbumps,Cardiology,Apr 2025,1\nfalls,Cardiology,soon,1\nfalls,Cardiology,Jun 2025,4\n',
    })
    const path = await result(located(sent))
    const preview = await textOf(path)
    expect(preview).toContain('No measure is called “bumps”')
    expect(preview).toContain('“soon” is not understood as a month')
    const refused = await world.submit(`${path}/confirm`, { seen: confirmForm(preview) }, 'administrator')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('Say that what has faults is to be left out')
    expect((await world.submit(`${path}/abandon`, {}, 'administrator')).status).toBe(303)
  })

  test('asks which column is which, tells all that is missing, and remembers the answer', async () => {
    const file = 'when,how many\nApr 2026,3\n'
    const path = await result(located(await send({ pasted: file })))
    expect(await textOf(path)).toContain('Say which column holds: Period')
    const wrong = await world.submit(`${path}/reading`, { layout: 'long', period: 'when' }, 'administrator')
    expect(wrong.status).toBe(400)
    const unitId = await world.within('administrator', async (within) => {
      const { rows } = await sql<{ id: string }>`select id from unit where name = 'Cardiology'`.execute(
        within.tables<unknown>(),
      )
      return rows[0]?.id ?? ''
    })
    const right = { layout: 'long', period: 'when', value: 'how many', measureCode: 'falls', unitId }
    await result(located(await world.submit(`${path}/reading`, right, 'administrator')))
    const preview = await textOf(path)
    expect(preview).toContain('Bring in 1 change')
    await result(
      located(await world.submit(`${path}/confirm`, { seen: confirmForm(preview) }, 'administrator')),
    )
    const next = await result(located(await send({ pasted: 'when,how many\nMay 2026,4\n' })))
    expect(await textOf(next)).toContain('Bring in 1 change')
  })

  test('a preview that was made again since the page was opened is not confirmed unseen', async () => {
    const path = await result(
      located(await send({ pasted: 'Measure,Unit,Period,Value\nfalls,Cardiology,Sep 2025,1\n' })),
    )
    const stale = await world.submit(`${path}/confirm`, { seen: 'something-else-0' }, 'administrator')
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('checked again since you opened the page')
    await world.submit(`${path}/abandon`, {}, 'administrator')
  })

  test('numbers that changed after the preview are compared again before anything is written', async () => {
    const pasted = (value: number) => `Measure,Unit,Period,Value\nfalls,Cardiology,Oct 2025,${value}\n`
    const path = await result(located(await send({ pasted: pasted(3) })))
    const seen = confirmForm(await textOf(path))
    const between = await result(located(await send({ pasted: pasted(7) })))
    const confirmed = await world.submit(
      `${between}/confirm`,
      { seen: confirmForm(await textOf(between)) },
      'administrator',
    )
    expect(await result(located(confirmed))).toBe(between)
    const late = await world.submit(`${path}/confirm`, { seen }, 'administrator')
    expect(await result(located(late))).toBe(`${path}?not=data-changed-since`)
    expect(await textOf(path)).toContain('Ready to bring in')
    await world.submit(`${path}/abandon`, {}, 'administrator')
  })

  test('nothing, or both at once, is told with what was typed kept', async () => {
    const nothing = await send({ pasted: ' ' })
    expect(nothing.status).toBe(400)
    const both = await send({ pasted: 'Measure,Value', file: new File(['x'], 'x.csv') })
    expect(both.status).toBe(400)
    const text = await both.text()
    expect(text).toContain('Paste the data or choose a file, not both')
    expect(text).toContain('Measure,Value')
  })

  test('the same upload sent twice is one import', async () => {
    const once = submissionId()
    const count = () =>
      world.within('administrator', async (within) => {
        const { rows } = await sql<{
          count: number
        }>`select count(*)::int as count from measure_import`.execute(within.tables<unknown>())
        return rows[0]?.count
      })
    const before = await count()
    await send({ pasted: 'Measure,Unit,Period,Value\n', submissionId: once })
    await send({ pasted: 'Measure,Unit,Period,Value\n', submissionId: once })
    expect(await count()).toBe((before ?? 0) + 1)
  })

  test('is for those who lead a unit, and each sees their own files', async () => {
    expect((await world.visit('/measures/import', 'nurse')).status).toBe(403)
    expect((await send({ pasted: 'x' }, 'nurse')).status).toBe(403)
    const path = await result(
      located(await send({ pasted: 'Measure,Unit,Period,Value\nfalls,Cardiology,Jul 2026,1\n' })),
    )
    expect((await world.visit(path, 'nurse')).status).toBe(404)
    expect((await world.visit(path, 'farAdministrator')).status).toBe(404)
  })
})
