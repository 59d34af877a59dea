// A reporter for Vitest: at the end of a run, the ten slowest files and the share of each kind, so that nobody adds a slow one
// unseen. It keeps the counts for `npm test`, and what each file takes for `npm run check`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
export const countsFile = join(root, '.cache', 'test-counts.json')
const secondsFile = join(root, '.cache', 'test-seconds.json')

/** What each test file took when it last ran, in seconds, by its path from the root. */
export function readSeconds() {
  try {
    return JSON.parse(readFileSync(secondsFile, 'utf8'))
  } catch {
    return {}
  }
}

const kinds = {
  journeys: 'browser and whole program',
  embedded: 'embedded database',
  world: 'world on a database',
  units: 'rules, kernels, views',
}

const usesDatabase = (path) => {
  const text = readFileSync(join(root, path), 'utf8')
  return /openWorld|openTrust|openMigrated|openTestDatabase|openFeedbackWorld|openServed|\/testing\/|for-tests/.test(
    text,
  )
}

export default class TellTheSlow {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    const files = modules.map((module) => {
      for (const test of module.children.allTests()) counts[test.result().state] += 1
      // A file that cannot be read or set up fails without a test in it that does.
      if (module.errors().length > 0) counts.failed += 1
      const { collectDuration, setupDuration, duration } = module.diagnostic()
      const path = relative(root, module.moduleId)
      const project = module.project.name
      const kind = project === 'units' && usesDatabase(path) ? 'world' : project
      return { path, project, kind, seconds: (collectDuration + setupDuration + duration) / 1000 }
    })
    mkdirSync(dirname(countsFile), { recursive: true })
    writeFileSync(countsFile, JSON.stringify(counts))
    const seconds = readSeconds()
    // A file that runs on both databases counts as it runs on the server.
    for (const file of files.toSorted((a, b) => a.project.localeCompare(b.project)))
      seconds[file.path] = Number(file.seconds.toFixed(2))
    writeFileSync(secondsFile, JSON.stringify(seconds, null, 1))
    if (files.length > 1) tell(files)
  }
}

function tell(files) {
  const total = files.reduce((sum, { seconds }) => sum + seconds, 0)
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)
  console.log(`\nThe slowest of ${files.length} files:`)
  for (const { path, project, seconds } of slowest)
    console.log(
      `  ${seconds.toFixed(1).padStart(6)} s  ${path}${project === 'embedded' ? ' (embedded)' : ''}`,
    )
  console.log('By kind:')
  for (const [kind, words] of Object.entries(kinds)) {
    const own = files.filter((file) => file.kind === kind)
    const spent = own.reduce((sum, file) => sum + file.seconds, 0)
    if (own.length > 0)
      console.log(
        `  ${spent.toFixed(0).padStart(6)} s  ${Math.round((100 * spent) / total)} %  ${words} (${own.length} files)`,
      )
  }
}
