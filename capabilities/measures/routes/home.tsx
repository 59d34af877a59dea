import { inOrganisation } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { z } from 'zod'
import { homeQueries } from '../queries/home.ts'
import { dayAfter } from '../reading/days.ts'
import { mayDefineAny } from '../rules/who-may.ts'
import { HomePage } from '../views/home-page.tsx'
import { mayWriteFor } from '../who-may.ts'

const spans = [7, 30, 90] as const

const $HomeQuery = z.object({
  q: z.string().trim().max(100).optional(),
  days: z.coerce
    .number()
    .pipe(z.union(spans.map((days) => z.literal(days))))
    .default(7)
    .catch(7),
})

const home = route(
  {
    method: 'GET',
    path: '/measures',
    summary: 'Find a unit or a measure; what deserves attention in your units, and what is new there',
    access: { kind: 'signed-in' },
    answers: 'page',
    query: $HomeQuery,
  },
  async ({ scope, viewer, query, now, today, frame, page }) => {
    const shown = await inOrganisation(scope, async (within) => {
      const ask = homeQueries(within)
      const units = await ask.unitsOf(viewer.personId)
      const ids = units.map(({ id }) => id)
      const write = await mayWriteFor(within, viewer)
      return {
        may: {
          bringIn: write === 'every-unit' || write.size > 0,
          define: mayDefineAny(viewer.grants),
        },
        units,
        found: query.q ? await ask.search(query.q) : undefined,
        concerns: await ask.concerns(ids),
        late: await ask.late(ids, today),
        reviews: await ask.reviewsDue(ids, viewer.personId, dayAfter(today, 30)),
        actions: await ask.actionsOf(viewer.personId),
        changes: await ask.changesSince(ids, new Date(now.getTime() - query.days * 86_400_000)),
      }
    })
    return page(<HomePage frame={frame} {...shown} text={query.q} days={query.days} today={today} />)
  },
)

export const homeRoutes: readonly Route[] = [home]
