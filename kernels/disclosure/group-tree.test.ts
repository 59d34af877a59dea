import { expect, test } from 'vitest'
import { groupTree } from './group-tree.ts'

const nodes = [
  { id: 'trust', parentId: null },
  { id: 'medicine', parentId: 'trust' },
  { id: 'ash', parentId: 'medicine' },
  { id: 'elm', parentId: 'medicine' },
  { id: 'surgery', parentId: 'trust' },
]

test('groups with fewer than the least are counted with the group above them', () => {
  const tree = groupTree(
    nodes,
    new Map([
      ['ash', 20],
      ['elm', 4],
      ['medicine', 8],
      ['surgery', 30],
    ]),
    10,
  )
  expect(tree?.published.toSorted()).toEqual(['ash', 'medicine', 'surgery', 'trust'])
  expect(tree?.leafOf.get('elm')).toBe(tree?.leafOf.get('medicine'))
  expect(tree?.leafOf.get('ash')).toBe('ash')
})

test('where too few would be left over, the smallest of the groups below is left out as well', () => {
  const tree = groupTree(
    nodes,
    new Map([
      ['ash', 20],
      ['elm', 12],
      ['medicine', 3],
      ['surgery', 30],
    ]),
    10,
  )
  expect(tree?.published.toSorted()).toEqual(['ash', 'medicine', 'surgery', 'trust'])
  expect(tree?.leafOf.get('elm')).toBe(tree?.leafOf.get('medicine'))
})

test('an organisation with fewer people than the least publishes nothing', () => {
  expect(groupTree(nodes, new Map([['ash', 9]]), 10)).toBeUndefined()
})
