import { NotFound, type Route } from '@headroom/platform/http'
import { noteProject } from '../audit.ts'
import { projectQueries } from '../queries/projects.ts'
import { writeParts } from '../queries/write-parts.ts'
import { predictionDay } from '../rules/prediction.ts'
import { $Test, $TestResult } from '../schema.ts'
import { TestPage } from '../views/test-page.tsx'
import { TestResultPage } from '../views/test-result-page.tsx'
import { nothingMore, projectForm } from './project-form.ts'

const plan = projectForm({
  at: '/tests/new',
  asks: 'Plan a test of change, with a prediction',
  saves: 'Keep the plan of a test, with its prediction',
  schema: $Test,
  days: ['plannedFor'],
  load: nothingMore,
  page: TestPage,
  async save({ within, open: { project, drivers }, value, request }) {
    const { submissionId: _, driverId, ...words } = value
    const known = drivers.find(({ id }) => id === driverId)?.id ?? null
    const test = { ...words, driverId: known }
    const id = await writeParts(within, project.id).addTest(test, request.now)
    if (project.state === 'planning')
      await projectQueries(within).save(project.id, null, { state: 'testing' })
    await noteProject(within, request.now, {
      action: 'plan-test',
      projectId: project.id,
      after: { id, ...test },
    })
    return undefined
  },
  next: '?done=test',
})

const results = projectForm({
  at: '/tests/:testId',
  asks: 'A test of change: what was predicted, and what happened',
  saves: 'Keep what happened in a test, beside its prediction',
  schema: $TestResult,
  days: ['ranOn'],
  async load(_, { tests }, { params }) {
    const test = tests.find(({ id }) => id === params.testId)
    if (!test) throw new NotFound()
    return { test }
  },
  page: TestResultPage,
  async save({ within, open: { project, tests }, value, request }) {
    const { submissionId: _, lockVersion, ...result } = value
    const test = tests.find(({ id }) => id === request.params.testId)
    if (!test) throw new NotFound()
    if (result.ranOn > request.today)
      return [{ field: 'ranOn', message: 'The day it was run is still to come' }]
    const predicted = predictionDay(test.predictedAt)
    if (result.ranOn < predicted) {
      const message = `The prediction was written later than that, on ${predicted}. A prediction comes first: plan the test again`
      return [{ field: 'ranOn', message }]
    }
    if (!(await writeParts(within, project.id).recordResult(test.id, lockVersion, result)))
      return 'changed-since'
    const after = { id: test.id, ...result }
    await noteProject(within, request.now, { action: 'record-test', projectId: project.id, after })
    return undefined
  },
  next: '?done=test',
})

/** A test by itself for whoever may not change it is on the project's page. */
export const testRoutes: readonly Route[] = [...plan, ...results]
