import type { ProjectVerdict } from './kept-verdict.ts'
import type { MeasurePart } from './words.ts'

export type Read = {
  readonly part: MeasurePart
  readonly measureName: string
  readonly verdict: ProjectVerdict
}

const named = (reads: readonly Read[]): string => {
  const names = reads.map(({ measureName }) => measureName)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** The outcome in a sentence. An improvement in one measure is not taken back by silence in another; a worsening is said first. */
function ofOutcome(outcomes: readonly Read[]): string {
  const are = (verdict: ProjectVerdict) => outcomes.filter((read) => read.verdict === verdict)
  if (outcomes.length === 0)
    return 'There is no way to know: the project has no outcome measure. Choose the one that the aim is about.'
  const worse = are('worsened')
  const better = are('improved')
  if (worse.length > 0 && better.length > 0)
    return `Both ways: ${named(better)} improved after the change, and ${named(worse)} became worse.`
  if (worse.length > 0) return `No: ${named(worse)} became worse after the change.`
  if (better.length > 0) return `Yes, by the chart: ${named(better)} improved after the change.`
  if (are('mixed').length > 0)
    return `It is not clear: ${named(are('mixed'))} shows signals both ways since the change.`
  if (are('changed').length > 0)
    return `${named(are('changed'))} moved after the change. Whether that is better, its definition does not say.`
  if (are('not-yet-known').length > 0)
    return `It is not yet known whether ${named(are('not-yet-known'))} differs.`
  if (are('no-sign-of-change').length > 0)
    return `No sign of it: ${named(are('no-sign-of-change'))} is as it was before the change.`
  return `There is no way to know: ${named(outcomes)} has too little history before the change.`
}

/**
 * What the measures say together. The outcome answers; the process says whether the change was really made; the balancing
 * measures say at what price.
 */
export function readTogether(reads: readonly Read[]): readonly string[] {
  const of = (part: MeasurePart) => reads.filter((read) => read.part === part)
  const outcomes = of('outcome')
  const worked = outcomes.some(({ verdict }) => verdict === 'improved')
  const balancing = of('balancing')
  const price = balancing.filter(({ verdict }) => verdict === 'worsened')
  const unread = balancing.filter(
    ({ verdict }) => verdict === 'not-yet-known' || verdict === 'no-way-to-know',
  )
  const idle = of('process').filter(({ verdict }) => verdict === 'no-sign-of-change')
  const said = [ofOutcome(outcomes)]
  if (price.length > 0)
    said.push(
      `${worked ? 'But' : 'Besides,'} ${named(price)} became worse: decide whether that price is right.`,
    )
  else if (balancing.length > 0 && unread.length === 0)
    said.push('Nothing that you watch for harm became worse.')
  else if (unread.length > 0) said.push(`Whether ${named(unread)} became worse is not known yet.`)
  if (worked && idle.length > 0)
    said.push(`${named(idle)} shows no sign that the work is done differently, so look for another cause.`)
  if (!worked && idle.length > 0)
    said.push(
      `${named(idle)} shows no sign that the work is done differently: perhaps the change was not really made.`,
    )
  said.push('That one thing followed another does not show that it was the cause.')
  return said
}
