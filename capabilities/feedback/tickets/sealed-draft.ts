import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyedMark } from '@headroom/platform/keyed-mark'
import { z } from 'zod'
import type { Ticket } from './ticket.ts'

/** What a rater has said so far, by the place of the item in the questionnaire. */
const $Answers = z.object({
  levels: z.record(z.string(), z.union([z.int().min(1), z.literal('unseen')])),
  comments: z.record(z.string(), z.string()),
})
export type AnswersSoFar = z.infer<typeof $Answers>

export const nothingYet: AnswersSoFar = { levels: {}, comments: {} }

const IV = 12
const TAG = 16
/** Padded, so that its length does not tell how much was written. */
const BLOCK = 4_096

type Sealing = Pick<Ticket, 'nonce' | 'hash'>

const keyOf = (mark: KeyedMark, { nonce }: Sealing): Buffer =>
  Buffer.from(mark('feedback draft', nonce), 'base64url')

/** With a key that comes of the ticket: of no use to whoever reads the table, and bound to its row. */
export function sealDraft(mark: KeyedMark, ticket: Sealing, answers: AnswersSoFar): string {
  const text = Buffer.from(JSON.stringify(answers))
  const padded = Buffer.alloc(Math.ceil(text.length / BLOCK) * BLOCK, ' ')
  text.copy(padded)
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(mark, ticket), iv).setAAD(Buffer.from(ticket.hash))
  const sealed = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined where it was sealed with another ticket, or changed. */
export function openDraft(mark: KeyedMark, ticket: Sealing, sealed: string): AnswersSoFar | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV + TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyOf(mark, ticket), bytes.subarray(0, IV), {
    authTagLength: TAG,
  })
    .setAAD(Buffer.from(ticket.hash))
    .setAuthTag(bytes.subarray(IV, IV + TAG))
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString()
    return $Answers.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
