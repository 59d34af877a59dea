import {
  type IconResult,
  nameAssurance,
  nameVariation,
  type ShownAssurance,
  type Wording,
  type XmrChart,
} from '@headroom/control-charts'

/** A name such as "p chart" keeps its small letter. */
const sentenceCase = (words: string): string =>
  /^[a-z]′? chart/.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1)

/** The icon's name in the kernel's words. */
export function variationWords({ icon, isMixed }: XmrChart['variation']): string {
  const name = nameVariation(icon)
  return isMixed ? `Mixed: the rules disagree, shown as ${name}` : sentenceCase(name)
}

export const assuranceWords = ({ icon }: IconResult<ShownAssurance>): string =>
  sentenceCase(nameAssurance(icon))

/** Beside an icon that another careful analyst might not see. */
export const FRAGILE_WORDS = 'Fragile: another defensible setting would show another icon'

/** A description without the measure's name at its start, for where that is the title above it. */
export function withoutName(description: string, wording: Wording | undefined): string {
  const name = `${wording?.measure ?? 'One measure'}: `
  return description.startsWith(name) ? sentenceCase(description.slice(name.length)) : description
}
