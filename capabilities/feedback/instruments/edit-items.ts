import type { ItemText } from './ready-made.ts'

/** What a button of the editing form does to the questions as they are typed; nothing is written till they are saved. */
export type ItemEdit =
  | { readonly kind: 'up' | 'down' | 'remove'; readonly place: number }
  | { readonly kind: 'add'; readonly what: ItemText['kind'] }

const empty = (kind: ItemText['kind']): ItemText => ({
  kind,
  nodeId: null,
  theme: kind === 'comment' ? 'In your own words' : '',
  raterWording: '',
  selfWording: '',
})

/** @example parseEdit('up-3') // { kind: 'up', place: 3 } */
export function parseEdit(text: string): ItemEdit | undefined {
  if (text === 'add-rating') return { kind: 'add', what: 'rating' }
  if (text === 'add-comment') return { kind: 'add', what: 'comment' }
  const [, kind, place] = /^(up|down|remove)-(\d{1,3})$/.exec(text) ?? []
  return kind === 'up' || kind === 'down' || kind === 'remove' ? { kind, place: Number(place) } : undefined
}

/** Places count from 0. What cannot move stays where it is. */
export function editItems(items: readonly ItemText[], edit: ItemEdit): readonly ItemText[] {
  if (edit.kind === 'add') return [...items, empty(edit.what)]
  const item = items[edit.place]
  if (!item) return items
  if (edit.kind === 'remove') return items.toSpliced(edit.place, 1)
  const target = edit.kind === 'up' ? edit.place - 1 : edit.place + 1
  if (target < 0 || target >= items.length) return items
  return items.toSpliced(edit.place, 1).toSpliced(target, 0, item)
}
