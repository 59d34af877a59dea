import { countQueries } from '@headroom/platform/database'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../../../checks/world/index.ts'
import { bringIn, extractRows, joiner } from '../import-for-tests.ts'
import { fold, searchWords } from './fold.ts'
import { findPeople, findPosts, findUnits, isSearchable } from './search.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const rows = extractRows()
  const nurse = rows.find((row) => row['Position Title'] === 'Staff Nurse') ?? {}
  const names = [
    ['Siobhán', 'Ní Bhriain'],
    ['Łukasz', 'Wójcik'],
    ['Anne Marie', 'Smith-Jones'],
    ['Roisin', 'O’Brien'],
    ['John', 'Smithson'],
  ] as const
  const more = names.map(([given, family], index) => joiner(nurse, `19${10 + index}`, given, family))
  const brought = await bringIn(world, [...rows, ...more])
  if (!brought.ok) throw new Error(brought.reason)
})
afterAll(() => world.close())

const people = async (question: string): Promise<readonly string[]> =>
  (await world.within('nurse', (within) => findPeople(within, question, 1))).rows.map(({ name }) => name)

describe('finding a person', () => {
  test.each([
    ['the beginning of a first name', 'gwe', 'Gwen Prosser'],
    ['the beginning of a last name', 'pros', 'Gwen Prosser'],
    ['both, in either order', 'pros gw', 'Gwen Prosser'],
    ['capitals', 'PROSSER', 'Gwen Prosser'],
    ['no accents where the name has them', 'siobhan', 'Siobhán Ní Bhriain'],
    ['a letter that no accent explains', 'lukasz woj', 'Łukasz Wójcik'],
    ['the second word of a last name', 'bhri', 'Siobhán Ní Bhriain'],
    ['the second part of a double first name', 'marie', 'Anne Marie Smith-Jones'],
    ['the second part of a double last name', 'jones', 'Anne Marie Smith-Jones'],
    ['another apostrophe, or none', "o'brien", 'Roisin O’Brien'],
    ['another apostrophe, or none', 'obrien', 'Roisin O’Brien'],
    ['a whole employee number', '1007', 'Gwen Prosser'],
  ])('by %s (%s)', async (_, question, name) => {
    expect(await people(question)).toEqual([name])
  })

  test('every word has to begin a word of the name', async () => {
    expect(await people('smith')).toEqual(['Anne Marie Smith-Jones', 'John Smithson'])
    expect(await people('smith john')).toEqual(['John Smithson'])
    expect(await people('mith')).toEqual([])
  })

  test('part of an employee number finds nobody: numbers cannot be guessed digit by digit', async () => {
    expect(await people('100')).toEqual([])
  })

  test.each(['%', '_', "'; drop table person; --", '\\', '   ', 'a'])(
    '%s is no question, or finds nobody',
    async (question) => {
      if (isSearchable(question)) expect(await people(question)).toEqual([])
    },
  )

  test('nobody of another organisation is found', async () => {
    expect(await people('solberg')).toEqual([])
  })
})

test('posts and units are found by any word of their title or name', async () => {
  const posts = await world.within('nurse', (within) => findPosts(within, 'cardio serv', 1))
  expect(posts.rows.map(({ title, holders }) => [title, ...holders])).toEqual([
    ['Service Manager, Cardiology', 'Esther Boateng'],
  ])
  const units = await world.within('nurse', (within) => findUnits(within, 'card', 1))
  expect(units.rows.map(({ name, parentName }) => [name, parentName])).toEqual([['Cardiology', 'Medicine']])
})

test('a search is one statement, however many it finds', async () => {
  const cost = async (question: string) =>
    (await countQueries(() => world.within('nurse', (within) => findPeople(within, question, 1)))).queries
  expect(await cost('xyz')).toBe(await cost('smith'))
})

test('the database folds names as the program does', async () => {
  const names = [
    'Siobhán',
    "O'Brien",
    'O’Brien',
    'Łukasz',
    'Ångström',
    'Strauß',
    'Çelik',
    'Smith-Jones',
    'Þóra',
    'Nguyễn',
    'Ñíguez',
    'DÆDALUS',
  ]
  const { rows } = await sql<{ name: string; folded: string }>`select name, folded(name) as folded
    from json_array_elements_text(${JSON.stringify(names)}::json) as list(name)`.execute(
    world.database.kysely,
  )
  expect(rows.map(({ name, folded }) => [name, folded])).toEqual(names.map((name) => [name, fold(name)]))
})

test('the longest word of a question comes first, and punctuation is left out', () => {
  expect(searchWords('  ade, Marion (RN) ')).toEqual(['marion', 'ade', 'rn'])
})
