import { reverseCrosswalk, writtenCrosswalks } from './crosswalks.ts'
import type { Competency, Crosswalk, Framework } from './model.ts'
import { listCompetencies } from './walk.ts'

/**
 * Every link from one framework's competencies to another's, for reading the two side by side. A node that
 * repeats another framework's (`aliasOf`) shares that one's links; links written the other way round are turned.
 * Scores must not be carried along these links.
 */
export function listCrosswalksBetween(from: Framework, to: Framework): readonly Crosswalk[] {
  const targets = competenciesOf(to)
  return competenciesOf(from).flatMap((source) => targets.flatMap((target) => findLink(source, target) ?? []))
}

const linksInBothDirections = new Map(
  [...writtenCrosswalks, ...writtenCrosswalks.map(reverseCrosswalk)].map((link) => [keyOf(link), link]),
)

function findLink(source: Competency, target: Competency): Crosswalk | undefined {
  const ends = { from: source.id, to: target.id }
  if (originOf(source) === originOf(target)) {
    return { ...ends, relation: 'exact', note: 'The same text under another cover.' }
  }
  const written = linksInBothDirections.get(keyOf({ from: originOf(source), to: originOf(target) }))
  return written && { ...written, ...ends }
}

function competenciesOf({ versions }: Framework): readonly Competency[] {
  return versions.flatMap(listCompetencies)
}

function originOf({ id, aliasOf }: Competency): string {
  return aliasOf ?? id
}

function keyOf({ from, to }: Pick<Crosswalk, 'from' | 'to'>): string {
  return `${from} ${to}`
}
