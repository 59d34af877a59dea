import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  bringInStaff,
  findViewerFacts,
  type Preview,
  peopleWithEmail,
  previewStaff,
  type RefusedPreview,
  type RegisteredOrganisation,
} from '@headroom/capabilities/organisation'
import { systemClock, today } from '@headroom/platform/clock'
import type { Scope } from '@headroom/platform/database'
import { fail, type Result, succeed } from '@headroom/platform/result'
import { Command, Option } from 'commander'
import { measuresCommand } from './import-measures.ts'
import { applyFaultWords, broughtInWords, previewWords } from './import-words.ts'
import type { OpenedForCommand, OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

type Options = {
  readonly preview?: true
  readonly format: 'text' | 'json'
  readonly organisation?: string
  readonly leaveOutFaulty?: true
  readonly as?: string
}

type File = { readonly filename: string; readonly bytes: Uint8Array }

/** `headroom import staff FILE`: a staff extract by the same steps as on the pages, with the same record of it. */
export function importCommand(open: OpenForCommand): Command {
  const staff = new Command('staff')
    .description('Bring in a staff extract (CSV or XLSX), or see with --preview what it would change.')
    .argument('<file>', 'the staff extract')
    .option('--preview', 'only say what would change; nothing is written')
    .addOption(
      new Option('--format <format>', 'how the result is written').choices(['text', 'json']).default('text'),
    )
    .option('--organisation <code>', 'the ODS code of the organisation, where there are several')
    .option('--leave-out-faulty', 'leave out the rows with faults and bring in the rest')
    .option('--as <email>', 'the administrator who brings it in; without it, the command line itself')
    .action(async (path: string, options: Options) => {
      const file = readExtract(path)
      if (!file.ok) return refuse(file.words)
      await (options.preview ? preview(open, file.value, options) : bringIn(open, file.value, options))
    })
  return new Command('import')
    .description('Bring files in.')
    .addCommand(staff)
    .addCommand(measuresCommand(open))
}

function readExtract(path: string): Result<File, { reason: 'unreadable'; words: string }> {
  try {
    return succeed({ filename: basename(path), bytes: readFileSync(path) })
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be opened'
    return fail({ reason: 'unreadable', words: `The file ${path} could not be read: ${cause}.` })
  }
}

function show(found: Preview | RefusedPreview, format: Options['format']): void {
  console.log(format === 'json' ? JSON.stringify(found.summary, undefined, 2) : previewWords(found))
  if (!found.ok || found.summary.faults.length > 0) process.exitCode = 1
}

const withNobody = (why: string): string =>
  `${why}\nThe file is compared with nobody: everybody in it counts as a joiner.`

/** A look at a file needs no installation: without one, or without saying which organisation, it is compared with nobody. */
async function preview(open: OpenForCommand, file: File, options: Options): Promise<void> {
  const opened = await open({ onlyIfThere: true })
  if (!opened.ok) {
    console.error(withNobody(opened.words))
    return show(await previewStaff({ ...file, today: today(systemClock) }), options.format)
  }
  const installation = opened.value
  try {
    const chosen = await installation.chooseOrganisation(options.organisation)
    if (!chosen.ok && chosen.reason === 'unknown-code') return refuse(chosen.words)
    if (!chosen.ok) console.error(withNobody(chosen.words))
    const scope = chosen.ok ? installation.scopeOf(chosen.value.id, null) : undefined
    show(await previewStaff({ ...file, today: today(installation.clock) }, scope), options.format)
  } finally {
    await installation.close()
  }
}

async function bringIn(open: OpenForCommand, file: File, options: Options): Promise<void> {
  const opened = await open()
  if (!opened.ok) return refuse(opened.words)
  const installation = opened.value
  try {
    const chosen = await installation.chooseOrganisation(options.organisation)
    if (!chosen.ok) return refuse(chosen.words)
    const scope = await scopeFor(installation, chosen.value, options.as)
    if (!scope.ok) return refuse(scope.words)
    const { clock, announce } = installation
    const leaveOutFaulty = options.leaveOutFaulty === true
    const brought = await bringInStaff({ scope: scope.value, clock, announce, leaveOutFaulty, ...file })
    if (brought.ok) return tell(brought.value.preview, options.format)
    if (brought.reason === 'refused') return show(brought.preview, options.format)
    refuse(applyFaultWords(brought.reason))
  } finally {
    await installation.close()
  }
}

function tell(done: Preview, format: Options['format']): void {
  console.log(format === 'json' ? JSON.stringify(done.summary, undefined, 2) : broughtInWords(done))
}

/** What is done is done as somebody only if they may do it. */
async function scopeFor(
  { database, scopeOf }: OpenedForCommand,
  organisation: RegisteredOrganisation,
  email: string | undefined,
): Promise<Result<Scope, { reason: 'not-an-administrator'; words: string }>> {
  if (email === undefined) return succeed(scopeOf(organisation.id, null))
  const people = await peopleWithEmail(database.kysely, email)
  for (const { personId } of people.filter(({ organisationId }) => organisationId === organisation.id)) {
    const scope = scopeOf(organisation.id, personId)
    const facts = await findViewerFacts(scope)
    if (facts?.grants.has('administrator')) return succeed(scope)
  }
  return fail({
    reason: 'not-an-administrator',
    words: `Nobody with that e-mail address is an administrator of ${organisation.name}. Nothing was changed.`,
  })
}
