import { newId } from '../ids/index.ts'
import { actAs } from './arrival.ts'
import { askEngine, type Cookies } from './ask-engine.ts'
import type { Kit } from './kit.ts'
import { findAccountOf, link } from './memberships.ts'
import type { DemonstrationPerson } from './parts.ts'
import { dropEarlierSession, findByToken } from './sessions.ts'

/** Present only where the installation is a demonstration; nobody in it is real. */
export type DemonstrationSignIn = {
  people(): Promise<readonly DemonstrationPerson[]>
  signInAs(
    request: Request,
    personId: string,
  ): Promise<
    | { readonly ok: true; readonly cookies: Cookies }
    | { readonly ok: false; readonly reason: 'no-such-person' }
  >
}

export function openDemonstration(kit: Kit): DemonstrationSignIn {
  return {
    people: kit.parts.demonstrationPeople,
    async signInAs(request, personId) {
      const person = (await kit.parts.demonstrationPeople()).find((one) => one.personId === personId)
      if (!person) return { ok: false, reason: 'no-such-person' }
      const accountId = await accountFor(kit, person)
      await dropEarlierSession(kit, request)
      const begun = await askEngine(() =>
        kit.engine.api.beginSession({
          body: { accountId, way: 'demonstration' },
          headers: new Headers({ 'user-agent': request.headers.get('user-agent') ?? '' }),
          returnHeaders: true,
        }),
      )
      const session = begun.ok ? await findByToken(kit, begun.value.token) : undefined
      if (!session) throw new Error('The demonstration session could not be begun')
      await actAs(kit, session, person)
      return { ok: true, cookies: begun.cookies }
    },
  }
}

async function accountFor(kit: Kit, person: DemonstrationPerson): Promise<string> {
  const known = await findAccountOf(kit, person)
  if (known) return known.accountId
  const id = newId()
  const now = kit.now()
  await kit.tables(async (tables) => {
    await tables
      .insertInto('sign_in.user_account')
      .values({
        id,
        name: person.name,
        // RFC 2606 keeps ".invalid" from ever being anybody's.
        email: `${id}@demonstration.invalid`,
        email_verified: false,
        second_factor_on: false,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await link(tables, id, [person], { linkedBy: 'demonstration', at: now })
  })
  // Two visitors may take up the same person at once: the first link stands.
  return (await findAccountOf(kit, person))?.accountId ?? id
}
