import { describePeople, peopleWithEmail } from '@headroom/capabilities/organisation'
import { openLog } from '@headroom/platform/log'
import { openMail } from '@headroom/platform/mail'
import { INVITATION_DAYS, openSignIn, type PersonRef } from '@headroom/platform/sign-in'
import type { OpenedForCommand } from './open.ts'

/** Makes invitations from the command line, by the same engine and with the same record as on the pages. */
export function invitationMaker({ database, config, clock, installation, scopeOf }: OpenedForCommand) {
  const signIn = openSignIn({
    database,
    config,
    clock,
    log: openLog(config.HEADROOM_LOG),
    baseUrl: config.HEADROOM_URL ?? `http://${config.HOST}:${config.PORT}`,
    scopeOf,
    secret: config.HEADROOM_SECRET ?? installation.secret,
    mail: openMail(config),
    demonstration: false,
    peopleWithEmail: (email) => peopleWithEmail(database.kysely, email),
    describePeople: (people) => describePeople(scopeOf, people),
    demonstrationPeople: async () => [],
  })
  return {
    /** In words: sent by mail, or the link to pass on. */
    async invite(person: PersonRef, email: string): Promise<string> {
      const [described] = await describePeople(scopeOf, [person])
      const made = await signIn.administer.invite(
        {
          person,
          email,
          name: described?.name ?? email,
          organisationName: described?.organisationName ?? 'Your organisation',
        },
        { organisationId: person.organisationId, personId: null },
      )
      await signIn.settled()
      return made.mailed
        ? `An invitation was sent to ${email}. It works once, for ${INVITATION_DAYS} days.`
        : `There is no mail server, so pass this link on to ${email}. It works once, for ${INVITATION_DAYS} days:\n  ${made.address}`
    },
  }
}
