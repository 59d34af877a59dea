import { sql } from 'kysely'
import type { World } from './world/index.ts'

/** For each kind of id that a path can carry, one that exists in the organisation of the person named. */
export async function idsOf(world: World, key: string): Promise<Readonly<Record<string, string>>> {
  const { personId } = world.person(key)
  const one = (table: string) =>
    world.within(key, async (within) => {
      const { rows } = await sql<{
        id: string
      }>`select id from ${sql.ref(table)} order by id limit 1`.execute(within.tables<unknown>())
      return rows[0]?.id ?? '018f0000-0000-7000-8000-000000000000'
    })
  return {
    personId,
    unitId: await one('unit'),
    postId: await one('post'),
    importId: await one('staff_import'),
    measureImportId: await one('measure_import'),
    jobId: await one('background_job'),
    assessmentId: await one('assessment'),
    conversationId: await one('conversation'),
    objectiveId: await one('conversation_objective'),
    supportId: await one('conversation_support'),
    measureId: await one('measure'),
    seriesId: await one('measure_series'),
    periodStart: '2026-10-01',
    annotationId: await one('measure_annotation'),
    targetId: await one('measure_target'),
    reviewId: await one('measure_review'),
    reviewStep: 'real',
    actionId: await one('measure_review_action'),
    standardId: 'MLF-1.1',
    profileId: 'ward-manager',
    frameworkId: 'mlf',
    otherId: 'lqf',
    nodeId: 'MLF-1.1.1',
    part: 'clinical',
    cycleId: await one('feedback_cycle'),
    reportId: await one('feedback_report'),
    invitationId: await one('feedback_invitation'),
    instrumentId: await one('feedback_instrument'),
    kind: 'joiner',
    projectId: await one('improvement_project'),
    driverId: await one('improvement_project_driver'),
    changeId: await one('improvement_change'),
    testId: await one('improvement_test'),
    ideaId: await one('improvement_idea'),
    appraisalId: await one('technology_appraisal'),
    benefitId: await one('technology_benefit'),
    adoptionId: await one('improvement_adoption'),
    creditId: await one('improvement_project_person'),
    token: 'no-such-link',
    link: `${Buffer.alloc(16, 1).toString('base64url')}.a-secret-that-nobody-has`,
  }
}

export function fill(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const id = ids[name]
    if (id === undefined)
      throw new Error(
        `checks/route-samples.ts has no example of :${name} (${path}). Add one, so that the route can be tried.`,
      )
    return id
  })
}
