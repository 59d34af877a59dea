import { setTimeout } from 'node:timers/promises'
import type { Mail, Message } from '@headroom/platform/mail'

const TRIES = 3
const PAUSE_MS = 500
const AT_ONCE = 5

async function send(mail: Mail, message: Message, triesLeft = TRIES - 1): Promise<boolean> {
  try {
    await mail.send(message)
    return true
  } catch {
    // Why is in the mail server's log; ours names nobody.
    if (triesLeft === 0) return false
    await setTimeout(PAUSE_MS)
    return send(mail, message, triesLeft - 1)
  }
}

/** Each tried a few times. Answers which of them the mail server took, in the order given. */
export async function sendLetters(mail: Mail, messages: readonly Message[]): Promise<readonly boolean[]> {
  const taken: boolean[] = []
  for (let from = 0; from < messages.length; from += AT_ONCE)
    taken.push(
      ...(await Promise.all(messages.slice(from, from + AT_ONCE).map((message) => send(mail, message)))),
    )
  return taken
}
