import type { Access } from '@headroom/platform/authorisation'
import { type Cast, cast } from './world/people.ts'

/** Those of the near trust who differ in what they may: the rest of the ward's team are as the nurse is. */
export const everybody: readonly Cast[] = cast.filter(
  ({ trust, key }) => trust === 'near' && !key.startsWith('team'),
)

const of = (key: string): Cast | undefined => cast.find((person) => person.key === key)
const managerOf = (person: Cast | undefined): Cast | undefined =>
  cast.find(({ employeeNumber }) => employeeNumber === person?.manager)

const isAbove = (person: Cast, other: Cast | undefined): boolean => {
  const manager = managerOf(other)
  return manager !== undefined && (manager === person || isAbove(person, manager))
}

/** What somebody is to another, by the cast alone. */
function isTo(person: Cast, relation: string, other: Cast | undefined): boolean {
  if (relation === 'self') return person === other
  return relation === 'line-manager' ? managerOf(other) === person : isAbove(person, other)
}

/**
 * Whether somebody signed in gets past what a route declares, by who they are in the cast: worked out here and not asked of
 * the program, which could be wrong about it.
 */
export function mayPass(person: Cast, access: Access, askedAbout: string): boolean {
  const holds = (wanted: readonly string[]): boolean =>
    (person.grants ?? []).some((grant) => wanted.includes(grant))
  switch (access.kind) {
    case 'grant':
      return holds(access.anyOf)
    case 'manages-others':
      return cast.some(({ manager }) => manager === person.employeeNumber)
    case 'person':
      return (
        holds(access.orGrant ?? []) ||
        access.relations.some((relation) => isTo(person, relation, of(askedAbout)))
      )
    default:
      return true
  }
}
