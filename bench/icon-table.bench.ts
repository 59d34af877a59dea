import { bringInHistory, listOpenUnits, usualChart } from '@headroom/capabilities/measures'
import { loadConfig } from '@headroom/platform/config'
import { type Database, inOrganisation, scopeMaker } from '@headroom/platform/database'
import { findInstallation } from '@headroom/platform/installation'
import { silentLog } from '@headroom/platform/log'
import { compose } from '@headroom/server/compose'
import { benchDatabases } from './databases.ts'
import { benchClock, benchDay, fillLarge, type LargeWorld } from './large-world.ts'
import { ms, printTable, quantile } from './print-table.ts'

/* A unit's icon table of 300 measures with sparklines, reasons and marks, from the request to the last byte. Limit: 100 ms. Processor
   time is this program's: with the embedded database that is all there is, with PostgreSQL its server's is not in it. */
const MEASURES = Number(process.env.HEADROOM_BENCH_MEASURES ?? 300)
const TIMES = 40
const LIMIT_MS = 100
const POINTS = 36
const address = 'http://localhost:8080'

type History = Parameters<typeof bringInHistory>[1]
type MeasureMade = History['measures'][number]

const themes = ['waiting', 'safety', 'experience', 'workforce', 'money'] as const
const dimensions = ['outcome', 'process', 'balancing'] as const

const measureAt = (at: number): MeasureMade => ({
  code: `measure-${at}`,
  status: 'in-use',
  ownerPersonId: null,
  reviewOn: null,
  definition: {
    validFrom: '2023-11-01',
    name: `Measure number ${at} of this unit`,
    clinicalWords: 'As counted on the wards',
    managerialWords: 'As counted for the board',
    numeratorWords: null,
    denominatorWords: null,
    source: 'A register',
    valueUnit: at % 2 === 0 ? 'count' : 'days',
    ratePer: null,
    direction: at % 3 === 0 ? 'up' : 'down',
    dimension: dimensions[at % 3] ?? 'outcome',
    theme: themes[at % 5] ?? 'safety',
    period: 'month',
  },
  chart: usualChart,
  targets: [{ unitId: null, fromOn: '2023-11-01', untilOn: null, value: 100, note: null }],
})

const monthAt = (at: number) => new Date(Date.UTC(2023, 10 + at, 1)).toISOString().slice(0, 10)

/** A repeatable run of values about 100, one in ten with a step at the end; Park and Miller's generator, 1988. */
function valuesOf(seed: number): readonly number[] {
  let state = seed + 1
  const next = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Array.from({ length: POINTS }, (_, at) =>
    Math.round(100 + 10 * (next() + next() + next() - 1.5) + (seed % 10 === 0 && at > 27 ? 15 : 0)),
  )
}

/** The organisation's own unit gets all the measures. */
async function fillMeasures(database: Database, { organisationId }: LargeWorld): Promise<string> {
  return inOrganisation(scopeMaker(database.kysely)(organisationId, null), async (within) => {
    const unitId = (await listOpenUnits(within)).find(({ kind }) => kind === 'organisation')?.id ?? ''
    const measures = Array.from({ length: MEASURES }, (_, at) => measureAt(at))
    const series = measures.map(({ code }, at) => ({
      code,
      unitId,
      by: null,
      annotations: [],
      points: valuesOf(at).map((value, month) => ({
        periodStart: monthAt(month),
        state: 'value' as const,
        value,
        numerator: null,
        denominator: null,
        isProvisional: false,
        note: null,
      })),
    }))
    await bringInHistory(within, { measures, series }, { now: benchClock.now(), today: benchDay })
    return unitId
  })
}

const rows: (string | number)[][] = []
for (const target of benchDatabases()) {
  const database = await target.open()
  try {
    const world = await fillLarge(database, 200)
    const unitId = await fillMeasures(database, world)
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
    const pages = [
      [`icon table, ${MEASURES} rows with sparklines`, `/measures/units/${unitId}`],
      ['the same, concern first', `/measures/units/${unitId}?sort=attention&group=dimension`],
      ['the same as data', `/measures/units/${unitId}/icons.csv`],
      ['home of measures', '/measures'],
    ] as const
    for (const [name, path] of pages) {
      const totals: number[] = []
      const inSql: number[] = []
      const processor: number[] = []
      const queries = new Set<number>()
      let bytes = 0
      for (let time = 0; time < TIMES + 5; time += 1) {
        const before = process.cpuUsage()
        const started = performance.now()
        const answer = await service.fetch(new Request(`${address}${path}`, { headers: { Cookie: cookie } }))
        bytes = (await answer.arrayBuffer()).byteLength
        const took = performance.now() - started
        const { user, system } = process.cpuUsage(before)
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        const timing = answer.headers.get('Server-Timing') ?? ''
        const part = (key: string) => Number(new RegExp(`${key};dur=([\\d.]+)`).exec(timing)?.[1])
        if (time < 5) continue
        totals.push(took)
        inSql.push(part('sql'))
        processor.push((user + system) / 1_000)
        queries.add(part('queries'))
      }
      const median = quantile(totals, 0.5)
      rows.push([
        `${target.name}: ${name}`,
        ms(median),
        ms(quantile(totals, 0.95)),
        ms(quantile(inSql, 0.5)),
        ms(quantile(processor, 0.5)),
        [...queries].join('/'),
        `${Math.round(bytes / 1000)} kB`,
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
  `A unit of ${MEASURES} measures, ${POINTS} points each (${TIMES} requests)`,
  ['page', 'p50 ms', 'p95 ms', 'SQL p50 ms', 'processor p50 ms', 'queries', 'size', `of ${LIMIT_MS} ms`],
  rows,
)
process.exit(0)
