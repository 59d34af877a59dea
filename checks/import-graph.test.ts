import { expect, test } from 'vitest'
import { distancesFrom, importGraph } from './import-graph.ts'
import { sources } from './sources.ts'

const graph = importGraph(sources())
const reached = (from: string, path: string): boolean => distancesFrom(from, graph).has(path)

test('a test is touched by the rule it is about, and by what that stands on', () => {
  const renewal = 'capabilities/code-of-practice/rules/renewal.test.ts'
  expect(reached(renewal, 'capabilities/code-of-practice/rules/renewal.ts')).toBe(true)
  expect(reached(renewal, 'capabilities/code-of-practice/queries/attestations.ts')).toBe(false)
})

test('a test that opens the program is touched by its own capability and those below, and not by its neighbours', () => {
  const project = 'capabilities/improvement/routes/whole-project.test.ts'
  expect(reached(project, 'capabilities/improvement/decide.ts')).toBe(true)
  expect(reached(project, 'capabilities/measures/record-points.ts')).toBe(true)
  expect(reached(project, 'capabilities/feedback/rounds.ts')).toBe(false)
})

test('what every page stands on touches every capability', () => {
  for (const path of ['platform/http/app.ts', 'platform/database/scope.ts', 'server/compose.ts'])
    expect(reached('capabilities/home/home.test.ts', path)).toBe(true)
})

test('a test of the whole program is touched by every capability', () => {
  expect(reached('checks/routes.test.ts', 'capabilities/feedback/rounds.ts')).toBe(true)
  expect(reached('journeys/every-page.test.ts', 'capabilities/improvement/decide.ts')).toBe(true)
})

test('every import of ours leads to a file', () => {
  const files = [...graph.values()].flat()
  expect(files.length).toBeGreaterThan(3_000)
  expect(files.filter((path) => !graph.has(path))).toEqual([])
})
