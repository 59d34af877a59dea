/**
 * Where macro-options.json says "required" and means something else. Each reason is the prose of the option's own
 * description, or the published fixture or template line that shows it.
 */
export type Correction =
  | { readonly optional: true; readonly because: string }
  | { readonly required: true; readonly because: string }
  /** At least one of these must be given. */
  | { readonly anyOf: readonly string[]; readonly because: string }
  /** An item that carries this option is a different thing, and carries nothing else. */
  | { readonly alone: string; readonly because: string }
  | { readonly type: string; readonly because: string }
  /** A fixture also gives a list, as an older way of giving `items`: one way is enough. */
  | { readonly single: true; readonly because: string }
  /** text and html do different things here, so they stay apart. */
  | { readonly both: true; readonly because: string }
  | { readonly rowsOf: true; readonly because: string }

const buttonOrLink = { anyOf: ['href', 'type'], because: 'an <a> by href, a <button> by type' } as const
const actionOfButtons = {
  optional: true,
  because: 'without href the action is a button: fixture "basic with summary list and action as a button"',
} as const

export const corrections: Readonly<Record<string, readonly Correction[]>> = {
  'action-link': [buttonOrLink],
  button: [
    { anyOf: ['text', 'ariaLabel'], because: 'text: "If html or ariaLabel is set, this is not required"' },
  ],
  'button.icon': [{ anyOf: ['name', 'html'], because: 'html is "an alternative to the name option"' }],
  'caption.placement': [
    {
      optional: true,
      because: 'fixture "with link and caption" of heading gives words alone; template: then at the start',
    },
  ],
  'card.heading': [
    { optional: true, because: 'fixture "basic with summary list and actions, without heading"' },
    { both: true, because: 'html follows the heading: fixture "with image and custom HTML"' },
  ],
  'card.image': [{ anyOf: ['src', 'html'], because: 'html replaces src and alt' }],
  'card.actions': [{ single: true, because: 'a list here is short for items' }],
  'card.actions.items.href': [actionOfButtons],
  'checkboxes.items': [{ alone: 'divider', because: 'a divider is words between items' }],
  'contents-list.items.href': [{ optional: true, because: '"Required unless item.current"' }],
  'date-input.items.name': [{ optional: true, because: '"Defaults to day, month or year"' }],
  'details.summary': [
    { required: true, because: 'no fixture lacks one: without it there is nothing to press' },
  ],
  'footer.copyright': [
    { required: true, because: 'the macro otherwise claims "© NHS England", which we are not' },
  ],
  'header.logo': [{ required: true, because: 'the macro otherwise draws the NHS logo, which is not ours' }],
  'header.logo.src': [{ required: true, because: 'the macro otherwise draws the NHS logo' }],
  'header.logo.alt': [{ required: true, because: 'the macro otherwise says "NHS"' }],
  'header.search.action': [{ required: true, because: 'the macro otherwise searches www.nhs.uk' }],
  hero: [
    { anyOf: ['heading', 'content'], because: 'content holds its own headings: fixture "product page"' },
  ],
  'hero.heading': [{ optional: true, because: 'see hero' }],
  'hero.text': [{ optional: true, because: 'fixture "with heading only"' }],
  images: [{ anyOf: ['src', 'html'], because: '"If html is provided, the src … will be ignored"' }],
  label: [
    { anyOf: ['text', 'heading'], because: 'the words may be the heading: fixture "with heading as string"' },
  ],
  legend: [
    { anyOf: ['text', 'heading'], because: 'the words may be the heading: fixture "with heading as string"' },
  ],
  'notification-banner': [
    { anyOf: ['text', 'heading'], because: 'fixture "paragraph with heading class" has a heading alone' },
  ],
  'pagination.items': [{ alone: 'ellipsis', because: 'an ellipsis is no link' }],
  'panel.text': [
    { optional: true, because: 'a heading alone is enough: the macro then leaves its body empty' },
  ],
  'radios.items': [{ alone: 'divider', because: 'a divider is words between items' }],
  'search-input.button.icon': [{ anyOf: ['name', 'html'], because: 'as for button.icon' }],
  'select.items': [{ alone: 'divider', because: 'a divider is a line between items' }],
  'skip-link.text': [{ optional: true, because: '"Defaults to Skip to main content"' }],
  'summary-list.rows.actions': [{ single: true, because: 'a list here is short for items' }],
  'summary-list.rows.actions.items.href': [actionOfButtons],
  'tables.rows': [{ rowsOf: true, because: '"Array of table rows and cells": a list of lists' }],
  'tables.head.sort': [
    {
      type: "'ascending' | 'descending' | 'none' | boolean",
      because: 'the description also allows true and false',
    },
  ],
  'tabs.items.id': [{ optional: true, because: 'idPrefix makes one: no fixture gives an id to every item' }],
  'task-list.items.status.tag': [{ optional: true, because: 'words may take its place' }],
  'textarea.rows': [
    { type: 'string | number', because: 'as character-count.rows, whose fixtures give numbers' },
  ],
  'warning-callout.actions.items.href': [actionOfButtons],
}
