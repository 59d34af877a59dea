import { markMaker } from '@headroom/platform/keyed-mark'
import { sealDraft } from '../../capabilities/feedback/tickets/sealed-draft.ts'
import { makeTicket, readTicket, ticketPath } from '../../capabilities/feedback/tickets/ticket.ts'
import { answersSaid, fieldsSaying, type Ready, SECRET } from './answers-said.ts'

const mark = markMaker(SECRET)
const AT_ONCE = 4
const LONGEST_WAIT_MS = 15_000

export type Raters = {
  /** By the hash of the ticket: which answer it is of. */
  readonly known: ReadonlyMap<string, number>
  /** Those that were told "thank you". */
  readonly acknowledged: ReadonlySet<number>
  /** Answers that were sent again after a death, because nobody had said what became of them. */
  readonly sentAgain: () => number
  /** Answers without end, until the program is dead; what was left in doubt is sent again first. */
  answer(ready: Ready): void
  /** The next "thank you"; or its time is up. */
  nextThanks(): Promise<void>
  /** From now on, nobody is surprised not to be answered. */
  expectDeath(): void
  /** Fails where somebody was not answered before that. */
  settle(): Promise<void>
}

export function gatherRaters(): Raters {
  const known = new Map<string, number>()
  const acknowledged = new Set<number>()
  const inDoubt: number[] = []
  let next = 0
  let again = 0
  let isDead = true
  let heard = (): void => {}
  let working: Promise<unknown> = Promise.resolve()

  const ticketOf = ({ cycleId, subjectId }: Ready, n: number): string =>
    makeTicket(mark, `the link of rater ${n}`, { cycleId, subjectId, group: 'peer', isDiscreet: false })

  const answerOnce = async (ready: Ready, n: number): Promise<void> => {
    const ticket = ticketOf(ready, n)
    const opened = readTicket(mark, ticket)
    if (!opened) throw new Error('A ticket that was made here is one')
    known.set(opened.hash, n)
    const path = ready.address + ticketPath(ready.organisationId, ticket)
    const post = (where: string, fields: Record<string, string>) =>
      fetch(where, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: ready.address },
        body: new URLSearchParams(fields),
      })
    await post(path, fieldsSaying(n))
    // As the page that shows the answers would carry them: drawing it would take most of a short life.
    const answer = await post(`${path}/send`, { sealed: sealDraft(mark, opened, answersSaid(n)) })
    if (answer.status !== 303 || !answer.headers.get('Location')?.includes('/sent'))
      throw new Error(`Sending was answered ${answer.status}`)
    acknowledged.add(n)
    heard()
  }

  const rate = async (ready: Ready): Promise<void> => {
    while (!isDead) {
      const doubtful = inDoubt.shift()
      if (doubtful !== undefined) again += 1
      const n = doubtful ?? next++
      await answerOnce(ready, n).catch((error: Error) => {
        if (!isDead) throw error
        inDoubt.push(n)
      })
    }
  }

  return {
    known,
    acknowledged,
    sentAgain: () => again,
    answer: (ready) => {
      isDead = false
      working = Promise.all(Array.from({ length: AT_ONCE }, () => rate(ready)))
      working.catch(() => {})
    },
    nextThanks: () =>
      new Promise((resolve) => {
        heard = resolve
        setTimeout(resolve, LONGEST_WAIT_MS)
      }),
    expectDeath: () => {
      isDead = true
    },
    settle: async () => {
      await working
      working = Promise.resolve()
    },
  }
}
