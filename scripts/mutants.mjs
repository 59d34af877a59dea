// `npm run mutants [words]`: breaks each rule of checks/mutants on purpose, in a copy of what is here, and says whether the
// tests notice. With words, only those whose name or area has one of them.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutants } from '../checks/mutants/index.ts'
import { copyOfWork } from './copy-of-work.mjs'
import { startPostgres } from './postgres.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const LIMIT_SECONDS = 240
const LANES = Math.min(2, cpus().length)

const words = process.argv.slice(2).map((word) => word.toLowerCase())
const chosen = mutants.filter(
  ({ area, name }) =>
    words.length === 0 ||
    words.some((word) => area.toLowerCase().includes(word) || name.toLowerCase().includes(word)),
)

const underWay = new Set()
/** A run is a group of processes of its own, so that a hang is ended with its workers. */
const end = (ran) => process.kill(-ran.pid, 'SIGKILL')
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const ran of underWay) end(ran)
    process.exitCode = 1
  })

/** Runs these test files in a copy; answers how it ended, and what the tests said. */
function runTests(copy, tests, { env, workers = 1, limitSeconds = LIMIT_SECONDS }) {
  const report = join(copy, '.cache', 'mutant.json')
  writeFileSync(report, '{}')
  const args = ['run', '--project', 'units', '--bail', '1', '--maxWorkers', String(workers), '--no-color']
  return new Promise((resolve) => {
    const ran = spawn(
      join(root, 'node_modules/.bin/vitest'),
      [...args, '--reporter=json', `--outputFile=${report}`, ...tests],
      {
        cwd: copy,
        // CI: a file of what was drawn is compared, not written.
        env: { ...process.env, ...env, CI: '1' },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    underWay.add(ran)
    let said = ''
    for (const stream of [ran.stdout, ran.stderr])
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-20_000)
      })
    let isHung = false
    const limit = setTimeout(() => {
      isHung = true
      end(ran)
    }, limitSeconds * 1_000)
    ran.once('close', (status) => {
      clearTimeout(limit)
      underWay.delete(ran)
      const { testResults: files = [] } = JSON.parse(readFileSync(report, 'utf8'))
      resolve({ isHung, hasPassed: status === 0, said, files })
    })
  })
}

/** A file that could not be read at all says nothing about the rule. */
const isUnreadable = ({ files, said }) =>
  /PARSE_ERROR|SyntaxError|Transform failed|No test files found/.test(
    said + files.map(({ message }) => message).join(),
  )

function outcomeOf(ran) {
  if (ran.isHung) return { isKilled: true, words: 'killed (it hung)' }
  if (ran.hasPassed) return { isKilled: false, words: 'SURVIVED' }
  if (isUnreadable(ran)) return { isKilled: false, words: 'SURVIVED (the change cannot be compiled)' }
  const failed = ran.files
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed')
  const hasTimedOut = /timed out in \d+ms/.test(failed?.failureMessages.join() ?? '')
  return {
    isKilled: true,
    words: hasTimedOut ? 'killed (a test ran out of time)' : 'killed',
    by: failed?.fullName ?? 'before the first test',
  }
}

/** What fills the world that tests begin in: a change there is seen only by a world that is filled afresh. */
const fillsTheWorld =
  /^(capabilities\/(organisation|roles|frameworks)|platform\/(audit|database|announcements))\//

async function tryOut(copy, mutant, env) {
  const path = join(copy, mutant.file)
  const original = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    original.replace(mutant.find, () => mutant.replace),
  )
  const started = performance.now()
  const world = fillsTheWorld.test(mutant.file) ? { HEADROOM_TEST_WORLD: mutant.name } : {}
  const outcome = outcomeOf(await runTests(copy, mutant.tests, { env: { ...env, ...world } }))
  writeFileSync(path, original)
  const seconds = Math.round((performance.now() - started) / 1_000)
  console.log(`${outcome.words}  ${mutant.area}: ${mutant.name} (${seconds} s)`)
  if (outcome.by) console.log(`        by: ${outcome.by}`)
  return outcome.isKilled
}

async function tryAll(copies, env) {
  const waiting = [...chosen]
  const survived = []
  const lane = async (copy) => {
    for (let mutant = waiting.shift(); mutant && process.exitCode !== 1; mutant = waiting.shift())
      if (!(await tryOut(copy, mutant, env))) survived.push(mutant)
  }
  await Promise.all(copies.map(lane))
  return survived
}

/** A test that fails without any mutant would seem to kill them all. */
async function areTestsWhole(copy, env) {
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))]
  console.log(`${tests.length} test files without any mutant …`)
  const ran = await runTests(copy, tests, { env, workers: LANES, limitSeconds: 30 * 60 })
  if (!ran.hasPassed) console.log(ran.said, outcomeOf(ran).by ?? outcomeOf(ran).words)
  return ran.hasPassed
}

async function main() {
  const started = performance.now()
  const server = await startPostgres()
  if (!server) return 1
  const copies = Array.from({ length: LANES }, () => copyOfWork(root))
  try {
    const env = { HEADROOM_TEST_DATABASE_URL: server.url }
    if (!(await areTestsWhole(copies[0].folder, env))) return 1
    const survived = await tryAll(
      copies.map(({ folder }) => folder),
      env,
    )
    for (const { area, name, file } of survived) console.log(`SURVIVED  ${area}: ${name}\n        ${file}`)
    const minutes = ((performance.now() - started) / 60_000).toFixed(1)
    console.log(`${chosen.length} mutants, ${survived.length} survived (${minutes} minutes)`)
    return survived.length === 0 ? 0 : 1
  } finally {
    for (const copy of copies) copy.remove()
    await server.stop()
  }
}

process.exitCode = await main()
