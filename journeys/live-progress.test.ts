import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, signInAs, startBrowser, whySkipped } from './browser.ts'
import { type Ask, type Folder, makeWorldFolder, type Program, signInTo, startProgram } from './program.ts'
import { asCsv, extract, joiner } from './staff-extract.ts'

/** Enough rows that a person would notice how long they take. */
const ROWS = 25_000

function longExtract(): Uint8Array<ArrayBuffer> {
  const known = extract()
  const more = Array.from({ length: ROWS - known.length }, (_, index) =>
    joiner(known, String(100_000 + index)),
  )
  return asCsv([...known, ...more])
}

/** In the page: keeps each `progress` event where it outlives the page that heard it. */
function keepWhatIsTold(): void {
  const Heard = EventSource
  globalThis.EventSource = class extends Heard {
    constructor(address: string | URL) {
      super(address)
      this.addEventListener('progress', ({ data }) => {
        const told = JSON.parse(sessionStorage.getItem('told') ?? '[]') as string[]
        sessionStorage.setItem('told', JSON.stringify([...told, data]))
      })
    }
  }
}

describe('long work of the real program', () => {
  let folder: Folder
  let program: Program
  let address: string
  const file = longExtract()

  beforeAll(async () => {
    folder = await makeWorldFolder()
    await start()
  })
  afterAll(async () => {
    program?.kill('SIGKILL')
    await program?.ended
    folder?.remove()
  })

  async function start(): Promise<void> {
    program = startProgram({ HEADROOM_DATA: folder.path, HEADROOM_TODAY: '2026-11-22' })
    address = await program.ready
  }

  test.skipIf(!hasBrowser)(
    `tells how far it is as it goes, and shows its result without being asked${whySkipped}`,
    async () => {
      const browser = await startBrowser({ address })
      const { page, complaints } = await browser.visit()
      await page.addInitScript(keepWhatIsTold)
      await signInAs(page, 'Bryn Llewellyn')
      await page.goto('/organisation/import')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
      await page.getByRole('button', { name: 'Check this file' }).click()
      // Nobody presses anything from here on.
      await page.getByRole('heading', { name: 'Waiting for you to confirm' }).waitFor({ timeout: 120_000 })
      const told = await page.evaluate(() => JSON.parse(sessionStorage.getItem('told') ?? '[]') as string[])
      expect(told.length).toBeGreaterThan(0)
      for (const event of told)
        expect(JSON.parse(event)).toMatchObject({ words: expect.stringContaining('rows') })
      expect(complaints).toEqual([])
      await browser.close()
    },
  )

  test('that a kill cut short is taken up again by the next start, and finished', async () => {
    const before = await signInTo(address, 'Bryn Llewellyn')
    const jobPath = await upload(before)
    // Somewhere in the middle of it: begun, and seconds from its end.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    program.kill('SIGKILL')
    await program.ended

    await start()
    const asAgain = await signInTo(address, 'Bryn Llewellyn')
    const began = performance.now()
    expect((await asAgain(jobPath)).status, 'it was done before it was killed').toBe(200)
    const result = await resultOf(asAgain, jobPath)
    const seconds = Math.round((performance.now() - began) / 1000)
    console.info(`Taken up again and finished ${seconds} s after the second start`)
    const page = await (await asAgain(result)).text()
    expect(page).toContain('Waiting for you to confirm')
    expect(page.includes(`${ROWS.toLocaleString('en-GB')} rows read`)).toBe(true)
  })

  async function upload(as: Ask): Promise<string> {
    const body = new FormData()
    body.append('submissionId', newId())
    body.append('file', new File([file], 'long.csv'))
    const sent = await as('/organisation/import', { method: 'POST', body })
    return sent.headers.get('Location') ?? ''
  }

  async function resultOf(as: Ask, jobPath: string): Promise<string> {
    const giveUpAt = Date.now() + 150_000
    for (;;) {
      const answer = await as(jobPath)
      if (answer.status === 303) return answer.headers.get('Location') ?? ''
      if (Date.now() > giveUpAt) throw new Error('The job was not finished in 150 s')
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
})
