import type { Theme } from '@headroom/capabilities/measures'
import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { sql } from 'kysely'

export type Offered = {
  readonly id: string
  readonly title: string
  readonly unitName: string
  readonly aimWhat: string
  readonly essential: string
  readonly themes: readonly Theme[]
  readonly adopters: number
  readonly total: number
}
export type Adoption = {
  readonly id: string
  readonly unitName: string
  readonly ownProjectId: string | null
  readonly seriesId: string | null
  readonly measureName: string | null
  readonly whatTheyChanged: string
  readonly startedOn: PlainDate
  readonly toldBy: string | null
}
export type NewAdoption = {
  readonly unitId: string
  readonly ownProjectId: string | null
  readonly seriesId: string | null
  readonly whatTheyChanged: string
  readonly startedOn: PlainDate
}

export const PAGE_SIZE = 25
const MOST = 200

/** What was offered to others, and who took it up. */
export const practiceQueries = (within: Within) => ({
  async list(asked: {
    text?: string | undefined
    theme?: Theme | undefined
    page: number
  }): Promise<readonly Offered[]> {
    const { text = '', theme = null, page } = asked
    const { rows } = await sql<Offered>`
      with offered as (
        select project.id, project.title, unit.name as unit_name, project.aim_what, project.offer_essential, project.offered_at,
          coalesce((select json_agg(distinct definition.theme) from improvement_project_measure chosen
            join measure_series series on series.organisation_id = chosen.organisation_id and series.id = chosen.series_id
            join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
            join measure_definition definition on definition.organisation_id = measure.organisation_id
              and definition.measure_id = measure.id and definition.version = measure.definition_version
            where chosen.organisation_id = project.organisation_id and chosen.project_id = project.id), '[]'::json) as themes,
          (select count(*)::int from improvement_adoption adoption where adoption.organisation_id = project.organisation_id
            and adoption.offered_project_id = project.id) as adopters
        from improvement_project project
        join unit on unit.organisation_id = project.organisation_id and unit.id = project.unit_id
        where project.organisation_id = ${within.organisationId} and project.offered_at is not null
          and (${text} = '' or position(lower(${text}) in lower(project.title || ' ' || project.aim_what || ' ' || unit.name)) > 0)
      )
      select id, title, unit_name as "unitName", aim_what as "aimWhat", offer_essential as essential, themes, adopters,
        count(*) over ()::int as total
      from offered where ${theme}::text is null or themes::jsonb ? ${theme}
      order by offered_at desc, id limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(
      within.tables<unknown>(),
    )
    return rows
  },

  async adoptions(projectId: string): Promise<readonly Adoption[]> {
    const { rows } =
      await sql<Adoption>`select adoption.id, unit.name as "unitName", adoption.own_project_id as "ownProjectId",
        adoption.series_id as "seriesId", measure.name as "measureName", adoption.what_they_changed as "whatTheyChanged",
        adoption.started_on as "startedOn", person.given_name || ' ' || person.family_name as "toldBy"
      from improvement_adoption adoption
      join unit on unit.organisation_id = adoption.organisation_id and unit.id = adoption.unit_id
      left join person on person.organisation_id = adoption.organisation_id and person.id = adoption.told_by
      left join measure_series series on series.organisation_id = adoption.organisation_id and series.id = adoption.series_id
      left join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
      where adoption.organisation_id = ${within.organisationId} and adoption.offered_project_id = ${projectId}
      order by adoption.started_on, adoption.id limit ${MOST}`.execute(within.tables<unknown>())
    return rows
  },

  /** A unit takes a thing up once: told again, what it changed is what it says now. */
  async takeUp(projectId: string, adoption: NewAdoption, at: Date): Promise<string> {
    const { unitId, ownProjectId, seriesId, whatTheyChanged, startedOn } = adoption
    const { rows } = await sql<{
      id: string
    }>`insert into improvement_adoption (organisation_id, id, offered_project_id,
        unit_id, own_project_id, series_id, what_they_changed, started_on, told_by, told_at)
      values (${within.organisationId}, ${newId()}, ${projectId}, ${unitId}, ${ownProjectId}, ${seriesId}, ${whatTheyChanged},
        ${startedOn}, ${within.personId}, ${at})
      on conflict (organisation_id, offered_project_id, unit_id) do update set own_project_id = excluded.own_project_id,
        series_id = excluded.series_id, what_they_changed = excluded.what_they_changed, started_on = excluded.started_on,
        told_by = excluded.told_by, told_at = excluded.told_at, lock_version = improvement_adoption.lock_version + 1
      returning id`.execute(within.tables<unknown>())
    return rows[0]?.id ?? ''
  },

  /** The unit's own chart of the same measure as the offered project's outcome, and its own project, where there are such. */
  async ownOf(
    projectId: string,
    unitId: string,
  ): Promise<{ seriesId: string | null; projectId: string | null }> {
    const { rows } = await sql<{ seriesId: string | null; projectId: string | null }>`select
      (select own.id from improvement_project_measure chosen
        join measure_series theirs on theirs.organisation_id = chosen.organisation_id and theirs.id = chosen.series_id
        join measure_series own on own.organisation_id = theirs.organisation_id and own.measure_id = theirs.measure_id
          and own.unit_id = ${unitId}
        where chosen.organisation_id = ${within.organisationId} and chosen.project_id = ${projectId}
          and chosen.part = 'outcome' order by chosen.added_at, own.id limit 1) as "seriesId",
      (select id from improvement_project where organisation_id = ${within.organisationId}
        and adopted_from_project_id = ${projectId} and unit_id = ${unitId} order by made_at limit 1) as "projectId"`.execute(
      within.tables<unknown>(),
    )
    return rows[0] ?? { seriesId: null, projectId: null }
  },
})
