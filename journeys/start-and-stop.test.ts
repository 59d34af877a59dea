import { once } from 'node:events'
import { chmodSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { openInThread } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Folder, makeFolder, type Program, startProgram } from './program.ts'

const isRoot = process.getuid?.() === 0

describe('the program', () => {
  let folder: Folder
  let running: Program | undefined
  const theProgram = (): Program => {
    if (!running) throw new Error('The program is running at this point')
    return running
  }
  beforeAll(async () => {
    folder = makeFolder()
  })
  afterAll(async () => {
    running?.kill('SIGKILL')
    await running?.ended
    folder.remove()
  })

  const settings = (more: Record<string, string> = {}) => ({
    HEADROOM_DATA: folder.path,
    HEADROOM_DEMO: 'off',
    ...more,
  })

  /** What it says when it does not start. */
  async function refusal(more: Record<string, string>): Promise<string> {
    const program = startProgram(settings(more))
    const { code } = await program.ended
    expect(code, program.said()).toBe(1)
    return program.said()
  }

  test('names every setting that needs putting right, at once', async () => {
    const words = await refusal({ PORT: 'eighty', HEADROOM_DEMO: 'maybe', HEADROOM_URL: 'headroom.test' })
    expect(words).toContain('some settings need putting right')
    expect(words).toContain('PORT must be a whole number from 0 to 65535')
    expect(words).toContain('HEADROOM_DEMO must be on or off')
    expect(words).toContain('HEADROOM_URL must be a web address')
    expect(words).not.toMatch(/\n\s+at /)
  })

  test('says when its folder cannot be a folder', async () => {
    const file = join(folder.path, 'a-file')
    writeFileSync(file, '')
    const words = await refusal({ HEADROOM_DATA: join(file, 'data') })
    expect(words).toContain('cannot be used')
    expect(words).toContain('name another folder with HEADROOM_DATA')
  })

  test.skipIf(isRoot)('says when it may not write in its folder (skipped as root, who may)', async () => {
    const closed = makeFolder()
    chmodSync(closed.path, 0o500)
    expect(await refusal({ HEADROOM_DATA: closed.path })).toContain(
      'Give this account the right to write there',
    )
    closed.remove()
  })

  let firstMs = 0
  test('starts on an empty folder, and says that it is well and ready', async () => {
    running = startProgram(settings())
    const address = await running.ready
    firstMs = running.startedInMs()
    expect(await (await fetch(`${address}/health`)).text()).toBe('well')
    const ready = await fetch(`${address}/ready`)
    expect([ready.status, await ready.text()]).toEqual([200, 'ready'])
    const home = await fetch(address, { redirect: 'manual' })
    expect(home.headers.get('Location')).toMatch(/^\/sign-in/)
  })

  test('says that it is running already, to whoever starts it again on the same folder', async () => {
    const words = await refusal({})
    expect(words).toContain(`already running on the data folder ${folder.path}`)
    expect(words).toContain('another folder with HEADROOM_DATA')
  })

  test('when told to stop, first answers what it was asked', async () => {
    const address = await theProgram().ready
    const asked = request(`${address}/sign-in/password`, {
      method: 'POST',
      headers: { Origin: address, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': 30 },
    })
    const answered = once(asked, 'response')
    asked.write('email=half')
    // The request is under way; the rest of it comes after the word to stop.
    await new Promise((resolve) => setTimeout(resolve, 300))
    theProgram().kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 300))
    asked.end('-a-form&password=xyz'.padEnd(20, 'z'))
    const [answer] = await answered
    expect(answer.statusCode).toBe(400)
    answer.resume()
    expect(await theProgram().ended).toEqual({ code: 0, signal: null })
    await expect(fetch(`${address}/health`)).rejects.toThrow()
  })

  test('says when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const words = await refusal({ PORT: String(port) })
    expect(words).toContain(`Port ${port} is taken by another program`)
    expect(words).toContain(`PORT=${port + 1} npm start`)
    other.close()
  })

  test('starts a second time on what it left, and stops when Ctrl+C is pressed', async () => {
    running = startProgram(settings())
    await running.ready
    const secondMs = running.startedInMs()
    console.info(
      `First start ${Math.round(firstMs)} ms, second ${Math.round(secondMs)} ms: ${(secondMs / firstMs).toFixed(2)} of the first`,
    )
    running.kill('SIGINT')
    expect(await running.ended).toEqual({ code: 0, signal: null })
  })

  test('says when its database was made by a newer version, and leaves it alone', async () => {
    const path = join(folder.path, 'database')
    const database = await openInThread({ folder: path, querySeconds: 30, minFreeMb: 0 })
    await sql`insert into headroom_migration (name, checksum) values ('2199-01-01-from-the-future', 'x')`.execute(
      database.kysely,
    )
    await database.close()
    const words = await refusal({})
    expect(words).toContain('made by a newer Headroom (it has 2199-01-01-from-the-future)')
  })
})
