import { describe, expect, it } from 'vitest'
import { nameFamilies } from './name-lists.ts'
import { addressBook, drawName, isWellKnown } from './names.ts'
import { stream } from './random.ts'
import { wellKnownNames } from './well-known-names.ts'

const draw = (count: number) => {
  const random = stream('names')
  return Array.from({ length: count }, () => drawName(random))
}

describe('names', () => {
  it('are never those of somebody well known, though the lists could make them', () => {
    const firsts = new Set(nameFamilies.flatMap(({ first }) => first.map((name) => name.toLowerCase())))
    const lasts = new Set(nameFamilies.flatMap(({ last }) => last.map((name) => name.toLowerCase())))
    const outOfReach = [...wellKnownNames].filter((name) => {
      const gap = name.indexOf(' ')
      return !firsts.has(name.slice(0, gap)) || !lasts.has(name.slice(gap + 1))
    })
    expect(outOfReach).toEqual([])
    // About one draw in a hundred would be one of them without the check.
    expect(draw(20_000).filter(isWellKnown)).toEqual([])
  })

  it('are mostly different, and from many places', () => {
    const names = draw(3_000)
    expect(new Set(names.map(({ first, last }) => `${first} ${last}`)).size).toBeGreaterThan(2_800)
    expect(new Set(names.map(({ last }) => last)).size).toBeGreaterThan(600)
    const commonest = Math.max(
      ...[...Map.groupBy(names, ({ last }) => last).values()].map((group) => group.length),
    )
    expect(commonest).toBeLessThan(45)
    expect(names.some(({ first }) => /[^\u0020-\u007e]/.test(first))).toBe(true)
    expect(names.some(({ last }) => last.includes("'"))).toBe(true)
    expect(names.some(({ last }) => last.includes(' '))).toBe(true)
  })

  it('give no list the same name twice', () => {
    for (const { first, last } of nameFamilies) {
      expect(new Set(first).size).toBe(first.length)
      expect(new Set(last).size).toBe(last.length)
    }
  })
})

describe('addresses', () => {
  it.each([
    [{ first: 'Łukasz', last: 'Zając' }, 'lukasz.zajac@example.nhs.test'],
    [{ first: 'Niamh', last: "O'Sullivan" }, 'niamh.osullivan@example.nhs.test'],
    [{ first: 'Chi-Ming', last: 'Lau' }, 'chi-ming.lau@example.nhs.test'],
    [{ first: 'Maricel', last: 'Dela Cruz' }, 'maricel.delacruz@example.nhs.test'],
    [{ first: 'Aylin', last: 'Yıldız' }, 'aylin.yildiz@example.nhs.test'],
  ])('are plain letters for %o', (name, address) => {
    expect(addressBook('example.nhs.test')(name)).toBe(address)
  })

  it('are never shared by two people of one name', () => {
    const address = addressBook('example.nhs.test')
    expect([address({ first: 'Jane', last: 'Hall' }), address({ first: 'Jane', last: 'Hall' })]).toEqual([
      'jane.hall@example.nhs.test',
      'jane.hall2@example.nhs.test',
    ])
  })
})
