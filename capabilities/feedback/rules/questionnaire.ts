export type Item = {
  readonly position: number
  readonly kind: 'rating' | 'comment'
  readonly theme: string
  readonly wording: string
}

/** One page: items that follow one another under one theme. */
export type Part = { readonly theme: string; readonly items: readonly Item[] }

export type Questionnaire = {
  /** The lowest first. */
  readonly levelLabels: readonly string[]
  readonly parts: readonly Part[]
}

/** In the order of the questionnaire; a theme that comes back later is a page of its own there. */
export function partsOf(items: readonly Item[]): readonly Part[] {
  const parts: { theme: string; items: Item[] }[] = []
  for (const item of items) {
    const last = parts.at(-1)
    if (last && last.theme === item.theme) last.items.push(item)
    else parts.push({ theme: item.theme, items: [item] })
  }
  return parts
}

export const itemsOf = ({ parts }: Questionnaire): readonly Item[] => parts.flatMap(({ items }) => items)
