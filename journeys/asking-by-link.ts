import { askRatersOf } from '../capabilities/feedback/asking/ask-raters.ts'
import { askingParts, linkOf } from '../capabilities/feedback/testing/asking.ts'
import { movableClock, withFeedback } from '../capabilities/feedback/testing/world.ts'
import type { World } from '../checks/world/index.ts'

type Held = { readonly feedbackLink: string; readonly feedbackTicket: string }

const lastPart = (path: string): string => path.split('/').at(-1) ?? ''

/** Somebody outside is asked about the ward manager, where no mail is sent: every page of theirs can then be opened. */
export async function askByLink(world: World): Promise<Held> {
  const feedback = withFeedback(world, movableClock('2026-11-22'))
  const questionnaire = await feedback.makeQuestionnaire({ ratings: 3, comments: 1 })
  const subject = world.person('wardManager').personId
  const cycleId = await feedback.makeCycle({ questionnaire, subjects: [subject] })
  const [id = ''] = await feedback.ask(cycleId, subject, [
    { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' },
  ])
  await askRatersOf(await askingParts(feedback), cycleId)
  const link = await linkOf(feedback, cycleId, id)
  const begun = await world.submit(link, {})
  return { feedbackLink: lastPart(link), feedbackTicket: lastPart(begun.headers.get('Location') ?? '') }
}
