import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cast } from '../checks/world/people.ts'
import { type Ask, type Folder, makeWorldFolder, type Program, signInTo, startProgram } from './program.ts'
import { asCsv, extract, joiner } from './staff-extract.ts'

/*
 * Promise E9: a canary is typed wherever the program takes words, and the whole log is then searched for it. The program
 * logs all it can, and is made to crash once, which is when values are likeliest to slip out.
 */
const CANARY = 'kanarienvogel'

describe('the log of the real program', () => {
  let folder: Folder
  let program: Program
  let address: string
  let as: Ask
  beforeAll(async () => {
    folder = await makeWorldFolder()
    program = startProgram({
      HEADROOM_DATA: folder.path,
      HEADROOM_TODAY: '2026-11-22',
      HEADROOM_LOG: 'debug',
    })
    address = await program.ready
    as = await signInTo(address, 'Bryn Llewellyn')
  })
  afterAll(async () => {
    program?.kill('SIGKILL')
    await program?.ended
    folder?.remove()
  })

  const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    as(path, { method: 'POST', body: new URLSearchParams(fields) })

  const upload = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const body = new FormData()
    body.append('submissionId', newId())
    body.append('file', new File([bytes], name))
    return as('/organisation/import', { method: 'POST', body })
  }

  async function typeEverywhere(): Promise<void> {
    const email = `${CANARY}@example.nhs.test`
    await as(`/${CANARY}?${CANARY}=${CANARY}`)
    await as(`/organisation/people?q=${CANARY}`)
    await as(`/organisation/people/${CANARY}`)
    await as(`/code/coverage?unit=${CANARY}`)
    await send('/sign-in/password', { email, password: CANARY })
    await send('/password-reset', { email })
    await send(`/password-reset/${CANARY}`, { password: CANARY })
    await send('/account/password', { current: CANARY, password: `${CANARY} ${CANARY}` })
    await as('/api/assessment/submissions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ stage: CANARY, answers: [{ competencyId: CANARY, note: CANARY }] }),
    })
    const begun = await send('/assessment/start', { stageId: '1', submissionId: newId() })
    const draft = begun.headers.get('Location') ?? ''
    const page = await (await as(`${draft}/MLF-1.1`)).text()
    const basis = /name="basis" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const note = {
      'level-MLF-1.1.1': '3',
      'note-MLF-1.1.1': CANARY,
      'link-MLF-1.1.1': `https://${CANARY}.test/`,
    }
    const saved = await send(`${draft}/MLF-1.1`, { basis, next: 'later', ...note })
    expect(saved.status).toBe(303)
    const rows = extract()
    await upload(
      `${CANARY}.csv`,
      asCsv([...rows, { ...joiner(rows, '1950', [CANARY, CANARY]), FTE: CANARY }]),
    )
    await upload(`${CANARY}.xlsx`, new TextEncoder().encode(CANARY))
  }

  /** No database text may hold a NUL, so this is refused where nobody has foreseen it. */
  const crash = (): Promise<Response> => as(`/organisation/people?q=${CANARY}%00`)

  test('holds nothing that anybody typed, and nobody’s name', async () => {
    await typeEverywhere()
    const crashed = await crash()
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const log = program.said()
    if (crashed.status === 500) expect(log).toContain('A request crashed')
    expect(log.toLowerCase()).not.toContain(CANARY)
    for (const { name } of cast) expect(log).not.toContain(name.join(' '))
    expect(log).not.toContain('example.nhs.test')
    console.info(`The crash was answered ${crashed.status}; the log has ${log.split('\n').length} lines`)
  })
})
