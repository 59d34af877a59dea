// `npm test`: types, lint and rules, unit and in-process tests, then the browser journeys. The last line counts them all.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const reports = join(root, '.cache', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const only = process.argv.slice(2)

const totals = { passed: 0, failed: 0, skipped: 0 }

function run(name, command, args, env = {}) {
  const started = Date.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  console.log(
    `  ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  )
  return status === 0
}

function step(name, command, args) {
  totals[run(name, command, args) ? 'passed' : 'failed'] += 1
}

function vitest(name, project, env) {
  const report = join(reports, `${project}.json`)
  const ok = run(
    name,
    'vitest',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...only,
    ],
    env,
  )
  if (!existsSync(report)) {
    totals.failed += 1
    return
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  totals.passed += numPassedTests
  totals.skipped += numPendingTests + numTodoTests
  totals.failed += Math.max(numFailedTests, ok ? 0 : Math.max(1, numFailedTestSuites))
}

if (only.length === 0) {
  step('types', 'tsc', ['--noEmit'])
  step('lint', 'biome', ['check', '.'])
}
await buildAll()
vitest('units, rules, routes', 'units')
vitest('browser journeys and durability', 'journeys')

console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1
