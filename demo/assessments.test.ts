import { beforeAll, describe, expect, it } from 'vitest'
import { type Assessment, eachAssessment } from './assessments.ts'
import { dayNumber } from './calendar.ts'
import { competencies } from './competencies.ts'
import { evidenceNotes } from './evidence-notes.ts'
import type { Trust } from './model.ts'
import { makeTrust } from './trust.ts'

const today = '2026-11-22'
let trust: Trust
let made: readonly Assessment[]
beforeAll(() => {
  trust = makeTrust({
    seed: 'test',
    today,
    name: 'Lanternbridge University Hospitals',
    code: 'ZZ1',
    staff: 3_000,
  })
  made = [...eachAssessment({ seed: 'test', today, placements: trust.placements })]
})

const levelsOf = (assessments: readonly Assessment[], competency?: string): number[] =>
  assessments
    .flatMap(({ ratings }) => ratings)
    .filter((rating) => competency === undefined || rating.competency === competency)
    .map(({ level }) => level)
    .filter((level) => level !== 'no-chance')
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

describe('the competencies', () => {
  it('are the 27 of the framework, in order', () => {
    const ids = [1, 2, 3].flatMap((area) =>
      [1, 2, 3].flatMap((standard) => [1, 2, 3].map((n) => `MLF-${area}.${standard}.${n}`)),
    )
    expect(competencies.map(({ id }) => id)).toEqual(ids)
  })
})

describe('self-assessments', () => {
  it('are made by about a third of everyone, and by most who manage', () => {
    const people = new Set(made.map(({ employeeNumber }) => employeeNumber))
    expect(people.size / 3_000).toBeGreaterThan(0.29)
    expect(people.size / 3_000).toBeLessThan(0.38)
    const managers = trust.placements.filter(
      ({ post, ordinal }) => post.hasManagementResponsibility && ordinal === 1,
    )
    const taking = managers.filter(({ row }) => people.has(row.employeeNumber))
    expect(taking.length / managers.length).toBeGreaterThan(0.6)
  })

  it('reach back two earlier years, with fewer people in each', () => {
    const count = (yearsAgo: number) =>
      made.filter((each) => each.yearsAgo === yearsAgo && each.state === 'submitted').length
    expect(count(2)).toBeGreaterThan(200)
    expect(count(1)).toBeGreaterThan(count(2))
    expect(made.filter(({ state }) => state === 'draft').length).toBeGreaterThan(80)
  })

  it('fall on days that make sense', () => {
    const main = trust.placements.filter(({ ordinal }) => ordinal === 1)
    const placements = new Map(main.map((placement) => [placement.row.employeeNumber, placement]))
    for (const { employeeNumber, startedOn, submittedOn, state, stage } of made) {
      const placement = placements.get(employeeNumber)
      expect(dayNumber(startedOn)).toBeGreaterThanOrEqual(dayNumber(placement?.joinedOn ?? today))
      expect(dayNumber(submittedOn ?? startedOn)).toBeLessThan(dayNumber(today))
      expect(submittedOn === undefined).toBe(state === 'draft')
      if (submittedOn !== undefined) expect(submittedOn >= startedOn).toBe(true)
      if (startedOn >= (placement?.row.startDateInPosition ?? '')) expect(stage).toBe(placement?.post.stage)
    }
    for (const own of Map.groupBy(made, ({ employeeNumber }) => employeeNumber).values()) {
      const dates = own.map(({ startedOn }) => startedOn)
      expect(dates).toEqual([...dates].sort())
      expect(own.slice(0, -1).every(({ state }) => state === 'submitted')).toBe(true)
    }
  })

  it('mostly hold or rise by one from year to year, and sometimes fall', () => {
    const changes = new Map<number, number>()
    for (const own of Map.groupBy(made, ({ employeeNumber }) => employeeNumber).values()) {
      const [before, after] = own.slice(-2)
      if (before === undefined || after === undefined || after.yearsAgo !== before.yearsAgo - 1) continue
      const earlier = new Map(before.ratings.map(({ competency, level }) => [competency, level]))
      for (const { competency, level } of after.ratings) {
        const was = earlier.get(competency)
        if (typeof level !== 'number' || typeof was !== 'number') continue
        changes.set(level - was, (changes.get(level - was) ?? 0) + 1)
      }
    }
    const total = [...changes.values()].reduce((sum, count) => sum + count, 0)
    const share = (change: number) => (changes.get(change) ?? 0) / total
    expect(total).toBeGreaterThan(5_000)
    expect(share(0)).toBeGreaterThan(0.55)
    expect(share(1)).toBeGreaterThan(0.2)
    expect(share(-1)).toBeGreaterThan(0.03)
    expect(share(-1)).toBeLessThan(0.12)
    expect(share(0) + share(1) + share(-1) + share(2)).toBeCloseTo(1, 9)
  })

  it('rate civility above money and technology, and differ between people', () => {
    expect(mean(levelsOf(made, 'MLF-1.3.3')) - mean(levelsOf(made, 'MLF-2.3.2'))).toBeGreaterThan(0.7)
    expect(mean(levelsOf(made, 'MLF-3.3.1')) - mean(levelsOf(made, 'MLF-3.2.2'))).toBeGreaterThan(0.7)
    const means = made.filter(({ yearsAgo }) => yearsAgo === 0).map((each) => mean(levelsOf([each])))
    const centre = mean(means)
    expect(Math.sqrt(mean(means.map((value) => (value - centre) ** 2)))).toBeGreaterThan(0.35)
    expect(new Set(levelsOf(made))).toEqual(new Set([1, 2, 3, 4, 5]))
  })

  it('keep no chance to show it apart, and find it most where budgets are out of reach', () => {
    const unable = (competency: string) =>
      mean(
        made.flatMap(({ ratings }) =>
          ratings
            .filter((each) => each.competency === competency)
            .map(({ level }) => (level === 'no-chance' ? 1 : 0)),
        ),
      )
    expect(unable('MLF-2.3.2')).toBeGreaterThan(0.08)
    expect(unable('MLF-1.3.3')).toBeLessThan(0.03)
  })

  it('are mostly whole once submitted, and part-way in draft; never with a gap in the middle', () => {
    for (const { ratings } of made)
      expect(ratings.map(({ competency }) => competency)).toEqual(
        competencies.slice(0, ratings.length).map(({ id }) => id),
      )
    const submitted = made.filter(({ state }) => state === 'submitted')
    const whole = submitted.filter(({ ratings }) => ratings.length === competencies.length)
    expect(whole.length / submitted.length).toBeGreaterThan(0.88)
    expect(whole.length).toBeLessThan(submitted.length)
    for (const { ratings } of made.filter(({ state }) => state === 'draft')) {
      expect(ratings.length).toBeGreaterThan(0)
      expect(ratings.length).toBeLessThan(competencies.length)
    }
  })

  it('are shared by most, by choice, and never before they are submitted', () => {
    const submitted = made.filter(({ state }) => state === 'submitted')
    const shared = submitted.filter((each) => each.isSharedWithLineManager).length / submitted.length
    expect(shared).toBeGreaterThan(0.55)
    expect(shared).toBeLessThan(0.85)
    expect(made.filter((each) => each.state === 'draft' && each.isSharedWithLineManager)).toEqual([])
  })

  it('keep every earlier year as it was when more history is asked for', () => {
    const longer = [...eachAssessment({ seed: 'test', today, placements: trust.placements, years: 6 })]
    expect(longer.length).toBeGreaterThan(made.length)
    expect(longer.filter(({ yearsAgo }) => yearsAgo < 3)).toEqual(made)
  })

  it('of one person depend on nobody else', () => {
    const someone = made.at(-1)?.employeeNumber
    const alone = trust.placements.filter(({ row }) => row.employeeNumber === someone)
    const own = [...eachAssessment({ seed: 'test', today, placements: alone })]
    expect(own).toEqual(made.filter(({ employeeNumber }) => employeeNumber === someone))
  })
})

describe('evidence', () => {
  it('is plain, short, and holds no digits, addresses or names', () => {
    const names = new Set(trust.staff.flatMap((row) => [row.lastName]))
    for (const notes of Object.values(evidenceNotes)) {
      for (const note of [...notes.growing, ...notes.settled]) {
        expect(note.length).toBeLessThan(100)
        expect(note).toMatch(/^[A-Z][^@\d]*\.$/)
        for (const word of note.split(/\W+/).slice(1))
          expect(/^[A-Z]/.test(word) && names.has(word), note).toBe(false)
      }
    }
  })

  it('links only to reserved addresses', () => {
    const links = made.flatMap(({ ratings }) =>
      ratings.flatMap(({ link }) => (link === undefined ? [] : [link])),
    )
    expect(links.length).toBeGreaterThan(100)
    for (const link of links) expect(new URL(link).host).toBe('example.test')
  })
})
