import {
  type IconResult,
  nameAssurance,
  nameVariation,
  type ShownAssurance,
  type XmrChart,
} from '@headroom/control-charts'

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The icon's name in the kernel's words. */
export function variationWords({ icon, isMixed }: XmrChart['variation']): string {
  const name = nameVariation(icon)
  return isMixed ? `Mixed: the rules disagree, shown as ${name}` : sentenceCase(name)
}

export const assuranceWords = ({ icon }: IconResult<ShownAssurance>): string =>
  sentenceCase(nameAssurance(icon))

/** Beside an icon that another careful analyst might not see. */
export const FRAGILE_WORDS = 'Fragile: another defensible setting would show another icon'
