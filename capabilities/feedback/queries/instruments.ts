import type { Within } from '@headroom/platform/database'
import { sql } from 'kysely'
import type { ItemText } from '../instruments/ready-made.ts'
import type { FeedbackTables } from '../tables.ts'

export type InstrumentRow = {
  readonly id: string
  readonly name: string
  readonly publishedVersion: number | null
  readonly draftVersion: number | null
  /** Of the published version, or of the draft where there is none. */
  readonly ratings: number
  readonly comments: number
  readonly cycles: number
}

export type InstrumentVersion = {
  readonly instrumentId: string
  readonly name: string
  readonly version: number
  readonly frameworkId: string | null
  readonly frameworkVersion: string | null
  readonly stageId: string | null
  readonly levelLabels: readonly string[]
  readonly state: 'draft' | 'published'
  readonly publishedAt: Date | null
  readonly lockVersion: number
  readonly items: readonly (ItemText & { readonly position: number })[]
}

export type PublishedInstrument = {
  readonly instrumentId: string
  readonly version: number
  readonly name: string
  readonly frameworkId: string | null
  readonly stageId: string | null
  readonly ratings: number
  readonly comments: number
}

export type VersionUse = {
  readonly version: number
  readonly state: 'draft' | 'published'
  readonly publishedAt: Date | null
  readonly cycles: number
  readonly organisationCycles: readonly { readonly id: string; readonly name: string }[]
}

export const instrumentQueries = (within: Within) => {
  const { organisationId } = within
  const tables = within.tables<FeedbackTables>()
  return {
    list: async (): Promise<readonly InstrumentRow[]> => {
      const { rows } = await sql<InstrumentRow>`
        with versions as (
          select instrument_id, max(version) filter (where state = 'published') as published,
            max(version) filter (where state = 'draft') as draft
          from feedback_instrument_version where organisation_id = ${organisationId} group by instrument_id
        ), sizes as (
          select item.instrument_id, count(*) filter (where kind = 'rating')::int as ratings,
            count(*) filter (where kind = 'comment')::int as comments
          from feedback_item item join versions on versions.instrument_id = item.instrument_id
            and item.version = coalesce(versions.published, versions.draft)
          where item.organisation_id = ${organisationId} group by item.instrument_id
        ), uses as (
          select instrument_id, count(*)::int as cycles from feedback_cycle
          where organisation_id = ${organisationId} and state not in ('preparing', 'cancelled') group by instrument_id
        )
        select instrument.id, instrument.name, versions.published as "publishedVersion", versions.draft as "draftVersion",
          coalesce(sizes.ratings, 0) as ratings, coalesce(sizes.comments, 0) as comments, coalesce(uses.cycles, 0) as cycles
        from feedback_instrument instrument
        join versions on versions.instrument_id = instrument.id
        left join sizes on sizes.instrument_id = instrument.id
        left join uses on uses.instrument_id = instrument.id
        where instrument.organisation_id = ${organisationId}
        order by lower(instrument.name), instrument.id`.execute(tables)
      return rows
    },

    /** One version with its items; the newest published one, or else the draft, where none is named. */
    find: async (
      instrumentId: string,
      which: number | 'draft' | 'shown',
    ): Promise<InstrumentVersion | undefined> => {
      const chosen =
        which === 'draft'
          ? sql`version.state = 'draft'`
          : which === 'shown'
            ? sql`true`
            : sql`version.version = ${which}`
      const { rows } = await sql<InstrumentVersion>`
        select version.instrument_id as "instrumentId", instrument.name, version.version,
          version.framework_id as "frameworkId", version.framework_version as "frameworkVersion",
          version.stage_id as "stageId", version.level_labels as "levelLabels", version.state,
          version.published_at as "publishedAt", version.lock_version as "lockVersion",
          coalesce((select json_agg(json_build_object('position', item.position, 'kind', item.kind, 'nodeId', item.node_id,
              'theme', item.theme, 'raterWording', item.rater_wording, 'selfWording', item.self_wording) order by item.position)
            from feedback_item item where item.organisation_id = version.organisation_id
              and item.instrument_id = version.instrument_id and item.version = version.version), '[]'::json) as items
        from feedback_instrument_version version
        join feedback_instrument instrument on instrument.organisation_id = version.organisation_id
          and instrument.id = version.instrument_id
        where version.organisation_id = ${organisationId} and version.instrument_id = ${instrumentId} and ${chosen}
        order by version.state = 'published' desc, version.version desc limit 1`.execute(tables)
      return rows[0]
    },

    listVersions: async (instrumentId: string): Promise<readonly VersionUse[]> => {
      const { rows } = await sql<VersionUse>`
        select version.version, version.state, version.published_at as "publishedAt",
          (select count(*)::int from feedback_cycle cycle where cycle.organisation_id = version.organisation_id
            and cycle.instrument_id = version.instrument_id and cycle.instrument_version = version.version
            and cycle.state not in ('preparing', 'cancelled')) as cycles,
          coalesce((select json_agg(json_build_object('id', recent.id, 'name', recent.name))
            from (select cycle.id, cycle.name from feedback_cycle cycle
              where cycle.organisation_id = version.organisation_id and cycle.instrument_id = version.instrument_id
                and cycle.instrument_version = version.version and cycle.kind <> 'person' and cycle.state <> 'cancelled'
              order by cycle.made_at desc limit 10) recent), '[]'::json) as "organisationCycles"
        from feedback_instrument_version version
        where version.organisation_id = ${organisationId} and version.instrument_id = ${instrumentId}
        order by version.version desc`.execute(tables)
      return rows
    },

    /** What a cycle can be made with: the newest published version of each. */
    listPublished: async (): Promise<readonly PublishedInstrument[]> => {
      const { rows } = await sql<PublishedInstrument>`
        with newest as (
          select instrument_id, max(version) as version from feedback_instrument_version
          where organisation_id = ${organisationId} and state = 'published' group by instrument_id
        )
        select newest.instrument_id as "instrumentId", newest.version, instrument.name, made.framework_id as "frameworkId",
          made.stage_id as "stageId",
          count(*) filter (where item.kind = 'rating')::int as ratings,
          count(*) filter (where item.kind = 'comment')::int as comments
        from newest
        join feedback_instrument instrument on instrument.organisation_id = ${organisationId} and instrument.id = newest.instrument_id
        join feedback_instrument_version made on made.organisation_id = ${organisationId}
          and made.instrument_id = newest.instrument_id and made.version = newest.version
        join feedback_item item on item.organisation_id = ${organisationId} and item.instrument_id = newest.instrument_id
          and item.version = newest.version
        group by newest.instrument_id, newest.version, instrument.name, made.framework_id, made.stage_id
        order by lower(instrument.name), newest.instrument_id`.execute(tables)
      return rows
    },
  }
}
