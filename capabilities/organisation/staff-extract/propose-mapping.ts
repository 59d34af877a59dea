import type { Heading } from '@headroom/platform/tables-in-files'
import { REQUIRED_FIELDS, STAFF_FIELD_NAMES, STAFF_FIELDS, type StaffField } from './columns.ts'

/** Which of the file's columns states which fact; the value is the heading's label, so it outlives a new column order. */
export type Mapping = Readonly<Partial<Record<StaffField, string>>>

const LEAST_SIMILARITY = 0.75
const SAME_WORD = 0.75

/**
 * Which heading most likely states which fact. A remembered choice wins where its heading is still there, then the same
 * words as a label or synonym, then similar words. Never two headings to a field, nor one heading to two fields.
 */
export function proposeMapping(headings: readonly Heading[], remembered: Mapping = {}): Mapping {
  const proposed: Partial<Record<StaffField, string>> = {}
  const used = new Set<string>()
  const take = (field: StaffField, label: string): void => {
    if (proposed[field] !== undefined || used.has(label)) return
    proposed[field] = label
    used.add(label)
  }
  const labels = new Set(headings.map((heading) => heading.label))
  for (const field of STAFF_FIELD_NAMES) {
    const label = remembered[field]
    if (label !== undefined && labels.has(label)) take(field, label)
  }
  for (const { field, label } of rankedPairs(headings)) take(field, label)
  return proposed
}

type Pair = { readonly field: StaffField; readonly label: string; readonly similarity: number }

/** Best first; equal ones stay in the order of fields and then of columns, so the answer never depends on chance. */
function rankedPairs(headings: readonly Heading[]): readonly Pair[] {
  const pairs: Pair[] = []
  for (const field of STAFF_FIELD_NAMES) {
    for (const heading of headings) {
      const similarity = headingSimilarity(heading.text, field)
      if (similarity >= LEAST_SIMILARITY) pairs.push({ field, label: heading.label, similarity })
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity)
}

const SHORTENINGS: Readonly<Record<string, string>> = {
  no: 'number',
  num: 'number',
  nr: 'number',
  emp: 'employee',
  empl: 'employee',
  asg: 'assignment',
  assign: 'assignment',
  dept: 'department',
  div: 'division',
  mgr: 'manager',
  sup: 'supervisor',
  pos: 'position',
  occ: 'occupation',
  org: 'organisation',
  e: '',
  mail: 'email',
  the: '',
  of: '',
  in: '',
}

const phrases = new Map(
  STAFF_FIELD_NAMES.map((field) => [
    field,
    [STAFF_FIELDS[field].label, ...STAFF_FIELDS[field].synonyms].map(words),
  ]),
)

const exactPhrases = new Set([...phrases.values()].flatMap((all) => all.map((phrase) => phrase.join(' '))))

/** Whether a cell is exactly a heading we know: how the row of headings is told from titles above it. */
export function isKnownHeading(text: string): boolean {
  return text.length <= 100 && exactPhrases.has(words(text).join(' '))
}

/** The label is preferred to the first synonym, that to the next: "Position" loses to "Position Title" in one file. */
function headingSimilarity(text: string, field: StaffField): number {
  const heading = words(text)
  if (heading.length === 0) return 0
  let best = 0
  for (const [rank, phrase] of (phrases.get(field) ?? []).entries()) {
    const similarity = phraseSimilarity(heading, phrase) - rank / 1000
    if (similarity > best) best = similarity
  }
  return best
}

/** @example words('Emp. No') // ['employee', 'number'] */
export function words(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/e-?mail/g, 'email')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => SHORTENINGS[word] ?? word)
    .filter((word) => word !== '')
}

/** Words that say nothing about which fact it is. Any other unknown word tells another fact: see below. */
const NEUTRAL = new Set(['current', 'primary', 'main', 'substantive', 'nhs', 'esr', 'trust', 'name', 'code'])

/**
 * The share of words that the two have in common (Dice), a word with a slip of the finger counting in part. A heading
 * with a word of its own is another fact, or "Supervisor Assignment Number" would be taken for the assignment number.
 */
function phraseSimilarity(a: readonly string[], b: readonly string[]): number {
  if (a.join(' ') === b.join(' ')) return 1
  const left = new Set(b)
  let shared = 0
  for (const word of a) {
    let best = 0
    let match: string | undefined
    for (const other of left) {
      const similarity = wordSimilarity(word, other)
      if (similarity > best) {
        best = similarity
        match = other
      }
    }
    if (match === undefined || best < SAME_WORD) {
      if (NEUTRAL.has(word)) continue
      return 0
    }
    left.delete(match)
    shared += best
  }
  // Under 1, so that the same words in another order never beat the same phrase.
  return Math.min(0.99, (2 * shared) / (a.length + b.length))
}

/** Pairs of letters in common: `supervisor` and `superviser` are 0.89, `start` and `staff` are 0.5. */
function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1
  if (a.length < 3 || b.length < 3 || a.length > 40 || b.length > 40) return 0
  const left = letterPairs(b)
  let shared = 0
  for (const pair of letterPairs(a)) {
    const at = left.indexOf(pair)
    if (at === -1) continue
    left.splice(at, 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length - 2)
}

const letterPairs = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))

export type MappingProblem =
  | { readonly reason: 'missing-required'; readonly field: StaffField }
  | { readonly reason: 'unknown-heading'; readonly field: StaffField; readonly heading: string }
  | {
      readonly reason: 'heading-used-twice'
      readonly heading: string
      readonly fields: readonly StaffField[]
    }

export type CheckedMapping =
  | { readonly ok: true; readonly columns: ReadonlyMap<StaffField, Heading> }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] }

/** Whether a mapping, proposed or chosen, fits the file; all problems at once. */
export function checkMapping(mapping: Mapping, headings: readonly Heading[]): CheckedMapping {
  const byLabel = new Map(headings.map((heading) => [heading.label, heading]))
  const columns = new Map<StaffField, Heading>()
  const uses = new Map<string, StaffField[]>()
  const problems: MappingProblem[] = []
  for (const field of STAFF_FIELD_NAMES) {
    const label = mapping[field]
    if (label === undefined || label === '') continue
    const heading = byLabel.get(label)
    if (heading === undefined) problems.push({ reason: 'unknown-heading', field, heading: label })
    else columns.set(field, heading)
    uses.set(label, [...(uses.get(label) ?? []), field])
  }
  for (const [heading, fields] of uses)
    if (fields.length > 1) problems.push({ reason: 'heading-used-twice', heading, fields })
  for (const field of REQUIRED_FIELDS)
    if (!mapping[field]) problems.push({ reason: 'missing-required', field })
  return problems.length === 0 ? { ok: true, columns } : { ok: false, problems }
}
