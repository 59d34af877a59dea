import { groupLabels } from '../rules/group-words.ts'
import type { Agreement, Figure, ReportGroup } from './content.ts'
import { figureWords } from './figure.ts'
import type { Reliability } from './reliability.ts'
import type { Change } from './since-last-time.ts'

/** Whose report it is, to whoever reads it. */
export type Whose = { readonly isOwn: boolean; readonly name: string }

export const groupName = (key: ReportGroup): string =>
  key === 'colleagues' ? 'Colleagues' : key === 'everybody' ? 'Everybody together' : groupLabels[key]

export const selfName = ({ isOwn, name }: Whose): string => (isOwn ? 'You' : name)

/** The same words for nobody and for too few: which of the two it is would say who did not answer. */
export const NOT_SHOWN = 'Not shown'

export const shownWords = (figure: Figure | null, levels: number): string =>
  figure === null ? NOT_SHOWN : figureWords(figure, levels)

export const agreementWords: Readonly<Record<Agreement, string>> = {
  agree: 'largely agree',
  part: 'agree in part',
  wide: 'see this very differently',
  split: 'are divided into two camps',
}

export const scaleWords = (labels: readonly string[]): string =>
  `Means on the scale from 1 (${labels[0] ?? ''}) to ${labels.length} (${labels.at(-1) ?? ''}).`

export const missingWords = (threshold: number): string =>
  `A group is shown only where ${threshold} people or more in it answered. Smaller groups count together as “Colleagues”, or are not shown. ` +
  '“Not shown” means that nobody in the group had a chance to see this, or too few; which of the two is not said.'

/** What "5 answered" is worth, without a coefficient in it. */
export function reliabilityWords({ key, people, isEnough, needed, reliability }: Reliability): string {
  const asked = `${groupName(key)}: ${people} answered.`
  const about = `(reliability about ${reliability.toFixed(1)})`
  return isEnough
    ? `${asked} If you asked others like them again, you would get much the same picture ${about}.`
    : `${asked} If you asked others like them again, the picture could well be different ${about}. It takes about ${needed} to be surer.`
}

export function changeVerdict({ key, isReliable, isUp, needed }: Change): string {
  if (key === 'self') return 'The own view: no limit to hold it to'
  if (isReliable) return `${isUp ? 'Higher' : 'Lower'} by more than chance explains`
  return `Cannot be told from no change: it would take ${needed.toFixed(1)} or more`
}

export function changesInBrief(changes: readonly Change[]): string {
  const ofOthers = changes.filter(({ key }) => key !== 'self')
  const sure = ofOthers.filter(({ isReliable }) => isReliable)
  return sure.length === 0
    ? 'Nothing that others see differs by more than chance explains.'
    : `${sure.length} of ${ofOthers.length} differ by more than chance explains: ${sure.map(({ theme, key, isUp }) => `${theme}, ${groupName(key).toLowerCase()} (${isUp ? 'higher' : 'lower'})`).join('; ')}.`
}

export const limitsWords: readonly string[] = [
  'It says how others see what was asked about. It does not say who is right, or why.',
  'It cannot rank people. Raters are strict or lenient, and who rated whom is not kept, so nothing is adjusted for it.',
  'A small difference between two figures is nothing to act on.',
]
