// The tests that touch the database, once more, against the PostgreSQL server named by HEADROOM_TEST_DATABASE_URL.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ownBin = join(root, 'node_modules', '.bin')
const report = join(root, '.cache', 'reports', 'server.json')
mkdirSync(dirname(report), { recursive: true })
const { status } = spawnSync(
  join(ownBin, 'vitest'),
  ['run', '--project', 'server', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${ownBin}:${process.env.PATH}` } },
)
const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
  readFileSync(report, 'utf8'),
)
const failed = Math.max(numFailedTests, status === 0 ? 0 : Math.max(1, numFailedTestSuites))
console.log(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`)
process.exitCode = failed === 0 ? 0 : 1
