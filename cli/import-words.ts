import type { ApplyFault, Preview, RefusedPreview } from '@headroom/capabilities/organisation'

const thousands = (count: number): string => count.toLocaleString('en-GB')

const counts = ({ summary }: Preview | RefusedPreview): readonly string[] =>
  (['rows', 'joiners', 'movers', 'leavers', 'changed', 'unchanged'] as const).map(
    (kind) => `${`${kind}:`.padEnd(11)}${thousands(summary[kind]).padStart(8)}`,
  )

const MOST_LISTED = 20

/** The counts, and the first faults a line each; all of them are in the JSON. */
export function previewWords(found: Preview | RefusedPreview): string {
  const { faults } = found.summary
  const lines = faults
    .slice(0, MOST_LISTED)
    .map(({ row, column, message }) => `  row ${row}${column === '' ? '' : `, ${column}`}: ${message}`)
  if (!found.ok) return [`The file cannot be used. ${found.message}`, ...lines.slice(1)].join('\n')
  const more =
    faults.length > MOST_LISTED
      ? [`  and ${thousands(faults.length - MOST_LISTED)} more: --format json lists them all`]
      : []
  return [
    ...counts(found),
    ...found.notices.map(({ message }) => `note: ${message}`),
    faults.length === 0 ? 'No faults.' : `${thousands(faults.length)} faults:`,
    ...lines,
    ...more,
  ].join('\n')
}

export const broughtInWords = (done: Preview): string =>
  [
    ...counts(done),
    done.checked.heldRows.length > 0
      ? `Brought in; ${thousands(done.checked.heldRows.length)} rows with faults were left out.`
      : 'Brought in.',
    'Until the next import it can be taken back, on the page Staff extract.',
  ].join('\n')

export function applyFaultWords(reason: ApplyFault['reason']): string {
  switch (reason) {
    case 'faults-remain':
      return 'Some rows have faults, so nothing was brought in. See them with --preview; leave them out with --leave-out-faulty.'
    case 'staff-changed-since':
      return 'Somebody else changed the staff at the same moment, so nothing was brought in. Try again.'
    case 'not-ready':
      return 'Another import is being brought in just now, so nothing was changed. Try again when it is done.'
  }
}
