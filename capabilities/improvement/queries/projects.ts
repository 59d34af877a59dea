import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { type RawBuilder, sql } from 'kysely'
import type { ProjectState } from '../rules/words.ts'
import type { ImprovementTables } from '../tables.ts'

export type Project = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly title: string
  readonly aimWhat: string
  readonly aimHowMuch: string
  readonly aimByWhen: PlainDate | null
  readonly aimForWhom: string
  readonly why: string
  readonly airCover: string
  readonly withoutMeasures: string
  readonly state: ProjectState
  readonly reviewId: string | null
  readonly ideaId: string | null
  readonly adoptedFromId: string | null
  readonly adoptedFromTitle: string | null
  readonly offeredAt: Date | null
  readonly offerEssential: string
  readonly offerAdaptable: string
  readonly madeAt: Date
  readonly lockVersion: number
}

export type ProjectListed = Pick<
  Project,
  'id' | 'title' | 'unitId' | 'unitName' | 'state' | 'aimWhat' | 'aimByWhen' | 'offeredAt' | 'madeAt'
> & { readonly tests: number; readonly changes: number; readonly total: number }

export type NewProject = Pick<Project, 'id' | 'unitId' | 'title'> & {
  readonly reviewId: string | null
  readonly ideaId: string | null
  readonly adoptedFromId: string | null
  readonly aimWhat: string
  readonly why: string
}

type Asked = {
  readonly text?: string | undefined
  readonly state?: ProjectState | undefined
  readonly unitId?: string | undefined
  readonly onlyOffered?: boolean
  readonly personId?: string | undefined
  readonly page?: number
}

export const PAGE_SIZE = 25

const columns = sql`project.id, project.unit_id as "unitId", unit.name as "unitName", project.title,
  project.aim_what as "aimWhat", project.aim_how_much as "aimHowMuch", project.aim_by_when as "aimByWhen",
  project.aim_for_whom as "aimForWhom", project.why, project.air_cover as "airCover",
  project.without_measures as "withoutMeasures", project.state, project.review_id as "reviewId",
  project.idea_id as "ideaId", project.adopted_from_project_id as "adoptedFromId", source.title as "adoptedFromTitle",
  project.offered_at as "offeredAt", project.offer_essential as "offerEssential",
  project.offer_adaptable as "offerAdaptable", project.made_at as "madeAt", project.lock_version as "lockVersion"`

export function projectQueries(within: Within) {
  const database = within.tables<ImprovementTables>()
  const { organisationId } = within
  const from = sql`improvement_project project
    join unit on unit.organisation_id = project.organisation_id and unit.id = project.unit_id
    left join improvement_project source on source.organisation_id = project.organisation_id
      and source.id = project.adopted_from_project_id`
  return {
    async find(projectId: string): Promise<Project | undefined> {
      const { rows } = await sql<Project>`select ${columns} from ${from}
        where project.organisation_id = ${organisationId} and project.id = ${projectId}`.execute(database)
      return rows[0]
    },

    async list(asked: Asked = {}): Promise<readonly ProjectListed[]> {
      const { page = 1 } = asked
      const { rows } =
        await sql<ProjectListed>`select project.id, project.title, project.unit_id as "unitId", unit.name as "unitName",
          project.state, project.aim_what as "aimWhat", project.aim_by_when as "aimByWhen",
          project.offered_at as "offeredAt", project.made_at as "madeAt", count(*) over ()::int as total,
          (select count(*)::int from improvement_test test where test.organisation_id = project.organisation_id
            and test.project_id = project.id) as tests,
          (select count(*)::int from improvement_change change where change.organisation_id = project.organisation_id
            and change.project_id = project.id and change.withdrawn_at is null) as changes
        from ${from} where project.organisation_id = ${organisationId} and ${whichOf(asked)}
        order by project.made_at desc, project.id desc
        limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(database)
      return rows
    },

    insert: ({ id, unitId, title, reviewId, ideaId, adoptedFromId, aimWhat, why }: NewProject, at: Date) =>
      database
        .insertInto('improvement_project')
        .values({
          ...{ organisation_id: organisationId, id, unit_id: unitId, title, state: 'planning', why },
          ...{ review_id: reviewId, idea_id: ideaId, adopted_from_project_id: adoptedFromId },
          ...{ aim_what: aimWhat, aim_by_when: null, offered_at: null },
          ...{ made_by: within.personId, made_at: at },
        })
        .execute(),

    /** False where somebody saved since: nothing is changed then. */
    async save(projectId: string, seenLockVersion: number | null, changed: ChangedProject): Promise<boolean> {
      const done = await database
        .updateTable('improvement_project')
        .set((of) => ({ ...changed, lock_version: of('lock_version', '+', 1) }))
        .where('organisation_id', '=', organisationId)
        .where('id', '=', projectId)
        .$if(seenLockVersion !== null, (ask) => ask.where('lock_version', '=', seenLockVersion))
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },

    /** So that what depends on what else the project has is decided one at a time. */
    async hold(projectId: string): Promise<void> {
      await sql`select from improvement_project where organisation_id = ${organisationId} and id = ${projectId}
        for update`.execute(database)
    },
  }
}

export type ChangedProject = Partial<{
  title: string
  aim_what: string
  aim_how_much: string
  aim_by_when: PlainDate | null
  aim_for_whom: string
  why: string
  air_cover: string
  without_measures: string
  state: ProjectState
  offered_at: Date | null
  offer_essential: string
  offer_adaptable: string
}>

function whichOf({ text, state, unitId, onlyOffered, personId }: Asked): RawBuilder<boolean> {
  const all: RawBuilder<boolean>[] = [sql`true`]
  if (text)
    all.push(
      sql`position(lower(${text}) in lower(project.title || ' ' || project.aim_what || ' ' || unit.name)) > 0`,
    )
  if (state) all.push(sql`project.state = ${state}`)
  if (unitId) all.push(sql`project.unit_id = ${unitId}`)
  if (onlyOffered) all.push(sql`project.offered_at is not null`)
  if (personId)
    all.push(sql`exists (select from improvement_project_person own where own.organisation_id = project.organisation_id
      and own.project_id = project.id and own.person_id = ${personId} and own.left_at is null
      and own.part in ('lead', 'member', 'sponsor'))`)
  return sql<boolean>`${sql.join(all, sql` and `)}`
}
