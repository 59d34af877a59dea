import { describeChart, makeXmrChart, warningsOf } from '@headroom/control-charts'
import { ms, printTable, quantile } from './print-table.ts'

/* Processor time of the control-charts kernel against its limits: 300 charts of 36 points in 10 ms, 10,000 points in 5 ms. */
const ROUNDS = 31

/** A repeatable series without a signal most of the time; the generator is Park and Miller's, 1988. */
function series(length: number, seed: number) {
  let state = seed
  const next = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Array.from({ length }, (_, index) => {
    const day = new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10)
    return { date: day, value: 100 + 10 * (next() + next() + next() - 1.5) }
  })
}

function medianCpuMs(work: () => void): { median: number; best: number } {
  for (let warm = 0; warm < 10; warm += 1) work()
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return { median: quantile(times, 0.5), best: Math.min(...times) }
}

const small = Array.from({ length: 300 }, (_, index) => ({
  points: series(36, index + 1),
  improvement: 'down' as const,
}))
const large = { points: series(10_000, 7), improvement: 'down' as const }
const draw = (one: (typeof small)[number]) => {
  const made = makeXmrChart(one)
  if (!made.ok) throw new Error('The bench series has faults')
  return made.chart
}
const cases = [
  ['300 charts × 36 points: rules, reasons, icons', 10, () => void small.map(draw)],
  [
    'the same, with text and warnings',
    10,
    () => void small.map((one) => [describeChart(draw(one)), warningsOf(draw(one))]),
  ],
  ['one chart of 10,000 points', 5, () => void draw(large)],
] as const
printTable(
  'Control charts, processor time',
  ['', 'median ms', 'best ms', 'limit ms', 'of the limit'],
  cases.map(([name, limit, work]) => {
    const { median, best } = medianCpuMs(work)
    return [name, ms(median), ms(best), limit, `${(median / limit).toFixed(2)}×`]
  }),
)
