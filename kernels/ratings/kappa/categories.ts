/** A category: a level or a name. A score with no chance is null. */
export type Category = string | number

/** Categories in their order: numbers by size, then names by letter. */
export const sortCategories = (categories: Iterable<Category>): Category[] =>
  [...new Set(categories)].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : typeof a === typeof b
        ? String(a) < String(b)
          ? -1
          : 1
        : typeof a === 'number'
          ? -1
          : 1,
  )

/** The share of a normal distribution further out than z on either side. */
export type ZTest = { readonly z: number; readonly p: number }
