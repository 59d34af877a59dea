// `npm run soak [-- --minutes 30] [words of a part]`: what `npm test` does briefly and always alike, at length and each turn
// from another seed: kills, races, attackers, hostile files, properties. Prints the seed of a turn that fails, and stops there.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from './postgres.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values, positionals: words } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string' } },
  allowPositionals: true,
})

/** Each takes less than a minute on two quiet cores. */
const parts = [
  {
    name: 'kills on the embedded database',
    tests: ['journeys/durability/killed.test.ts'],
    settings: { HEADROOM_KILLS: '10', HEADROOM_KILLED_ON: 'embedded' },
  },
  {
    name: 'kills on PostgreSQL',
    tests: ['journeys/durability/killed.test.ts'],
    settings: { HEADROOM_KILLS: '20', HEADROOM_KILLED_ON: 'server' },
  },
  {
    name: 'kills while raters answer, embedded',
    tests: ['journeys/durability/feedback-killed.test.ts'],
    settings: { HEADROOM_KILLS: '10', HEADROOM_KILLED_ON: 'embedded' },
  },
  {
    name: 'kills while raters answer, PostgreSQL',
    tests: ['journeys/durability/feedback-killed.test.ts'],
    settings: { HEADROOM_KILLS: '20', HEADROOM_KILLED_ON: 'server' },
  },
  {
    name: 'races',
    tests: ['capabilities/feedback/confidence/races.test.ts', 'platform/audit/audit.test.ts'],
    settings: { HEADROOM_RACES: '40' },
  },
  {
    name: 'attackers',
    tests: ['attacker'],
    settings: { HEADROOM_ATTACK_CYCLES: '300', HEADROOM_ATTACK_TABLES: '15000' },
  },
  { name: 'hostile files', tests: ['fuzz.test'], settings: { HEADROOM_FUZZ_RUNS: '600' } },
  { name: 'properties', tests: ['properties', 'protect', 'closed-forms', 'kernels'], settings: {} },
]

/** Another order for each seed, so that a short soak does not always try the same. */
const inOrder = (seed) => {
  const wanted = parts.filter(({ name }) => words.every((word) => name.includes(word)))
  return wanted.map((_, at) => wanted[(at + seed) % wanted.length])
}

function runPart({ name, tests, settings }, seed) {
  const project = tests[0].startsWith('journeys/') ? 'journeys' : 'units'
  const { status } = spawnSync('vitest', ['run', '--project', project, '--reporter=dot', ...tests], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...settings, HEADROOM_SEED: String(seed) },
  })
  if (status === 0) return true
  const line = Object.entries({ ...settings, HEADROOM_SEED: seed }).map(([key, value]) => `${key}=${value}`)
  console.log(
    `\nFAILED: ${name}. Again: ${line.join(' ')} npx vitest run --project ${project} ${tests.join(' ')}`,
  )
  return false
}

const until = Date.now() + Number(values.minutes) * 60_000
const server = await startPostgres()
if (server) process.env.HEADROOM_TEST_DATABASE_URL = server.url
let turns = 0
let failed = 0
const first = Number(values.seed ?? Date.now() % 1_000_000)
while (Date.now() < until && failed === 0) {
  for (const part of inOrder(first + turns)) {
    if (Date.now() >= until || failed > 0) break
    const seed = first + turns
    console.log(`\n— ${part.name}, seed ${seed}`)
    const began = Date.now()
    if (!runPart(part, seed)) failed += 1
    console.log(`  ${Math.round((Date.now() - began) / 1000)} s`)
    turns += 1
  }
}
await server?.stop()
console.log(`\nSoak: ${turns - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 && turns > 0 ? 0 : 1
