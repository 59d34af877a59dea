import { nameFamilies } from './name-lists.ts'
import { chance, pick, type Random, type Weighted, weighted } from './random.ts'
import { wellKnownNames } from './well-known-names.ts'

export interface Name {
  readonly first: string
  readonly last: string
}

const families: Weighted<(typeof nameFamilies)[number]> = nameFamilies.map((family) => [family, family.share])

/** One marriage, grandparent or adoption in so many gives a last name from another family than the first. */
const MIXED = 0.12

export const isWellKnown = (name: Name): boolean =>
  wellKnownNames.has(`${name.first} ${name.last}`.toLowerCase())

/** A believable name that is not obviously anybody's. */
export function drawName(random: Random): Name {
  for (;;) {
    const family = weighted(random, families)
    const other = chance(random, MIXED) ? weighted(random, families) : family
    const name = { first: pick(random, family.first), last: pick(random, other.last) }
    // "Thomas Thomas" happens, but reads as a mistake in a demonstration.
    if (name.first !== name.last && !isWellKnown(name)) return name
  }
}

// Letters that Unicode decomposition leaves whole.
const LETTERS: Record<string, string> = { ł: 'l', ı: 'i', ø: 'o', đ: 'd', ß: 'ss' }

const mailbox = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[łıøđß]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z-]/g, '')

/** Gives each person of one organisation an address of their own, as directories do: the second Jane Hall is `jane.hall2`. */
export function addressBook(domain: string): (name: Name) => string {
  const taken = new Map<string, number>()
  return (name) => {
    const local = `${mailbox(name.first)}.${mailbox(name.last)}`
    const count = (taken.get(local) ?? 0) + 1
    taken.set(local, count)
    return `${local}${count === 1 ? '' : count}@${domain}`
  }
}
