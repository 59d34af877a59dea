import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editItems, parseEdit } from './edit-items.ts'
import type { ItemText } from './ready-made.ts'

const item = (theme: string): ItemText => ({
  kind: 'rating',
  nodeId: null,
  theme,
  raterWording: 'They do it.',
  selfWording: 'I do it.',
})
const themes = (items: readonly ItemText[]): string => items.map(({ theme }) => theme).join('')
const abc = ['a', 'b', 'c'].map(item)

describe('the buttons beside the questions', () => {
  test.each([
    ['up-1', 'bac'],
    ['up-0', 'abc'],
    ['down-1', 'acb'],
    ['down-2', 'abc'],
    ['remove-1', 'ac'],
    ['remove-9', 'abc'],
    ['add-rating', 'abc'],
  ])('%s makes abc into %s', (text, after) => {
    const edit = parseEdit(text)
    expect(edit && themes(editItems(abc, edit))).toBe(after)
  })

  test('what is no button does nothing', () => {
    expect(parseEdit('drop-1')).toBeUndefined()
    expect(parseEdit('save')).toBeUndefined()
  })

  test('moving loses nothing and doubles nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('up', 'down'), fc.nat(4))), (moves) => {
        const after = moves.reduce<readonly ItemText[]>(
          (items, [kind, place]) => editItems(items, { kind: kind === 'up' ? 'up' : 'down', place }),
          abc,
        )
        expect([...themes(after)].toSorted().join('')).toBe('abc')
      }),
    )
  })
})
