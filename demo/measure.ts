import { eachAssessment } from './assessments.ts'
import { eachAttestation } from './attestations.ts'
import { staffCsvLines } from './staff-csv.ts'
import { outlineTrust } from './trust.ts'

/** Prints how long a trust of the largest size takes, and the most memory it held: `node demo/measure.ts [people]`. */
const people = Number(process.argv[2] ?? 60_000)
const today = '2026-11-22'
const placements = () =>
  outlineTrust({ seed: 'large', today, name: 'Measured', code: 'ZZ8', staff: people }).placements()

function measure(what: string, things: Iterable<unknown>): void {
  const before = process.cpuUsage()
  let count = 0
  for (const _ of things) count += 1
  // Processor time, so that a busy machine tells the same story as a quiet one.
  const seconds = process.cpuUsage(before).user / 1_000_000
  console.log(
    `${what.padEnd(40)}${count.toLocaleString('en-GB').padStart(10)}${seconds.toFixed(2).padStart(8)} s`,
  )
}

measure('posts filled, one at a time', placements())
measure('the extract as lines of CSV', staffCsvLines(placements().map(({ row }) => row)))
measure(
  'self-assessments (with their staff)',
  eachAssessment({ seed: 'large', today, placements: placements() }),
)
measure(
  'attestations (with their staff)',
  eachAttestation({ seed: 'large', today, placements: placements() }),
)
console.log(`most memory held: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`)
