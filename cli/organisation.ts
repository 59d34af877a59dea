import {
  addPerson,
  findPersonByEmail,
  giveGrant,
  registerOrganisation,
} from '@headroom/capabilities/organisation'
import { today } from '@headroom/platform/clock'
import { inOrganisation } from '@headroom/platform/database'
import { isEmailAddress } from '@headroom/platform/mail'
import { Command } from 'commander'
import type { OpenedForCommand, OpenForCommand } from './open.ts'
import { refuse } from './refuse.ts'
import { invitationMaker } from './sign-in.ts'

type Adding = {
  name: string
  code: string
  administrator: string
  given: string
  family: string
  system?: string
  systemName?: string
}

/** `headroom organisation add`: the first step of real use; prints the first administrator's invitation. */
export function organisationCommand(open: OpenForCommand): Command {
  const add = new Command('add')
    .description('Add an organisation and invite its first administrator.')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--code <code>', 'its ODS code')
    .requiredOption('--administrator <email>', "the first administrator's e-mail address")
    .requiredOption('--given <name>', "the first administrator's given name")
    .requiredOption('--family <name>', "the first administrator's family name")
    .option('--system <code>', 'the code of the local system that groups it with others')
    .option('--system-name <name>', 'the name of that system')
    .action(async (adding: Adding) => {
      const faults = faultsOf(adding)
      if (faults.length > 0) return refuse(faults.join('\n'))
      const opened = await open()
      if (!opened.ok) return refuse(opened.words)
      try {
        await addOrganisation(opened.value, adding)
      } finally {
        await opened.value.close()
      }
    })
  const list = new Command('list')
    .description('List the organisations of this installation.')
    .action(async () => {
      const opened = await open({ onlyIfThere: true })
      if (!opened.ok) return refuse(opened.words)
      for (const { code, name } of await opened.value.listOrganisations()) console.log(`${code}  ${name}`)
      await opened.value.close()
    })
  return new Command('organisation')
    .description('The organisations of this installation.')
    .addCommand(add)
    .addCommand(list)
}

const faultsOf = ({ code, administrator, system, systemName }: Adding): readonly string[] => [
  ...(/^[A-Za-z0-9]{1,9}$/.test(code) ? [] : ['--code must be an ODS code: 1 to 9 letters and digits']),
  ...(isEmailAddress(administrator) ? [] : ['--administrator must be an e-mail address']),
  ...(Boolean(system) === Boolean(systemName) ? [] : ['--system and --system-name go together']),
]

async function addOrganisation(installation: OpenedForCommand, adding: Adding): Promise<void> {
  const { database, clock, scopeOf } = installation
  if (installation.installation.kind === 'demonstration')
    return refuse(
      'This installation is the demonstration, and never turns into a real one. Name another data folder with HEADROOM_DATA, or another database.',
    )
  const code = adding.code.toUpperCase()
  if ((await installation.listOrganisations()).some((one) => one.code === code))
    return refuse(`There is an organisation with the code ${code} already.`)
  const organisationId = await registerOrganisation(
    database.kysely,
    {
      name: adding.name,
      kind: 'trust',
      code,
      validFrom: today(clock),
      ...(adding.system && adding.systemName
        ? { system: { code: adding.system, name: adding.systemName } }
        : {}),
    },
    clock.now(),
  )
  const personId = await inOrganisation(scopeOf(organisationId, null), async (within) => {
    const id = await addPerson(
      within,
      { givenName: adding.given, familyName: adding.family, email: adding.administrator },
      clock.now(),
    )
    await giveGrant(within, id, 'administrator', clock.now())
    return id
  })
  const invitation = await invitationMaker(installation).invite(
    { organisationId, personId },
    adding.administrator,
  )
  console.log(`${adding.name} (${code}) is added.\n${invitation}`)
}

/** `headroom invite EMAIL`: a new link for somebody of the organisation who has an e-mail address there. */
export const inviteCommand = (open: OpenForCommand): Command =>
  new Command('invite')
    .description('Invite a person of the organisation to sign in: a link that works once.')
    .argument('<email>', 'the e-mail address that the organisation has for them')
    .option('--organisation <code>', 'the ODS code of the organisation, where there are several')
    .action(async (email: string, { organisation }: { organisation?: string }) => {
      const opened = await open({ onlyIfThere: true })
      if (!opened.ok) return refuse(opened.words)
      const installation = opened.value
      try {
        const chosen = await installation.chooseOrganisation(organisation)
        if (!chosen.ok) return refuse(chosen.words)
        const organisationId = chosen.value.id
        const personId = await inOrganisation(installation.scopeOf(organisationId, null), (within) =>
          findPersonByEmail(within, email),
        )
        if (!personId)
          return refuse(
            `Nobody of ${chosen.value.name} has the e-mail address ${email}, or more than one person has.`,
          )
        console.log(await invitationMaker(installation).invite({ organisationId, personId }, email))
      } finally {
        await installation.close()
      }
    })
