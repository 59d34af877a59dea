import type { IconResult, ShownAssurance, XmrChart } from '@headroom/control-charts'
import { raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { assuranceShape, variationShape } from './icon-shapes.ts'
import { assuranceWords, FRAGILE_WORDS, variationWords } from './icon-words.ts'
import { escapeXml } from './markup.ts'

type IconProps<Result> = {
  readonly result: Result
  /** Across, in pixels. */
  readonly size?: number
  /** With its name beside it; otherwise the picture carries the name. */
  readonly withWords?: boolean
}

type Drawn = { readonly shape: string; readonly name: string; readonly isFragile: boolean }

/** A table may hold a thousand of these, so they are put together as text; every word is escaped. */
function icon({ shape, name, isFragile }: Drawn, size: number, withWords: boolean): HtmlEscapedString {
  const words = escapeXml(name)
  const start = `<svg class="headroom-icon__picture" width="${size}" height="${size}" viewBox="0 0 40 40" focusable="false"`
  if (!withWords) {
    const whole = isFragile ? `${words}. ${FRAGILE_WORDS}` : words
    return raw(`${start} role="img" aria-label="${whole}"><title>${whole}</title>${shape}</svg>`)
  }
  const fragile = isFragile ? `<span class="headroom-icon__note">${FRAGILE_WORDS}</span>` : ''
  return raw(
    `<span class="headroom-icon">${start} aria-hidden="true">${shape}</svg><span><span class="headroom-icon__words">${words}</span>${fragile}</span></span>`,
  )
}

/** What kind of variation the latest point shows: usual, better, worse, changed, mixed, none, or too few points to say. */
export const VariationIcon = ({ result, size = 40, withWords = false }: IconProps<XmrChart['variation']>) => {
  const { icon: kind, isMixed, isFragile } = result
  const shape = variationShape(kind, isMixed, isFragile)
  return icon({ shape, name: variationWords(result), isFragile }, size, withWords)
}

/** Whether the process as it stands will meet its target. */
export const AssuranceIcon = ({
  result,
  size = 40,
  withWords = false,
}: IconProps<IconResult<ShownAssurance>>) => {
  const shape = assuranceShape(result.icon, result.isFragile)
  return icon({ shape, name: assuranceWords(result), isFragile: result.isFragile }, size, withWords)
}
