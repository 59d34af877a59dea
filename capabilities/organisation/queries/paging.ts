export const PAGE_SIZE = 50

/** One page of a list, with how many there are in all. */
export type Paged<Row> = { readonly rows: readonly Row[]; readonly total: number }

/** What a statement gives back with `count(*) over () as total`, without the count in each row. */
export function pagedOf<Row>(rows: readonly (Row & { readonly total: number })[]): Paged<Row> {
  return { rows, total: rows[0]?.total ?? 0 }
}

export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / PAGE_SIZE))

export const offsetOf = (page: number): number => (page - 1) * PAGE_SIZE
