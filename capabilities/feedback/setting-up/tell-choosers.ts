import { formatDate } from '@headroom/design-system'
import { inOrganisation, type Scope } from '@headroom/platform/database'
import type { Outside } from '@headroom/platform/jobs'
import { sendLetters } from '../asking/send-letters.ts'
import { cycleQueries } from '../queries/cycles.ts'
import { listWaitingChoosers } from '../queries/waiting-choosers.ts'
import { ratersHref } from '../views/hrefs.ts'

const AT_ONCE = 20

/**
 * Writes to everybody whose list of raters is not agreed. Without a mail server the home page says it. Stopped half-way it
 * writes again from the start: a second reminder does little harm, a missing one does more.
 */
export async function tellChoosersOf(
  { scope, mail, addressOf }: Pick<Outside, 'mail' | 'addressOf'> & { readonly scope: Scope },
  cycleId: string,
): Promise<void> {
  const { cycle, choosers } = await inOrganisation(scope, async (within) => ({
    cycle: await cycleQueries(within).find(cycleId),
    choosers: await listWaitingChoosers(within, cycleId),
  }))
  if (!mail || cycle?.state !== 'collecting') return
  for (let from = 0; from < choosers.length; from += AT_ONCE)
    await sendLetters(
      mail,
      choosers.slice(from, from + AT_ONCE).map(({ personId, email }) => ({
        to: email,
        subject: `Choose whom to ask for feedback: ${cycle.name}`,
        text: [
          'You are to have feedback from the people you work with, and choose whom to ask.',
          `Choose them here: ${addressOf(ratersHref(cycleId, personId))}`,
          `It closes on ${formatDate(cycle.closesOn)}, so the sooner they are asked, the longer they have.`,
          'Nobody is told who answered, and you see nothing of a group in which too few did.',
        ].join('\n\n'),
      })),
    )
}
