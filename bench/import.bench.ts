import { bringInStaff, previewStaff } from '@headroom/capabilities/organisation'
import { makeLargeTrust, staffCsv } from '@headroom/demo'
import { announcer } from '@headroom/platform/announcements'
import { countQueries, scopeMaker } from '@headroom/platform/database'
import { listeners } from '@headroom/server/capabilities'
import { benchDatabases } from './databases.ts'
import { benchClock, benchDay, prepare } from './large-world.ts'
import { ms, printTable } from './print-table.ts'

/* A staff extract from bytes to a complete preview, and from there to the database. Limit: 512 MB of memory at 60,000 rows. */
const SIZES = [3_000, 60_000]
const LIMIT_MB = 512

let peak = 0
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss / 1_048_576)
}, 20).unref()

const rows: (string | number)[][] = []
for (const size of SIZES) {
  const bytes = new TextEncoder().encode(staffCsv(makeLargeTrust(size, benchDay).staff))
  for (const target of benchDatabases()) {
    const database = await target.open()
    const scope = scopeMaker(database.kysely)(await prepare(database), null)
    global.gc?.()
    peak = 0
    const cpuBefore = process.cpuUsage()
    const t0 = performance.now()
    // Compared with nobody and kept nowhere: reading and checking alone.
    const read = await previewStaff({ filename: 'large.csv', bytes, today: benchDay }, undefined)
    const t1 = performance.now()
    const previewPeak = peak
    const cpuPreview = process.cpuUsage(cpuBefore)
    if (!read.ok) throw new Error(read.message)
    const { result: brought, sqlMs } = await countQueries(() =>
      bringInStaff({
        scope,
        clock: benchClock,
        announce: announcer(listeners),
        filename: 'large.csv',
        bytes,
        leaveOutFaulty: false,
      }),
    )
    const t2 = performance.now()
    if (!brought.ok) throw new Error(brought.reason)
    const whole = t2 - t1
    const again = await previewStaff({ filename: 'large.csv', bytes, today: benchDay }, scope)
    const t3 = performance.now()
    if (!again.ok || again.summary.unchanged !== again.summary.rows)
      throw new Error('Bringing the same file in again would change something')
    rows.push([
      `${target.name}, ${size.toLocaleString('en-GB')} rows`,
      ms(t1 - t0),
      Math.round((cpuPreview.user + cpuPreview.system) / 1000),
      ms(whole),
      `${Math.round((100 * sqlMs) / whole)}%`,
      `${Math.round((100 * (whole - sqlMs)) / whole)}%`,
      ms(t3 - t2),
      `${Math.round(previewPeak)} (${(previewPeak / LIMIT_MB).toFixed(2)}×)`,
      `${Math.round(peak)} (${(peak / LIMIT_MB).toFixed(2)}×)`,
    ])
    await database.close()
    target.remove()
  }
}
printTable(
  'A staff extract',
  [
    '',
    'read+check ms',
    'CPU ms',
    'whole import ms',
    'in SQL',
    'reading, checking',
    'preview again ms',
    'peak MB, preview',
    `peak MB of ${LIMIT_MB}, import`,
  ],
  rows,
)
process.exit(0)
