import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serverUrl } from '../checks/world/index.ts'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import {
  type Ask,
  buildProgram,
  type Folder,
  makeWorldFolder,
  type Program,
  signInTo,
  startProgram,
} from './program.ts'
import { type ServedWorld, serveWorld } from './serve.ts'
import { asCsv, extract, joiner } from './staff-extract.ts'

/** Enough rows that checking them takes a while that a person would notice. */
function longExtract(rows: number): Uint8Array<ArrayBuffer> {
  const known = extract()
  const more = Array.from({ length: rows }, (_, index) => joiner(known, String(100_000 + index)))
  return asCsv([...known, ...more])
}

describe.skipIf(!hasBrowser)(`long work, with JavaScript${whySkipped}`, () => {
  let served: ServedWorld
  beforeAll(async () => {
    served = await serveWorld()
  })
  afterAll(() => served?.close())

  test('tells how far it is as it goes, and shows its result without being asked', async () => {
    const { page, complaints } = await served.browser.visit()
    await signInAs(page, served.world.person('administrator').name)
    await page.goto('/organisation/import')
    await page.locator('input[type=file]').setInputFiles({
      name: 'long.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(longExtract(30_000)),
    })
    const stream = page.waitForResponse((answer) => answer.url().endsWith('/events'))
    await page.getByRole('button', { name: 'Check this file' }).click()
    expect((await stream).headers()['content-type']).toContain('text/event-stream')
    const told = new Set<string>()
    while (new URL(page.url()).pathname.startsWith('/jobs/')) {
      const words = await page
        .locator('main [role=status]')
        .textContent({ timeout: 1_000 })
        .catch(() => null)
      if (words) told.add(words)
      await page.waitForTimeout(50)
    }
    expect([...told]).toContainEqual(expect.stringMatching(/^[1-9][\d,]* rows so far$/))
    await page.getByRole('heading', { name: 'Waiting for you to confirm' }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe.skipIf(serverUrl !== undefined)('work that was cut short', () => {
  let folder: Folder
  let program: Program | undefined
  beforeAll(async () => {
    await buildProgram()
    folder = await makeWorldFolder()
  })
  afterAll(async () => {
    program?.kill('SIGKILL')
    await program?.ended
    folder?.remove()
  })

  const start = async (): Promise<Ask> => {
    program = startProgram({ HEADROOM_DATA: folder.path, HEADROOM_TODAY: '2026-11-22' })
    return signInTo(await program.ready, 'Bryn Llewellyn')
  }

  test('by a kill is taken up again by the next start, and finished', { timeout: 400_000 }, async () => {
    const before = await start()
    const form = new FormData()
    form.append('submissionId', newId())
    form.append('file', new File([longExtract(20_000)], 'long.csv'))
    const sent = await before('/organisation/import', { method: 'POST', body: form })
    const jobPath = sent.headers.get('Location') ?? ''
    expect(jobPath).toMatch(/^\/jobs\//)
    // In the middle of it: rows have been read, and it is not done.
    await until(async () => {
      const page = await (await before(jobPath)).text()
      return page.includes('Working on it') && /[1-9][\d,]* rows so far/.test(page)
    }, 60)
    program?.kill('SIGKILL')
    await program?.ended

    const after = await start()
    const began = performance.now()
    expect((await after(jobPath)).status).toBe(200)
    await until(async () => (await after(jobPath)).status === 303, 240)
    console.info(
      `Taken up again and finished ${Math.round((performance.now() - began) / 1000)} s after the start`,
    )
    const result = (await after(jobPath)).headers.get('Location') ?? ''
    const page = await (await after(result)).text()
    expect(page).toContain('Waiting for you to confirm')
    expect(page).toContain('20,021 rows read')
  })

  async function until(isSo: () => Promise<boolean>, seconds: number): Promise<void> {
    const giveUpAt = Date.now() + seconds * 1000
    while (!(await isSo())) {
      if (Date.now() > giveUpAt) throw new Error(`It did not come about in ${seconds} s`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
})
