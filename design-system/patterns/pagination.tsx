import { PlainPagination } from '../components/pagination.tsx'

interface PaginationProps {
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefFor: (page: number) => string
  /** What the pages are of, said to screen readers: two paginations on one page need different names. */
  readonly label?: string | undefined
}

/** First, last, and the neighbours of this page; `undefined` where pages are left out. */
export function shownPages(page: number, pages: number): readonly (number | undefined)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((number, index) => {
    const gap = number - (shown[index - 1] ?? 0)
    if (gap === 2) return [number - 1, number]
    return gap > 2 ? [undefined, number] : [number]
  })
}

/** Page N of M. One page needs no pagination, and gets none. */
export const Pagination = ({ page, pages, hrefFor, label = 'Pages' }: PaginationProps) =>
  pages <= 1 ? null : (
    <PlainPagination
      ariaLabel={label}
      classes="headroom-not-in-print"
      previous={page > 1 ? { href: hrefFor(page - 1) } : undefined}
      next={page < pages ? { href: hrefFor(page + 1) } : undefined}
      items={shownPages(page, pages).map((number) =>
        number === undefined
          ? { ellipsis: true }
          : {
              number,
              href: hrefFor(number),
              current: number === page,
              ariaLabel: `Page ${number} of ${pages}`,
            },
      )}
    />
  )
