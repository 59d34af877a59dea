// `npm test`: types and style, then every test: rules and pages on a PostgreSQL server, the embedded database's own, and the
// journeys in a browser. The last line counts them all. With names of files: those alone.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { auditEntries } from '../checks/world/audit-entries.ts'
import { findBrowser } from './browser.mjs'
import { buildAll } from './build.mjs'
import { startPostgres } from './postgres.mjs'
import { checkTypesAndStyle, root, run } from './run.mjs'
import { countsFile } from './tell-the-slow.mjs'

const only = process.argv.slice(2)
const actsSeen = join(root, '.cache', 'acts-seen')

/** Each act that leaves an audit entry has to have left it in some test of this run (`checks/world/watch-audit.ts`). */
function isEveryActTried() {
  const files = existsSync(actsSeen) ? readdirSync(actsSeen) : []
  const lines = files.flatMap((file) => readFileSync(join(actsSeen, file), 'utf8').split('\n'))
  const seen = new Set(lines.map((line) => line.split('\t')[0]))
  const missed = Object.entries(auditEntries).filter(([act, left]) => !('none' in left) && !seen.has(act))
  for (const [act] of missed) console.log(`  No test brings this act to success: ${act}`)
  return missed.length === 0
}
const totals = { passed: 0, failed: 0, skipped: 0 }

if (only.length === 0)
  for (const passed of await checkTypesAndStyle()) totals[passed ? 'passed' : 'failed'] += 1
await buildAll()

const server = await startPostgres()
if (server) process.env.HEADROOM_TEST_DATABASE_URL = server.url
rmSync(countsFile, { force: true })
rmSync(actsSeen, { recursive: true, force: true })
const passed = await run('tests', 'vitest', ['run', ...only])
await server?.stop()
if (existsSync(countsFile)) {
  const counts = JSON.parse(readFileSync(countsFile, 'utf8'))
  for (const kind of Object.keys(totals)) totals[kind] += counts[kind]
}
if (!passed && totals.failed === 0) totals.failed += 1
if (only.length === 0 && findBrowser()) totals[isEveryActTried() ? 'passed' : 'failed'] += 1

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1
