// `npm run check`: types, style, and the tests that a change can touch, nearest first, for as long as a minute allows. The
// change is what is not committed; where nothing is, the last commit. `npm test` runs everything.
import { spawnSync } from 'node:child_process'
import { distancesFrom, importGraph } from '../checks/import-graph.ts'
import { sources } from '../checks/sources.ts'
import { checkTypesAndStyle, root, run } from './run.mjs'
import { readSeconds } from './tell-the-slow.mjs'

/** What the tests may take together on two cores, so that all of it stays under a minute. */
const SECONDS_OF_TESTS = 50
/** For a test that has not run here yet. */
const UNKNOWN_SECONDS = 3

const git = (...args) =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n').filter(Boolean)

function changedFiles() {
  const open = [...git('diff', '--name-only', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')]
  return open.length > 0 ? open : git('diff', '--name-only', 'HEAD~1')
}

/** These read files instead of importing them: any change can touch them. They are quick. */
const readsFiles = (path) =>
  /^checks\/(architecture|boundaries|decisions|migrations|mutants)\.test\.ts$/.test(path)

const needsBrowser = (path) => /^journeys\/|\/(browser|accessibility)\.test\.tsx?$/.test(path)

function touchedTests(changed) {
  const all = sources()
  const graph = importGraph(all)
  const tests = all.filter(({ path }) => /\.test\.tsx?$/.test(path) && !needsBrowser(path))
  return tests.flatMap(({ path }) => {
    if (readsFiles(path)) return [{ path, distance: 0 }]
    const distances = distancesFrom(path, graph)
    const distance = Math.min(...changed.map((file) => distances.get(file) ?? Number.POSITIVE_INFINITY))
    return Number.isFinite(distance) ? [{ path, distance }] : []
  })
}

/** The nearest, until the time is used up. */
function choose(touched) {
  const seconds = readSeconds()
  let left = SECONDS_OF_TESTS
  const chosen = []
  const nearestFirst = touched.toSorted(
    (a, b) => a.distance - b.distance || (seconds[a.path] ?? 0) - (seconds[b.path] ?? 0),
  )
  for (const { path } of nearestFirst) {
    const own = seconds[path] ?? UNKNOWN_SECONDS
    if (own > left && chosen.length > 0) continue
    left -= own
    chosen.push(path)
  }
  return chosen
}

const checked = await checkTypesAndStyle()
const changed = changedFiles()
const touched = touchedTests(changed)
const chosen = choose(touched)
console.log(
  `\n${changed.length} changed files can touch ${touched.length} test files without a browser; ` +
    (chosen.length === touched.length
      ? 'all of them run now.'
      : `the nearest ${chosen.length} run now, the other ${touched.length - chosen.length} with \`npm test\`.`),
)
const tested = await run('tests', 'vitest', ['run', '--project', 'units', '--project', 'embedded', ...chosen])
process.exitCode = tested && checked.every(Boolean) ? 0 : 1
