/**
 * What a competency framework is, as content. A published version never changes: a correction is a new
 * version, and scores never move between versions or frameworks by themselves.
 */

/** As much of a date as is known. A day we cannot show evidence for is not invented. */
export type PartialDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`

export type FrameworkId =
  | 'mlf'
  | 'lqf'
  | 'mlcf'
  | 'clcf'
  | 'leadership-framework'
  | 'healthcare-leadership-model'
  | 'board-lcf'

export type VersionStatus = 'draft' | 'in-force' | 'superseded'

/** Whether a competency is about running the work, taking people somewhere, or both (row 10 of the sources). */
export type Nature = 'management' | 'leadership' | 'both'

/** Names drift, ids do not: nothing may be joined on a name. */
export interface FormerName {
  readonly name: string
  readonly until: PartialDate | 'not-established'
  readonly seenIn: string
}

export interface Owner {
  readonly name: string
  readonly from?: PartialDate
  readonly to?: PartialDate
  readonly note?: string
}

export interface Licence {
  /** What this repository holds. Official text comes in through an importer, never through this folder. */
  readonly shipped: 'names-and-own-words'
  readonly note: string
  readonly attribution: string
}

export interface Source {
  readonly title: string
  readonly publisher: string
  readonly published?: PartialDate
  readonly note?: string
}

export interface Stage {
  readonly id: string
  readonly name: string
  readonly meaning: string
  readonly ordinal: number
}

export interface ScaleLevel {
  readonly ordinal: number
  readonly label: string
  readonly formerLabels?: readonly FormerName[]
  readonly meaning: string
  /** True where the level describes behaviour that does harm, not merely little of the good. */
  readonly isNegative?: true
}

export interface Scale {
  readonly id: string
  readonly name: string
  readonly levels: readonly ScaleLevel[]
  /**
   * The answer "no chance to show this" stands beside the ladder and has no ordinal, so that nobody can
   * average it as a nought.
   */
  readonly notApplicable?: { readonly label: string; readonly meaning: string }
  /** `provisional`: the framework's own ladder is not known to us, so this one stands in for it. */
  readonly standing: 'published' | 'provisional'
  readonly note?: string
}

/** How much a career stage is expected to show of a group of competencies. Guidance, never a gate. */
export type Emphasis = 'core' | 'building' | 'light'

interface NodeBase {
  readonly id: string
  /** The number people say aloud, such as 2.3.1; unique within its framework. */
  readonly code: string
  readonly name: string
  readonly formerNames?: readonly FormerName[]
  readonly meaning: string
  /** The node of another framework that this one repeats word for word. */
  readonly aliasOf?: string
  /** By stage id; a competency without its own takes that of the nearest group above it. */
  readonly emphasis?: Readonly<Record<string, Emphasis>>
}

export interface CompetencyGroup extends NodeBase {
  readonly type: 'group'
  readonly kind: 'area' | 'standard' | 'cluster' | 'domain'
  readonly children: readonly FrameworkNode[]
}

export interface Competency extends NodeBase {
  readonly type: 'competency'
  readonly kind: 'competency' | 'quality' | 'element' | 'dimension' | 'domain'
  readonly nature: Nature
  readonly scaleId: string
  /** By stage id, in our own words: what it looks like from someone working at that stage. */
  readonly descriptors?: Readonly<Record<string, string>>
  /** Things a person might point to as evidence. Suggestions, never a checklist. */
  readonly looksLike?: readonly string[]
}

export type FrameworkNode = CompetencyGroup | Competency

export interface VersionReference {
  readonly frameworkId: FrameworkId
  readonly number: string
}

export interface FrameworkVersion {
  readonly number: string
  readonly edition: string
  readonly status: VersionStatus
  readonly effectiveFrom: PartialDate
  readonly effectiveTo?: PartialDate
  readonly datesNote?: string
  readonly supersedes: readonly VersionReference[]
  readonly supersededBy?: VersionReference
  readonly stages: readonly Stage[]
  readonly scales: readonly Scale[]
  readonly nodes: readonly CompetencyGroup[] | readonly Competency[]
}

export interface Framework {
  readonly id: FrameworkId
  readonly name: string
  readonly formerNames?: readonly FormerName[]
  readonly shortName: string
  readonly purpose: string
  readonly audience: string
  /** Latest last. National bodies are abolished and renamed, so the owner is never compiled in elsewhere. */
  readonly owners: readonly Owner[]
  readonly licence: Licence
  readonly sources: readonly Source[]
  readonly versions: readonly FrameworkVersion[]
}

/** What `to` is when seen from `from`: `broader` means that `to` covers more than `from` does. */
export type CrosswalkRelation = 'exact' | 'broader' | 'narrower' | 'related'

/** A signpost for readers. It carries no weight and no arithmetic: scores are never converted across it. */
export interface Crosswalk {
  readonly from: string
  readonly to: string
  readonly relation: CrosswalkRelation
  readonly note: string
}

export interface FrameworkLibrary {
  readonly frameworks: readonly Framework[]
  readonly crosswalks: readonly Crosswalk[]
}
