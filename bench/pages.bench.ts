import { loadConfig } from '@headroom/platform/config'
import { inOrganisation, scopeMaker } from '@headroom/platform/database'
import { findInstallation } from '@headroom/platform/installation'
import { silentLog } from '@headroom/platform/log'
import { compose } from '@headroom/server/compose'
import { sql } from 'kysely'
import { benchDatabases } from './databases.ts'
import { benchClock, fillLarge } from './large-world.ts'
import { ms, printTable, quantile } from './print-table.ts'

/* Server time of the pages that are opened most, at 60,000 people of whom a third are assessed. Limit: 50 ms at the median. */
const PEOPLE = Number(process.env.HEADROOM_BENCH_PEOPLE ?? 60_000)
const TIMES = 60
const LIMIT_MS = 50
const address = 'http://localhost:8080'

const rows: (string | number)[][] = []
for (const target of benchDatabases()) {
  const database = await target.open()
  try {
    const world = await fillLarge(database, PEOPLE)
    const config = loadConfig({})
    const installation = await findInstallation(database.kysely)
    if (!config.ok || !installation) throw new Error('The bench world is not as it should be')
    const service = await compose({
      database,
      installation,
      config: config.value,
      clock: benchClock,
      log: silentLog,
      baseUrl: address,
      showTiming: true,
    })
    const signedIn = await service.fetch(
      new Request(`${address}/sign-in/demonstration`, {
        method: 'POST',
        headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams({ personId: world.managerId, organisationId: world.organisationId }),
      }),
    )
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const unitId = await inOrganisation(
      scopeMaker(database.kysely)(world.organisationId, null),
      async (within) => {
        const { rows: units } = await sql<{
          id: string
        }>`select unit.id from unit join post on post.organisation_id = unit.organisation_id and post.unit_id = unit.id
        where unit.kind = 'department' group by unit.id order by count(*) desc limit 1`.execute(
          within.tables<unknown>(),
        )
        return units[0]?.id ?? ''
      },
    )
    // The month's figures are drawn once, by a job: how long that takes is a row of its own.
    const drawing = performance.now()
    for (let tries = 0; tries < 1_200; tries += 1) {
      const answer = await service.fetch(
        new Request(`${address}/assessment/organisation`, { headers: { Cookie: cookie } }),
      )
      await answer.text()
      if (answer.status === 200) break
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    rows.push([`${target.name}: month’s figures, once`, ms(performance.now() - drawing), '', '', '', ''])
    const pages = [
      ['home', '/'],
      ['team page', '/team'],
      ['unit heat map', `/assessment/units/${unitId}`],
      ['people search', '/organisation/people?q=sm'],
      ['people search, two words', '/organisation/people?q=an+ha'],
      ['unit page', `/organisation/units/${unitId}`],
    ] as const
    for (const [name, path] of pages) {
      const totals: number[] = []
      const inSql: number[] = []
      const queries = new Set<number>()
      for (let time = 0; time < TIMES + 5; time += 1) {
        const answer = await service.fetch(new Request(`${address}${path}`, { headers: { Cookie: cookie } }))
        await answer.text()
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        const timing = answer.headers.get('Server-Timing') ?? ''
        const part = (key: string) => Number(new RegExp(`${key};dur=([\\d.]+)`).exec(timing)?.[1])
        if (time < 5) continue
        totals.push(part('total'))
        inSql.push(part('sql'))
        queries.add(part('queries'))
      }
      const median = quantile(totals, 0.5)
      rows.push([
        `${target.name}: ${name}`,
        ms(median),
        ms(quantile(totals, 0.95)),
        ms(quantile(inSql, 0.5)),
        [...queries].join('/'),
        `${(median / LIMIT_MS).toFixed(2)}×`,
      ])
    }
    await service.close()
  } finally {
    await database.close()
    target.remove()
  }
}
printTable(
  `Pages at ${PEOPLE.toLocaleString('en-GB')} people (${TIMES} requests each)`,
  ['page', 'p50 ms', 'p95 ms', 'SQL p50 ms', 'queries', `of ${LIMIT_MS} ms`],
  rows,
)
process.exit(0)
