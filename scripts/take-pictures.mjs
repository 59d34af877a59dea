// `node scripts/take-pictures.mjs`: the README's pictures, taken of the running demonstration on a day that never changes.
// A server of its own, on a free port and a temporary data folder, is started and stopped; nothing else is touched.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node')
// The demonstration's own source makes the extract to bring in: it runs unbuilt, which takes Node 24.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const { status } = spawnSync(ownNode, process.argv.slice(1), { stdio: 'inherit' })
  process.exit(status ?? 1)
}

const DAY = '2026-11-22'
const MOST_BYTES = 200_000
const pictures = join(root, 'docs', 'pictures')
const { makeDemonstration, staffCsv } = await import('../demo/index.ts')
const { peopleToSignInAs, trust } = makeDemonstration({ today: DAY })

const personOf = (key) => peopleToSignInAs.find((person) => person.key === key)

const JOINERS = [
  { employeeNumber: '29990001', firstName: 'Ama', lastName: 'Kinsella', positionNumber: '599901' },
  { employeeNumber: '29990002', firstName: 'Rhodri', lastName: 'Patel', positionNumber: '599902' },
  { employeeNumber: '29990003', firstName: 'Zofia', lastName: 'Adeleke', positionNumber: '599903' },
]

/** What the trust's next extract could look like: joiners, leavers, movers, changes, and some faulty rows. */
function nextExtract() {
  // Whoever leads comes first in the list and stays, so that nobody is left without a supervisor by accident.
  const [leaders, kept] = [trust.staff.slice(0, 200), trust.staff.slice(200)]
  const [pattern] = kept
  const joiners = JOINERS.map((joiner) => ({
    ...pattern,
    ...joiner,
    assignmentNumber: joiner.employeeNumber,
    email: `${joiner.firstName}.${joiner.lastName}@example.nhs.test`.toLowerCase(),
    startDateInPosition: DAY,
    lastAppraisalDate: undefined,
  }))
  const rows = kept
    .filter((_, index) => index % 250 !== 7)
    .map((row, index) => {
      if (index % 180 === 3) return { ...row, payGrade: 'Band 6' }
      if (index % 300 === 11) return { ...row, department: 'Cardiology', division: 'Medicine' }
      if (index === 500) return { ...row, lastName: '=HYPERLINK("http://example.test")' }
      if (index === 900) return { ...row, supervisorEmployeeNumber: row.employeeNumber }
      if (index === 1200) return { ...row, supervisorEmployeeNumber: '99999999' }
      if (index === 1500) return { ...row, fte: 37.5 }
      return row
    })
  return Buffer.from(staffCsv([...leaders, ...rows, ...joiners]))
}

/** Resolves to the address once the program says that it is ready. */
function whenReady(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (piece) => {
      said += piece
      const [, address] = /Headroom is ready: (\S+)/.exec(said) ?? []
      if (address) resolve(address)
    })
    server.on('exit', (code) => reject(new Error(`The server stopped before it was ready (${code}).`)))
  })
}

async function signIn(page, person) {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Be ${person.name}`, exact: true }).click()
  await page.waitForURL('**/')
}

async function take(page, name, from) {
  const path = join(pictures, `${name}.png`)
  if (from)
    await page
      .getByText(from)
      .first()
      .evaluate((found) => found.scrollIntoView())
  else await page.evaluate(() => window.scrollTo(0, 0))
  await page.screenshot({ path, animations: 'disabled' })
  const { size } = statSync(path)
  console.log(`${name}.png  ${Math.round(size / 1000)} kB`)
  if (size > MOST_BYTES) throw new Error(`${name}.png is over ${MOST_BYTES / 1000} kB.`)
}

async function takeAll(page) {
  await signIn(page, personOf('ward-manager'))
  await take(page, 'home')
  await signIn(page, personOf('general-manager'))
  await page.goto('/team')
  await take(page, 'team', 'People who share with you')
  await signIn(page, personOf('administrator'))
  await page.goto('/organisation/import')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'staff-extract.csv', mimeType: 'text/csv', buffer: nextExtract() })
  await page.getByRole('button', { name: 'Check this file' }).click()
  // The job's page leads on to its result when it is done; without waiting for its script, its link does the same.
  await page.waitForURL(/\/organisation\/import\/[^/]+$/, { timeout: 120_000 })
  await take(page, 'import')
}

const browserPath = findBrowser()
if (!browserPath) {
  console.error('No Chromium was found. Install it, or set CHROMIUM to where it is.')
  process.exit(1)
}
mkdirSync(pictures, { recursive: true })
const data = mkdtempSync(join(tmpdir(), 'headroom-pictures-'))
const server = spawn(ownNode, [join(root, 'scripts', 'start.mjs')], {
  cwd: root,
  env: {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: '',
    HEADROOM_DATA: data,
    HEADROOM_DEMO: 'on',
    HEADROOM_TODAY: DAY,
    HEADROOM_LOG: 'warn',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] })
try {
  const baseURL = await whenReady(server)
  // A window a quarter larger, made 1280 by 800 pixels, so that a picture holds more of its page.
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1600, height: 1000 },
    deviceScaleFactor: 0.8,
  })
  await takeAll(await context.newPage())
} finally {
  await browser.close()
  server.removeAllListeners('exit')
  if (server.exitCode === null) {
    const stopped = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await stopped
  }
  rmSync(data, { recursive: true, force: true })
}
