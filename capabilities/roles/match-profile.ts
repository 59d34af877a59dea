import type { MatchRule, RoleProfile } from './content/model.ts'

/** What the staff record says of a post. Nothing here is about the person who holds it. */
export interface MatchablePost {
  readonly title: string
  readonly jobRole?: string | null
  readonly staffGroup?: string | null
  readonly occupationCode?: string | null
  readonly payGrade?: string | null
}

export type ProfileMatch =
  | {
      readonly ok: true
      readonly profileId: string
      readonly profileVersion: string
      readonly because: string
    }
  | { readonly ok: false; readonly reason: 'no-rule-matches' }
  | { readonly ok: false; readonly reason: 'rules-disagree'; readonly profileIds: readonly string[] }

type MatchableProfile = Pick<RoleProfile, 'id' | 'version' | 'matches'>

/**
 * The profile that a post takes by rule, and why in words. It is a proposal: a person may correct it.
 *
 * matchProfile({ title: 'Ward Manager, Stroke' }, roleProfiles)
 *   // { ok: true, profileId: 'ward-manager', profileVersion: '1.0', because: 'The title contains “ward manager”.' }
 */
export function matchProfile(post: MatchablePost, profiles: readonly MatchableProfile[]): ProfileMatch {
  return profileMatcher(profiles)(post)
}

/** The same for many posts: the rules are put in order once. */
export function profileMatcher(profiles: readonly MatchableProfile[]): (post: MatchablePost) => ProfileMatch {
  const rules = profiles
    .flatMap((profile) => profile.matches.map((rule) => ({ profile, rule, conditions: conditionsOf(rule) })))
    .toSorted((a, b) => b.rule.priority - a.rule.priority)

  return (post) => {
    const facts = factsOf(post)
    const holding = rules.flatMap(({ profile, rule, conditions }) => {
      const reasons = reasonsFor(conditions, facts)
      return reasons === undefined ? [] : [{ profile, priority: rule.priority, because: sentenceOf(reasons) }]
    })
    const [best] = holding
    if (best === undefined) return { ok: false, reason: 'no-rule-matches' }

    const rivals = holding
      .filter(({ priority }) => priority === best.priority)
      .map(({ profile }) => profile.id)
    const profileIds = [...new Set(rivals)].toSorted()
    if (profileIds.length > 1) return { ok: false, reason: 'rules-disagree', profileIds }
    return {
      ok: true,
      profileId: best.profile.id,
      profileVersion: best.profile.version,
      because: best.because,
    }
  }
}

type Facts = ReturnType<typeof factsOf>

/** A reason in words where the condition holds, an empty one where it holds by silence, undefined where it fails. */
type Condition = (facts: Facts) => string | undefined

function conditionsOf(rule: MatchRule): readonly Condition[] {
  return [
    ...titleCondition(rule.titleIncludes, 'contains', (title, phrase) => title.includes(` ${phrase} `)),
    ...titleCondition(rule.titleStartsWith, 'starts with', (title, phrase) =>
      title.startsWith(` ${phrase} `),
    ),
    ...exclusion(rule.titleExcludes),
    ...equality(rule.roleIs, 'jobRole', 'the job role is'),
    ...equality(rule.staffGroupIs, 'staffGroup', 'the staff group is'),
    ...equality(rule.occupationCodes, 'occupationCode', 'the occupation code is'),
    ...equality(rule.bands, 'band', 'the band is'),
  ]
}

function titleCondition(
  phrases: readonly string[] | undefined,
  verb: string,
  holds: (title: string, phrase: string) => boolean,
): readonly Condition[] {
  if (phrases === undefined) return []
  const prepared = phrases.map((phrase) => ({ phrase, words: wordsOf(phrase) }))
  return [
    ({ title }) => {
      const found = prepared.find(({ words }) => holds(title, words))
      return found && `the title ${verb} “${found.phrase}”`
    },
  ]
}

function exclusion(phrases: readonly string[] | undefined): readonly Condition[] {
  if (phrases === undefined) return []
  const prepared = phrases.map(wordsOf)
  return [({ title }) => (prepared.some((words) => title.includes(` ${words} `)) ? undefined : '')]
}

function equality(
  values: readonly string[] | undefined,
  fact: Exclude<keyof Facts, 'title'>,
  words: string,
): readonly Condition[] {
  if (values === undefined) return []
  const normalise = fact === 'band' ? bandOf : wordsOf
  const wanted = new Map(values.map((value) => [normalise(value), value]))
  return [
    (facts) => {
      const found = facts[fact] === '' ? undefined : wanted.get(facts[fact])
      return found && `${words} “${found}”`
    },
  ]
}

function reasonsFor(conditions: readonly Condition[], facts: Facts): readonly string[] | undefined {
  const reasons: string[] = []
  for (const condition of conditions) {
    const reason = condition(facts)
    if (reason === undefined) return undefined
    if (reason !== '') reasons.push(reason)
  }
  // A rule that only excludes says nothing about what a post is, so it matches none.
  return reasons.length === 0 ? undefined : reasons
}

function sentenceOf(reasons: readonly string[]): string {
  const joined = reasons.join(' and ')
  return `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.`
}

function factsOf({ title, jobRole, staffGroup, occupationCode, payGrade }: MatchablePost) {
  return {
    title: ` ${wordsOf(title)} `,
    jobRole: wordsOf(jobRole ?? ''),
    staffGroup: wordsOf(staffGroup ?? ''),
    occupationCode: wordsOf(occupationCode ?? ''),
    band: bandOf(payGrade ?? ''),
  }
}

/** Lower case, one space between words, no punctuation; a hyphen inside a word goes, so co-ordinator is coordinator. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})[-‐‑](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Band 8a", "8A" and "AfC Band 8a" are one band. */
function bandOf(text: string): string {
  return wordsOf(text)
    .replace(/^(afc )?(band )?/, '')
    .replaceAll(' ', '')
}
