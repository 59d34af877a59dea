import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../checks/world/index.ts'
import {
  bringIn,
  digestOf,
  type ExtractRow,
  extractFile,
  extractRows,
  finished,
  joiner,
} from './import-for-tests.ts'

let world: World
let rows: ExtractRow[]
let nurse: ExtractRow
beforeAll(async () => {
  world = await openWorld()
  rows = extractRows()
  nurse = rows.find((row) => row['Position Title'] === 'Staff Nurse') ?? {}
})
afterAll(() => world.close())

const submissionId = () => crypto.randomUUID()

async function upload(bytes: Uint8Array<ArrayBuffer>, name = 'extract.csv'): Promise<string> {
  const answer = await world.submit(
    '/organisation/import',
    { submissionId: submissionId(), file: new File([bytes], name) },
    'administrator',
  )
  expect(answer.status).toBe(303)
  return finished(world, answer.headers.get('Location') ?? '')
}

const textOf = async (path: string): Promise<string> => {
  const answer = await world.visit(path, 'administrator')
  expect(answer.status).toBe(200)
  return answer.text()
}

/** What the confirm form carries unseen. */
const seenOn = (page: string): string => /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''

describe('a staff extract on its pages', () => {
  test('goes from upload by preview and confirmation to done, and back', async () => {
    const before = await digestOf(world)
    const path = await upload(extractFile([...rows, joiner(nurse, '1901', 'Wilhelmina', 'Tanaka')]))
    const page = await textOf(path)
    expect(page).toContain('Waiting for you to confirm')
    expect(page).toContain('Bring in 1 change')
    expect(await textOf(`${path}/changes?kind=joiner`)).toContain('Wilhelmina Tanaka')
    expect(await digestOf(world)).toEqual(before)

    const fields = { seen: seenOn(page) }
    const [confirmed, clickedTwice] = await Promise.all([
      world.submit(`${path}/confirm`, fields, 'administrator'),
      world.submit(`${path}/confirm`, fields, 'administrator'),
    ])
    expect([confirmed.status, clickedTwice.status]).toEqual([303, 303])
    expect(clickedTwice.headers.get('Location')).toBe(confirmed.headers.get('Location'))
    expect(await finished(world, confirmed.headers.get('Location') ?? '')).toBe(path)
    expect(await textOf(path)).toContain('The staff extract is brought in')
    expect(await textOf('/organisation/people?q=wilhel')).toContain('Wilhelmina Tanaka')
    expect(await textOf('/organisation/import')).toContain(`href="${path}/undo"`)

    expect(await textOf(`${path}/undo`)).toContain('Take this import back?')
    const undone = await world.submit(`${path}/undo`, {}, 'administrator')
    expect(await finished(world, undone.headers.get('Location') ?? '')).toBe(path)
    expect(await textOf(path)).toContain('Taken back')
    expect(await digestOf(world)).toEqual(before)
    expect((await world.submit(`${path}/undo`, {}, 'administrator')).status).toBe(409)
  })

  test('with faults it says each by row and column, and waits until they are left out', async () => {
    const faulty = joiner({ ...nurse, FTE: '38' }, '1902', 'Fay', 'Faulty')
    const path = await upload(extractFile([...rows, joiner(nurse, '1903', 'Ivo', 'Fine'), faulty]))
    const page = await textOf(path)
    expect(page).toContain('1 fault in 1 row')
    expect(page).toContain('Leave out the 1 row with a fault and bring in the rest')
    const file = await textOf(`${path}/faults.csv`)
    expect(file.split('\r\n')[1]).toMatch(new RegExp(`^${rows.length + 3},FTE,`))

    const refused = await world.submit(`${path}/confirm`, { seen: seenOn(page) }, 'administrator')
    expect(refused.status).toBe(400)
    expect(await refused.text()).toContain('href="#leaveOut"')
    const confirmed = await world.submit(
      `${path}/confirm`,
      { seen: seenOn(page), leaveOut: 'yes' },
      'administrator',
    )
    expect(await finished(world, confirmed.headers.get('Location') ?? '')).toBe(path)
    expect(await textOf('/organisation/people?q=ivo')).toContain('Ivo Fine')
    expect(await textOf('/organisation/people?q=fay')).not.toContain('Fay Faulty')
  })

  test('a preview that was made again since the page was opened is not confirmed unseen', async () => {
    const path = await upload(extractFile([...rows, joiner(nurse, '1904', 'Una', 'Later')]))
    const stale = await world.submit(`${path}/confirm`, { seen: '1-1-1-1-1-1-1' }, 'administrator')
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('checked again since you opened the page')
    await world.submit(`${path}/abandon`, {}, 'administrator')
    expect(await textOf(path)).toContain('Nothing of it was written')
  })

  test('staff who changed after the preview are compared again before anything is written', async () => {
    const path = await upload(extractFile([...rows, joiner(nurse, '1905', 'Pia', 'Waiting')]))
    const page = await textOf(path)
    await bringIn(world, [...rows, joiner(nurse, '1906', 'Ned', 'Between')])
    const confirmed = await world.submit(`${path}/confirm`, { seen: seenOn(page) }, 'administrator')
    const result = await finished(world, confirmed.headers.get('Location') ?? '')
    expect(result).toBe(`${path}?not=staff-changed-since`)
    expect(await textOf(result)).toContain('it was compared again')
    await world.submit(`${path}/abandon`, {}, 'administrator')
  })

  test('columns of any name are put right on a form that tells all faults and keeps what was chosen', async () => {
    const strange = rows.map(({ 'Employee Number': number = '', 'Last Name': last = '', ...rest }) => ({
      Zahl: number,
      Wort: last,
      ...rest,
    }))
    const path = await upload(extractFile(strange))
    expect(await textOf(path)).toContain('No column was found for: Employee number, Last name')
    const choice = { firstName: 'First Name', lastName: 'First Name', positionTitle: 'Position Title' }
    const refused = await world.submit(`${path}/columns`, choice, 'administrator')
    expect(refused.status).toBe(400)
    const text = await refused.text()
    expect(text).toContain('Select the column that holds: Employee number')
    expect(text).toContain('“First Name” is already used')
    expect(text).toMatch(/<option value="Position Title" selected>/)

    const right = {
      ...choice,
      employeeNumber: 'Zahl',
      lastName: 'Wort',
      assignmentNumber: 'Assignment Number',
    }
    const checked = await world.submit(`${path}/columns`, right, 'administrator')
    expect(await finished(world, checked.headers.get('Location') ?? '')).toBe(path)
    expect(await textOf(path)).toContain('Which column is which')
    await world.submit(`${path}/abandon`, {}, 'administrator')
  })

  test('the same upload sent twice is one import', async () => {
    const fields = () => ({
      submissionId: '018f0000-0000-7000-8000-00000000abcd',
      file: new File([extractFile(rows)], 'twice.csv'),
    })
    const first = await world.submit('/organisation/import', fields(), 'administrator')
    const second = await world.submit('/organisation/import', fields(), 'administrator')
    expect(second.headers.get('Location')).toBe('/organisation/import')
    await finished(world, first.headers.get('Location') ?? '')
    expect((await textOf('/organisation/import')).match(/twice\.csv<\/a>/g)).toHaveLength(1)
  })

  test('no file, and an empty one, are told in words', async () => {
    const none = await world.submit('/organisation/import', { submissionId: submissionId() }, 'administrator')
    expect(none.status).toBe(400)
    expect(await none.text()).toContain('Choose a staff extract: a CSV or Excel (.xlsx) file')
    const empty = new File([], 'empty.csv')
    const sent = { submissionId: submissionId(), file: empty }
    expect(await (await world.submit('/organisation/import', sent, 'administrator')).text()).toContain(
      'is empty',
    )
  })

  test('the sample file is one that is understood, without a fault', async () => {
    const sample = await world.visit('/organisation/import/sample', 'administrator')
    const path = await upload(new Uint8Array(await sample.arrayBuffer()), 'sample.csv')
    const page = await textOf(path)
    expect(page).toContain('2 rows read')
    expect(page).not.toContain('fault in')
    await world.submit(`${path}/abandon`, {}, 'administrator')
  })
})

describe('the same over the API', () => {
  test('a CSV body is checked, and its faults are answered as JSON', async () => {
    const headers = { 'Content-Type': 'text/csv' }
    const body = extractFile([...rows, joiner({ ...nurse, FTE: '38' }, '1907', 'Api', 'Faulty')])
    const path = '/api/organisation/imports?filename=by-api.csv'
    const started = await world.send(path, { method: 'POST', headers, body }, 'administrator')
    expect(started.status).toBe(202)
    const { jobId, href } = (await started.json()) as { jobId: string; href: string }
    await finished(world, `/jobs/${jobId}`)
    const answer = (await (await world.visit(href, 'administrator')).json()) as object
    expect(answer).toMatchObject({
      filename: 'by-api.csv',
      state: 'ready',
      rows: rows.length + 1,
      faultCount: 1,
      faults: [{ row: rows.length + 2, column: 'FTE' }],
    })
  })
})
