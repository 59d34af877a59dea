import { boardLcf } from './board-lcf.ts'
import { clcf } from './clcf.ts'
import { crosswalksOfAliases, writtenCrosswalks } from './crosswalks.ts'
import { hlm } from './hlm.ts'
import { leadershipFramework } from './leadership-framework.ts'
import { lqf } from './lqf.ts'
import { mlcf } from './mlcf.ts'
import { mlf } from './mlf.ts'
import type { FrameworkLibrary } from './model.ts'

// The one in force first, then the rest from the newest to the oldest.
const frameworks = [mlf, boardLcf, hlm, leadershipFramework, clcf, mlcf, lqf]

export const frameworkLibrary: FrameworkLibrary = {
  frameworks,
  crosswalks: [...writtenCrosswalks, ...crosswalksOfAliases(frameworks)],
}

export { listCrosswalksBetween } from './between.ts'
export { reverseCrosswalk } from './crosswalks.ts'
export type {
  Competency,
  CompetencyGroup,
  Crosswalk,
  CrosswalkRelation,
  Emphasis,
  FormerName,
  Framework,
  FrameworkId,
  FrameworkLibrary,
  FrameworkNode,
  FrameworkVersion,
  Licence,
  Nature,
  Owner,
  PartialDate,
  Scale,
  ScaleLevel,
  Source,
  Stage,
  VersionReference,
  VersionStatus,
} from './model.ts'
export { findEmphasis, listAncestors, listCompetencies, listNodes, type PlacedNode } from './walk.ts'
