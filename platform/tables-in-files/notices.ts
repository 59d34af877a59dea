/** What a person should know about a file and that does not stop it from being brought in. */
export const NOTICES = {
  'columns-not-used': (facts: { labels: readonly string[] }) =>
    `${count(facts.labels.length, 'column was', 'columns were')} not used: ${listed(facts.labels)}.`,
  'empty-heading': (facts: { letters: readonly string[] }) =>
    `Column ${listed(facts.letters)} has no heading, so it is used only if you choose it.`,
  'duplicate-heading': (facts: { heading: string; letters: readonly string[] }) =>
    `"${facts.heading}" is the heading of columns ${listed(facts.letters)}. The first is proposed; choose the other if it is the right one.`,
  'headings-not-first': (facts: { row: number }) =>
    `The headings were found in row ${facts.row}. The rows above it were not read. Rows are numbered as a spreadsheet shows them.`,
  encoding: (facts: { encoding: string }) =>
    `The text was read as ${facts.encoding}. Check that accents look right.`,
  'sheet-chosen': (facts: { sheet: string; others: readonly string[] }) =>
    `The sheet "${facts.sheet}" was read. Other sheets were not: ${listed(facts.others)}.`,
  'date-order': (facts: { column: string; order: string }) =>
    `The dates in "${facts.column}" were read as ${facts.order}.`,
  'blank-rows': (facts: { rows: number }) =>
    `${count(facts.rows, 'blank row was', 'blank rows were')} passed over.`,
  'faults-not-listed': (facts: { listed: number; unlisted: number }) =>
    `The first ${facts.listed.toLocaleString('en-GB')} faults are listed; ${facts.unlisted.toLocaleString('en-GB')} more were found.`,
} as const

export type NoticeCode = keyof typeof NOTICES
/** Whoever checks the rows may add notices of its own. */
export type Notice = { readonly code: string; readonly message: string }

export function notice<C extends NoticeCode>(code: C, facts: Parameters<(typeof NOTICES)[C]>[0]): Notice {
  // Each builder is tied to its own facts by the signature; the union inside cannot say so.
  return { code, message: (NOTICES[code] as (facts: unknown) => string)(facts) }
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`
}

const MOST_LISTED = 10

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_LISTED).join(', ')
  return items.length > MOST_LISTED ? `${shown} and ${items.length - MOST_LISTED} more` : shown
}
