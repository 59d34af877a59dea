import { expect, test } from 'vitest'
import { coveredSince, teamCoverage } from './coverage.ts'

const team = (sharing: number, notSharingAssessed: number, notSharingNot: number) => [
  ...Array.from({ length: sharing }, () => ({ isShared: true, isAssessed: true })),
  ...Array.from({ length: notSharingAssessed }, () => ({ isShared: false, isAssessed: true })),
  ...Array.from({ length: notSharingNot }, () => ({ isShared: false, isAssessed: false })),
]

test('of the people who do not share, a small number is withheld', () => {
  expect(teamCoverage(team(4, 2, 3)).notSharingAssessed).toBeNull()
})

test('and so is a large one whose complement is small: it is the team less the rest', () => {
  expect(teamCoverage(team(4, 9, 1)).notSharingAssessed).toBeNull()
})

test('and so it is where all of them gave the same answer', () => {
  expect(teamCoverage(team(4, 6, 0)).notSharingAssessed).toBeNull()
  expect(teamCoverage(team(4, 0, 6)).notSharingAssessed).toBeNull()
})

test('a number that hides everybody is shown', () => {
  expect(teamCoverage(team(0, 8, 7))).toEqual({
    people: 15,
    sharing: 0,
    sharingAssessed: 0,
    notSharing: 15,
    notSharingAssessed: 8,
  })
})

test('a self-assessment counts for thirteen months', () => {
  expect(coveredSince(new Date('2026-11-22T09:00:00Z')).toISOString()).toBe('2025-10-22T09:00:00.000Z')
})
