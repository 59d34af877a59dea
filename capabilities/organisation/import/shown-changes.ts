import { createHash } from 'node:crypto'
import { STAFF_FIELDS, type StaffFacts } from '../staff-extract/columns.ts'
import type { Comparison, FieldChange, Mover } from '../staff-extract/compare.ts'

export const changeKinds = ['joiner', 'mover', 'leaver', 'changed'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One line of the preview: who, and what would change, in the words of the columns. */
export type ShownChange = {
  readonly kind: ChangeKind
  readonly position: number
  readonly employeeNumber: string
  readonly name: string
  readonly title: string
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
}

type Line = Omit<ShownChange, 'position'>

const line = (kind: ChangeKind, facts: StaffFacts, changes: ShownChange['changes'] = []): Line => ({
  kind,
  employeeNumber: facts.employeeNumber,
  name: `${facts.firstName} ${facts.lastName}`,
  title: facts.positionTitle,
  changes,
})

const inWords = (changes: readonly FieldChange[]): ShownChange['changes'] =>
  changes.map(({ field, before, after }) => ({
    field: STAFF_FIELDS[field].label,
    before: String(before ?? ''),
    after: String(after ?? ''),
  }))

function moverLine(mover: Mover): Line {
  switch (mover.kind) {
    case 'moved':
    case 'renumbered':
      return line('mover', mover.after, inWords(mover.changes))
    case 'further-post':
      return line('mover', mover.after, [
        { field: 'A further post', before: '', after: mover.after.positionTitle },
      ])
    case 'post-ended':
      return line('mover', mover.before, [
        { field: 'A post that ends', before: mover.before.positionTitle, after: '' },
      ])
  }
}

export function changesToShow(comparison: Comparison): readonly ShownChange[] {
  const lines = [
    ...comparison.joiners.map((row) => line('joiner', row)),
    ...comparison.movers.map(moverLine),
    ...comparison.leavers.map((facts) => line('leaver', facts)),
    ...comparison.changed.map(({ after, changes }) => line('changed', after, inWords(changes))),
  ]
  const counted = new Map<ChangeKind, number>()
  return lines.map((one) => {
    const position = (counted.get(one.kind) ?? 0) + 1
    counted.set(one.kind, position)
    return { ...one, position }
  })
}

/** The same for the same changes, in whatever order the database gave the staff they were compared with. */
export function fingerprintOf(comparison: Comparison): string {
  const lines = changesToShow(comparison).map(({ position: _, ...change }) => JSON.stringify(change))
  const hash = createHash('sha256')
  for (const line of lines.sort()) hash.update(line).update('\n')
  return hash.digest('hex')
}
