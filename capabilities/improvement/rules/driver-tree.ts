import type { DriverKind } from './words.ts'

type Row = {
  readonly id: string
  readonly parentId: string | null
  readonly kind: DriverKind
  readonly words: string
  readonly position: number
}
export type DriverNode = Row & { readonly below: readonly DriverNode[] }

/** The rows as a tree, each level in its order. */
export function treeOf(rows: readonly Row[]): readonly DriverNode[] {
  const byParent = Map.groupBy(
    rows.toSorted((a, b) => a.position - b.position),
    ({ parentId }) => parentId,
  )
  const under = (parentId: string | null): readonly DriverNode[] =>
    (byParent.get(parentId) ?? []).map((row) => ({ ...row, below: under(row.id) }))
  return under(null)
}

/** Where siblings stand after one is moved a place; empty where it is first or last already. */
export function moved(
  rows: readonly Row[],
  id: string,
  way: 'up' | 'down',
): readonly { readonly id: string; readonly position: number }[] {
  const own = rows.find((row) => row.id === id)
  if (!own) return []
  const siblings = rows
    .filter(({ parentId }) => parentId === own.parentId)
    .toSorted((a, b) => a.position - b.position)
  const at = siblings.indexOf(own)
  const other = siblings[way === 'up' ? at - 1 : at + 1]
  if (!other) return []
  const swapped = siblings.map((row) => (row === own ? other : row === other ? own : row))
  return swapped.map((row, position) => ({ id: row.id, position }))
}

/** A secondary driver hangs on a primary one, and an idea on either. */
export const mayHang = (kind: DriverKind, parent: DriverKind | undefined): boolean =>
  kind === 'primary'
    ? parent === undefined
    : kind === 'secondary'
      ? parent === 'primary'
      : parent === 'primary' || parent === 'secondary'
