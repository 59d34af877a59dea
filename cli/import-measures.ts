import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  type ApplyFault,
  bringInMeasures,
  type ChosenReading,
  type ImportSummary,
  listOpenUnits,
  previewMeasures,
  type SummarisedFile,
} from '@headroom/capabilities/measures'
import { findViewerFacts, peopleWithEmail } from '@headroom/capabilities/organisation'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { Command, Option } from 'commander'
import type { OpenedForCommand, OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

type Options = {
  readonly preview?: true
  readonly format: 'text' | 'json'
  readonly organisation?: string
  readonly leaveOutFaulty?: true
  readonly as?: string
  readonly measure?: string
  readonly unit?: string
  readonly provider?: string
}

/** `headroom import measures FILE`: data for measures by the same steps as on the pages, with the same record of them. */
export function measuresCommand(open: OpenForCommand): Command {
  return new Command('measures')
    .description('Bring in data for measures (CSV or XLSX), or see with --preview what they would change.')
    .argument('<file>', 'the data')
    .option('--preview', 'only say what would change; nothing is written')
    .addOption(
      new Option('--format <format>', 'how the result is written').choices(['text', 'json']).default('text'),
    )
    .option('--organisation <code>', 'the ODS code of the organisation, where there are several')
    .option('--measure <code>', 'the short name of the measure, where no column names it')
    .option('--unit <name>', 'the name or code of the unit, where no column names it')
    .option('--provider <code>', "whose rows of a national file are the organisation's")
    .option('--leave-out-faulty', 'leave out what has faults and bring in the rest')
    .option('--as <email>', 'who brings it in, with their rights; without it, the command line itself')
    .action(async (path: string, options: Options) => run(open, path, options))
}

async function run(open: OpenForCommand, path: string, options: Options): Promise<void> {
  const bytes = readBytes(path)
  if (!bytes) return refuse(`The file ${path} could not be read.`)
  const opened = await open()
  if (!opened.ok) return refuse(opened.words)
  const installation = opened.value
  try {
    const chosen = await installation.chooseOrganisation(options.organisation)
    if (!chosen.ok) return refuse(chosen.words)
    const scope = await scopeFor(installation, chosen.value.id, options.as)
    if (!scope.ok) return refuse(scope.words)
    const reading = await readingFor(scope.value, options)
    if (!reading.ok) return refuse(reading.words)
    const { clock } = installation
    const file = { scope: scope.value, clock, filename: basename(path), bytes, reading: reading.value }
    if (options.preview) return show(await previewMeasures(file), options.format)
    const brought = await bringInMeasures({ ...file, leaveOutFaulty: options.leaveOutFaulty === true })
    if (brought.ok) return show(brought.value.file, options.format, 'Brought in.')
    if (brought.reason === 'refused') return show(brought.file, options.format)
    refuse(applyFaultWords(brought.reason))
  } finally {
    await installation.close()
  }
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

async function scopeFor(
  { database, scopeOf }: OpenedForCommand,
  organisationId: string,
  email: string | undefined,
): Promise<Result<Scope, { reason: 'nobody'; words: string }>> {
  if (email === undefined) return succeed(scopeOf(organisationId, null))
  for (const person of await peopleWithEmail(database.kysely, email)) {
    if (person.organisationId !== organisationId) continue
    const scope = scopeOf(organisationId, person.personId)
    if (await findViewerFacts(scope)) return succeed(scope)
  }
  return fail({
    reason: 'nobody',
    words: 'Nobody in this organisation has that e-mail address. Nothing was changed.',
  })
}

async function readingFor(
  scope: Scope,
  { measure, unit, provider }: Options,
): Promise<Result<ChosenReading, { reason: 'unknown-unit'; words: string }>> {
  const chosen: ChosenReading = {
    ...(measure === undefined ? {} : { measureCode: measure }),
    ...(provider === undefined ? {} : { providerCode: provider }),
  }
  if (unit === undefined) return succeed(chosen)
  const wanted = unit.toLowerCase()
  const found = (await inOrganisation(scope, listOpenUnits)).filter(
    ({ name, code }) => name.toLowerCase() === wanted || code?.toLowerCase() === wanted,
  )
  const [one] = found
  return one && found.length === 1
    ? succeed({ ...chosen, unitId: one.id })
    : fail({
        reason: 'unknown-unit',
        words: `${found.length === 0 ? 'No unit is' : 'Several units are'} called ${unit}. Nothing was changed.`,
      })
}

function show({ ok, summary, message }: SummarisedFile, format: Options['format'], done?: string): void {
  if (format === 'json') console.log(JSON.stringify(summary, undefined, 2))
  else if (ok) console.log([...summaryWords(summary), ...(done ? [done] : [])].join('\n'))
  else console.log(`The file cannot be used. ${message}`)
  if (!ok || (done === undefined && summary.faults.length > 0)) process.exitCode = 1
}

const thousands = (count: number): string => count.toLocaleString('en-GB')
const MOST_LISTED = 20

function summaryWords(summary: ImportSummary): readonly string[] {
  const { faults } = summary
  const counts = (['rows', 'measures', 'new', 'changed', 'unchanged', 'suppressed'] as const).map(
    (kind) => `${`${kind}:`.padEnd(12)}${thousands(summary[kind]).padStart(8)}`,
  )
  return [
    ...counts,
    ...summary.notices.map((words) => `note: ${words}`),
    faults.length === 0 ? 'No faults.' : `${thousands(faults.length)} faults:`,
    ...faults
      .slice(0, MOST_LISTED)
      .map(({ row, column, message }) => `  row ${row}${column === '' ? '' : `, ${column}`}: ${message}`),
    ...(faults.length > MOST_LISTED
      ? [`  and ${thousands(faults.length - MOST_LISTED)} more: --format json lists them all`]
      : []),
  ]
}

function applyFaultWords(reason: ApplyFault['reason']): string {
  switch (reason) {
    case 'faults-remain':
      return 'Some rows have faults, so nothing was brought in. See them with --preview; leave them out with --leave-out-faulty.'
    case 'data-changed-since':
      return 'Somebody else changed the data at the same moment, so nothing was brought in. Try again.'
    case 'not-ready':
      return 'Other data are being brought in just now, so nothing was changed. Try again when that is done.'
  }
}
