import type { RegisteredOrganisation } from '@headroom/capabilities/organisation'
import { type ChainReport, verifyChain } from '@headroom/platform/audit'
import { inOrganisation } from '@headroom/platform/database'
import { Command } from 'commander'
import type { OpenedForCommand, OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'

const SHOWN = 20

/** `headroom audit verify`: status 1 when any event of any chain is not as it was written. */
export function auditCommand(open: OpenForCommand): Command {
  const verify = new Command('verify')
    .description(
      'Walk the audit chain of every organisation and name each event that was changed, removed or reordered.',
    )
    .option('--organisation <code>', 'only the organisation with this ODS code')
    .action(async ({ organisation }: { organisation?: string }) => {
      const opened = await open({ onlyIfThere: true })
      if (!opened.ok) return refuse(opened.words)
      const installation = opened.value
      try {
        const wanted = await organisationsToVerify(installation, organisation)
        if (wanted === undefined) return
        for (const one of wanted)
          tell(one, await inOrganisation(installation.scopeOf(one.id, null), verifyChain))
      } finally {
        await installation.close()
      }
    })
  return new Command('audit').description('The record of who did what.').addCommand(verify)
}

async function organisationsToVerify(
  installation: OpenedForCommand,
  code: string | undefined,
): Promise<readonly RegisteredOrganisation[] | undefined> {
  if (code === undefined) return installation.listOrganisations()
  const chosen = await installation.chooseOrganisation(code)
  if (chosen.ok) return [chosen.value]
  refuse(chosen.words)
  return undefined
}

const faultWords = {
  missing: 'is missing',
  changed: 'was changed after it was written',
  'out-of-order': 'does not follow the one before it',
  'head-disagrees': 'is not the one that the record says is last',
} as const

function tell(organisation: RegisteredOrganisation, { events, headHash, faults }: ChainReport): void {
  if (faults.length === 0) {
    console.log(
      `${organisation.code} ${organisation.name}: ${events} events, the chain is whole. Last: ${headHash}`,
    )
    return
  }
  const lines = faults.slice(0, SHOWN).map(({ seq, what }) => `  event ${seq} ${faultWords[what]}`)
  if (faults.length > SHOWN) lines.push(`  and ${faults.length - SHOWN} more`)
  refuse(
    [
      `${organisation.code} ${organisation.name}: ${faults.length} of its events are not as they were written.`,
      ...lines,
    ].join('\n'),
  )
}
