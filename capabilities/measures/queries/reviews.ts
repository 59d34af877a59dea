import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'

export type ReviewListed = {
  readonly id: string
  readonly state: 'open' | 'closed'
  readonly startedAt: Date
  readonly startedBy: string | null
  readonly closedAt: Date | null
  readonly actions: number
  readonly done: number
}

export type ReviewAction = {
  readonly id: string
  readonly words: string
  readonly personId: string | null
  readonly personName: string | null
  readonly dueOn: PlainDate | null
  readonly doneAt: string | null
}

export type Review = {
  readonly id: string
  readonly seriesId: string
  readonly measureId: string
  readonly measureName: string
  readonly unitId: string
  readonly unitName: string
  readonly scriptVersion: number
  readonly state: 'open' | 'closed'
  readonly answers: unknown
  readonly chartThen: unknown
  readonly startedAt: Date
  readonly startedBy: string | null
  readonly closedAt: Date | null
  readonly closedBy: string | null
  readonly lockVersion: number
  readonly actions: readonly ReviewAction[]
}

export type Choosable = { readonly id: string; readonly name: string }

type NewReview = {
  readonly id: string
  readonly seriesId: string
  readonly scriptVersion: number
  readonly chartThen: unknown
}
type NewAction = {
  readonly words: string
  readonly personId: string | null
  readonly dueOn: PlainDate | null
}

const MOST = 50
const fullName = (alias: string) =>
  sql`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`

export const reviewQueries = (within: Within) => ({
  async listOf(seriesId: string): Promise<readonly ReviewListed[]> {
    const { rows } = await sql<ReviewListed>`select review.id, review.state, review.started_at as "startedAt",
        ${fullName('starter')} as "startedBy", review.closed_at as "closedAt",
        count(action.id)::int as actions, count(action.done_at)::int as done
      from measure_review review
      left join person starter on starter.organisation_id = review.organisation_id and starter.id = review.started_by
      left join measure_review_action action on action.organisation_id = review.organisation_id and action.review_id = review.id
      where review.organisation_id = ${within.organisationId} and review.series_id = ${seriesId}
      group by review.id, review.state, review.started_at, review.closed_at, starter.given_name, starter.family_name
      order by review.started_at desc, review.id desc limit ${MOST}`.execute(within.tables<unknown>())
    return rows
  },

  async find(reviewId: string): Promise<Review | undefined> {
    const { rows } =
      await sql<Review>`select review.id, review.series_id as "seriesId", measure.id as "measureId",
        measure.name as "measureName", unit.id as "unitId", unit.name as "unitName",
        review.script_version as "scriptVersion", review.state, review.answers, review.chart_then as "chartThen",
        review.started_at as "startedAt", ${fullName('starter')} as "startedBy", review.closed_at as "closedAt",
        ${fullName('closer')} as "closedBy", review.lock_version as "lockVersion",
        coalesce((select json_agg(json_build_object('id', action.id, 'words', action.words, 'personId', action.person_id,
            'personName', ${fullName('person')}, 'dueOn', action.due_on, 'doneAt', action.done_at) order by action.position)
          from measure_review_action action
          left join person on person.organisation_id = action.organisation_id and person.id = action.person_id
          where action.organisation_id = review.organisation_id and action.review_id = review.id), '[]'::json) as actions
      from measure_review review
      join measure_series series on series.organisation_id = review.organisation_id and series.id = review.series_id
      join measure on measure.organisation_id = series.organisation_id and measure.id = series.measure_id
      join unit on unit.organisation_id = series.organisation_id and unit.id = series.unit_id
      left join person starter on starter.organisation_id = review.organisation_id and starter.id = review.started_by
      left join person closer on closer.organisation_id = review.organisation_id and closer.id = review.closed_by
      where review.organisation_id = ${within.organisationId} and review.id = ${reviewId}`.execute(
        within.tables<unknown>(),
      )
    return rows[0]
  },

  /** The series is held meanwhile, so that of two who start at once the second finds the first's. */
  async findOpen(seriesId: string): Promise<string | undefined> {
    const { rows } = await sql<{ id: string }>`select id from measure_review
      where organisation_id = ${within.organisationId} and series_id = ${seriesId} and state = 'open'
      order by started_at desc limit 1`.execute(within.tables<unknown>())
    return rows[0]?.id
  },

  async insert({ id, seriesId, scriptVersion, chartThen }: NewReview, at: Date): Promise<void> {
    await sql`insert into measure_review (organisation_id, id, series_id, script_version, state, answers, chart_then,
        started_by, started_at)
      values (${within.organisationId}, ${id}, ${seriesId}, ${scriptVersion}, 'open', '{}', ${JSON.stringify(chartThen)}::jsonb,
        ${within.personId}, ${at})`.execute(within.tables<unknown>())
  },

  /** Answers the new lock version; undefined where somebody saved since, or the review is closed. */
  async saveAnswers(
    reviewId: string,
    answers: unknown,
    seenLockVersion: number,
  ): Promise<number | undefined> {
    const { rows } = await sql<{
      lockVersion: number
    }>`update measure_review set answers = ${JSON.stringify(answers)}::jsonb,
        lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${reviewId} and state = 'open'
        and lock_version = ${seenLockVersion} returning lock_version as "lockVersion"`.execute(
      within.tables<unknown>(),
    )
    return rows[0]?.lockVersion
  },

  async close(reviewId: string, at: Date): Promise<boolean> {
    const { rows } =
      await sql`update measure_review set state = 'closed', closed_by = ${within.personId}, closed_at = ${at},
        lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${reviewId} and state = 'open' returning id`.execute(
        within.tables<unknown>(),
      )
    return rows.length === 1
  },

  async reopen(reviewId: string): Promise<boolean> {
    const { rows } = await sql`update measure_review set state = 'open', closed_by = null, closed_at = null,
        lock_version = lock_version + 1
      where organisation_id = ${within.organisationId} and id = ${reviewId} and state = 'closed' returning id`.execute(
      within.tables<unknown>(),
    )
    return rows.length === 1
  },

  async addAction(reviewId: string, id: string, { words, personId, dueOn }: NewAction): Promise<void> {
    await sql`insert into measure_review_action (organisation_id, id, review_id, position, words, person_id, due_on)
      select ${within.organisationId}::uuid, ${id}::uuid, ${reviewId}::uuid, coalesce(max(position), 0) + 1, ${words}::text,
        ${personId}::uuid, ${dueOn}::date
      from measure_review_action where organisation_id = ${within.organisationId} and review_id = ${reviewId}`.execute(
      within.tables<unknown>(),
    )
  },

  async removeAction(reviewId: string, actionId: string): Promise<boolean> {
    const { rows } =
      await sql`delete from measure_review_action where organisation_id = ${within.organisationId}
      and review_id = ${reviewId} and id = ${actionId} returning id`.execute(within.tables<unknown>())
    return rows.length === 1
  },

  async markAction(
    reviewId: string,
    actionId: string,
    done: { by: string | null; at: Date } | null,
  ): Promise<boolean> {
    const { rows } =
      await sql`update measure_review_action set done_by = ${done?.by ?? null}, done_at = ${done?.at ?? null}
      where organisation_id = ${within.organisationId} and review_id = ${reviewId} and id = ${actionId}
      returning id`.execute(within.tables<unknown>())
    return rows.length === 1
  },

  /** Who an action may be given to: those who work in the unit, those who lead it, and whoever asks. */
  async peopleFor(unitId: string, personId: string): Promise<readonly Choosable[]> {
    const { rows } = await sql<Choosable>`select distinct person.id, ${fullName('person')} as name
      from person
      where person.organisation_id = ${within.organisationId} and (person.id = ${personId} or exists (
        select from assignment held
        join post on post.organisation_id = held.organisation_id and post.id = held.post_id
        left join unit_lead lead on lead.organisation_id = post.organisation_id and lead.post_id = post.id
          and lead.unit_id = ${unitId}
        where held.organisation_id = person.organisation_id and held.person_id = person.id and held.ends_on is null
          and (post.unit_id = ${unitId} or lead.unit_id is not null)))
      order by name, person.id limit 300`.execute(within.tables<unknown>())
    return rows
  },
})
