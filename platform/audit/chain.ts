import { createHash } from 'node:crypto'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const FIRST_HASH = '0'.repeat(64)

export type AuditFacts = {
  readonly seq: number
  readonly at: string
  readonly actorPersonId: string | null
  readonly action: string
  readonly objectType: string
  readonly objectId: string
  readonly beforeHash: string | null
  readonly afterHash: string | null
}

/**
 * The one text form of an event, stored beside it: a hash of columns read back would depend on how a driver prints a
 * timestamp (a chain that "never verified" for that reason: FootprintAI/Containarium#1326).
 */
export const canonicalText = (facts: AuditFacts): string =>
  JSON.stringify([
    facts.seq,
    facts.at,
    facts.actorPersonId,
    facts.action,
    facts.objectType,
    facts.objectId,
    facts.beforeHash,
    facts.afterHash,
  ])

export const chainHash = (previousHash: string, canonical: string): string =>
  sha256(`${previousHash}\n${canonical}`)

/** What a thing was like, as a hash of its keys in order: says that it changed, and keeps no copy of what is personal. */
export const hashOf = (value: unknown): string => sha256(JSON.stringify(inKeyOrder(value)))

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inKeyOrder(inner)]),
  )
}
