import { crosswalksFromBoardLcf } from './crosswalks/from-board-lcf.ts'
import { crosswalksFromHlm } from './crosswalks/from-hlm.ts'
import { crosswalksFromLeadershipFramework } from './crosswalks/from-leadership-framework.ts'
import { crosswalksFromLqf } from './crosswalks/from-lqf.ts'
import { crosswalksFromMlcf } from './crosswalks/from-mlcf.ts'
import type { Crosswalk, CrosswalkRelation, Framework } from './model.ts'
import { listNodes } from './walk.ts'

/** All written links. They are our reading of the frameworks, many to many, and never a conversion of scores. */
export const writtenCrosswalks: readonly Crosswalk[] = [
  ...crosswalksFromLqf,
  ...crosswalksFromMlcf,
  ...crosswalksFromLeadershipFramework,
  ...crosswalksFromHlm,
  ...crosswalksFromBoardLcf,
]

/** The exact links that follow from one framework repeating another's nodes. */
export function crosswalksOfAliases(frameworks: readonly Framework[]): readonly Crosswalk[] {
  return frameworks
    .flatMap(({ versions }) => versions)
    .flatMap(listNodes)
    .flatMap(({ node }) =>
      node.aliasOf === undefined
        ? []
        : [
            {
              from: node.id,
              to: node.aliasOf,
              relation: 'exact' as const,
              note: 'The same text under another cover.',
            },
          ],
    )
}

const seenFromTheOtherEnd: Readonly<Record<CrosswalkRelation, CrosswalkRelation>> = {
  exact: 'exact',
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
}

/** The same link read from its other end, so that each need be written once only. */
export function reverseCrosswalk({ from, to, relation, note }: Crosswalk): Crosswalk {
  return { from: to, to: from, relation: seenFromTheOtherEnd[relation], note }
}
