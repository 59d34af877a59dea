import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

type OfStage = {
  readonly id: string
  readonly frameworkId: string
  readonly version: string
  readonly stageId: string
}

export type Draft = OfStage & {
  readonly changedAt: string
  readonly answered: number
  readonly total: number
}
export type Latest = OfStage & { readonly submittedAt: string }

/** Where a person is with their self-assessment: the draft they last touched, and the last one they submitted. */
export type Assessed = { readonly draft: Draft | null; readonly latest: Latest | null }

export async function findAssessed(within: Within, personId: string): Promise<Assessed> {
  const own = sql`one.organisation_id = ${within.organisationId} and one.person_id = ${personId}`
  const stage = sql`'id', one.id, 'frameworkId', one.framework_id, 'version', one.framework_version,
    'stageId', one.stage_id`
  const { rows } = await sql<Assessed>`
    select
      (select json_build_object(${stage}, 'changedAt', one.changed_at,
          'answered', (select count(*) from assessment_answer answer
            where answer.organisation_id = one.organisation_id and answer.assessment_id = one.id
              and (answer.level is not null or answer.no_chance)),
          'total', (select count(*) from framework_node node where node.framework_id = one.framework_id
            and node.version = one.framework_version and node.scale_id is not null))
        from assessment one where ${own} and one.state = 'draft' order by one.changed_at desc limit 1) as draft,
      (select json_build_object(${stage}, 'submittedAt', one.submitted_at)
        from assessment one where ${own} and one.state = 'submitted'
        order by one.submitted_at desc limit 1) as latest`.execute(within.tables<unknown>())
  return rows[0] ?? { draft: null, latest: null }
}
