import type { PlainDate } from '@headroom/platform/clock'
import type { Within } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { type RawBuilder, sql } from 'kysely'
import type { IdeaAnswer, IdeaState } from '../rules/words.ts'
import type { ImprovementTables } from '../tables.ts'
import { anyOf } from './happenings.ts'

export type Reply = {
  readonly answer: IdeaAnswer
  readonly words: string
  readonly repliedBy: string | null
  readonly repliedAt: string
}

export type Idea = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly words: string
  readonly why: string
  readonly personId: string | null
  readonly personName: string | null
  readonly putInOn: PlainDate
  readonly replyDueOn: PlainDate
  readonly state: IdeaState
  readonly lockVersion: number
  readonly replies: readonly Reply[]
  readonly projectId: string | null
}
export type NewIdea = Pick<Idea, 'unitId' | 'words' | 'why' | 'personId' | 'putInOn' | 'replyDueOn'>
export type IdeaListed = Idea & { readonly total: number }

type Asked = {
  readonly text?: string | undefined
  readonly unitId?: string | undefined
  readonly state?: IdeaState | undefined
  readonly page: number
}

const PAGE_SIZE = 25
const fullName = (alias: string) =>
  sql`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`

export function ideaQueries(within: Within) {
  const database = within.tables<ImprovementTables>()
  const { organisationId } = within
  const read = async (which: RawBuilder<boolean>, order: RawBuilder<unknown>, page: number) => {
    const { rows } =
      await sql<IdeaListed>`select idea.id, idea.unit_id as "unitId", unit.name as "unitName", idea.words,
        idea.why, idea.person_id as "personId", ${fullName('person')} as "personName", idea.put_in_on as "putInOn",
        idea.reply_due_on as "replyDueOn", idea.state, idea.lock_version as "lockVersion",
        (select project.id from improvement_project project where project.organisation_id = idea.organisation_id
          and project.idea_id = idea.id order by project.made_at limit 1) as "projectId",
        coalesce((select json_agg(json_build_object('answer', reply.answer, 'words', reply.words,
            'repliedBy', ${fullName('replier')}, 'repliedAt', reply.replied_at) order by reply.replied_at)
          from improvement_idea_reply reply
          left join person replier on replier.organisation_id = reply.organisation_id and replier.id = reply.replied_by
          where reply.organisation_id = idea.organisation_id and reply.idea_id = idea.id), '[]'::json) as replies,
        count(*) over ()::int as total
      from improvement_idea idea
      join unit on unit.organisation_id = idea.organisation_id and unit.id = idea.unit_id
      left join person on person.organisation_id = idea.organisation_id and person.id = idea.person_id
      where idea.organisation_id = ${organisationId} and ${which}
      order by ${order} limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(database)
    return rows
  }
  return {
    find: async (ideaId: string): Promise<Idea | undefined> =>
      (await read(sql`idea.id = ${ideaId}`, sql`idea.id`, 1))[0],

    /** Waiting ones first, the one that is due first before the others; then the latest. */
    list: ({ text, unitId, state, page }: Asked): Promise<readonly IdeaListed[]> => {
      const all: RawBuilder<boolean>[] = [sql`idea.state <> 'withdrawn'`]
      if (text)
        all.push(
          sql`position(lower(${text}) in lower(idea.words || ' ' || idea.why || ' ' || unit.name)) > 0`,
        )
      if (unitId) all.push(sql`idea.unit_id = ${unitId}`)
      if (state) all.push(sql`idea.state = ${state}`)
      const order = sql`(idea.state <> 'waiting'), case when idea.state = 'waiting' then idea.reply_due_on end,
        idea.put_in_on desc, idea.id`
      return read(sql<boolean>`${sql.join(all, sql` and `)}`, order, page)
    },

    /** Those without a reply, in some units or in all, the one due first before the others. */
    waiting: (unitIds: readonly string[] | 'every-unit'): Promise<readonly IdeaListed[]> =>
      read(
        unitIds === 'every-unit'
          ? sql`idea.state = 'waiting'`
          : sql`idea.state = 'waiting' and idea.unit_id = ${anyOf(unitIds)}`,
        sql`idea.reply_due_on, idea.id`,
        1,
      ),

    async insert(idea: NewIdea): Promise<string> {
      const id = newId()
      const { unitId: unit_id, words, why, personId: person_id, putInOn, replyDueOn } = idea
      await database
        .insertInto('improvement_idea')
        .values({
          ...{ organisation_id: organisationId, id, unit_id, words, why, person_id, state: 'waiting' },
          ...{ put_in_on: putInOn, reply_due_on: replyDueOn },
        })
        .execute()
      return id
    },

    /** False where it is in that state already, or was taken back. */
    async setState(ideaId: string, state: IdeaState): Promise<boolean> {
      const done = await database
        .updateTable('improvement_idea')
        .set((of) => ({ state, lock_version: of('lock_version', '+', 1) }))
        .where('organisation_id', '=', organisationId)
        .where('id', '=', ideaId)
        .where('state', 'not in', [state, 'withdrawn'])
        .executeTakeFirst()
      return done.numUpdatedRows > 0n
    },

    async reply(ideaId: string, { answer, words }: Pick<Reply, 'answer' | 'words'>, at: Date): Promise<void> {
      await database
        .insertInto('improvement_idea_reply')
        .values({
          ...{ organisation_id: organisationId, id: newId(), idea_id: ideaId, answer, words },
          ...{ replied_by: within.personId, replied_at: at },
        })
        .execute()
    },

    async countOverdue(today: PlainDate): Promise<number> {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from improvement_idea
        where organisation_id = ${organisationId} and state = 'waiting' and reply_due_on < ${today}`.execute(
        database,
      )
      return rows[0]?.count ?? 0
    },
  }
}
