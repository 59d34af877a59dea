import type { AttestationState } from '@headroom/capabilities/code-of-practice'
import type { Grant } from '@headroom/platform/authorisation'
import { describe, expect, it } from 'vitest'
import { dueAgainOn, nextStep, type Situation } from './next-step.ts'
import type { Draft, Latest } from './queries/assessed.ts'
import { stepWords } from './words.ts'

const stage = { id: 'a', frameworkId: 'mlf', version: '1.0', stageId: '1' }
const draft: Draft = { ...stage, changedAt: '2026-11-20T18:40:00Z', answered: 12, total: 27 }
const recent: Latest = { ...stage, submittedAt: '2026-09-01T09:00:00Z' }
const old: Latest = { ...stage, submittedAt: '2025-11-22T09:00:00Z' }
const attested = (kind: 'in-date' | 'due-soon' | 'lapsed'): AttestationState => ({
  kind,
  latest: {
    id: 'b',
    codeVersion: '1.0',
    attestedAt: new Date('2025-12-01T09:00:00Z'),
    expiresOn: '2026-12-01',
  },
})
const post = (isManaging: boolean | null) => ({
  postId: 'c',
  title: 'Ward Manager',
  unit: { id: 'd', name: 'Cardiology' },
  manager: null,
  isManaging,
})

const nothing = {
  asked: 0,
  askedAbout: null,
  askedCloses: null,
  askedOn: null,
  toChoose: null,
  toReview: 0,
  newReport: null,
} as const

const situation = (change: Partial<Situation> = {}): Situation => ({
  standing: { posts: [post(true)], hasStaff: true },
  assessed: { draft: null, latest: recent },
  code: attested('in-date'),
  feedback: nothing,
  grants: new Set(),
  today: '2026-11-22',
  ...change,
})
const administrator = new Set<Grant>(['administrator'])
const empty = { posts: [], hasStaff: false }

describe('the one thing to do next', () => {
  it.each([
    [
      'an administrator of an empty organisation',
      { standing: empty, grants: administrator },
      'bring-in-staff',
    ],
    [
      'a newcomer with nothing',
      { assessed: { draft: null, latest: null }, code: { kind: 'never' } },
      'assess-first',
    ],
    ['somebody in an empty organisation who may not bring in staff', { standing: empty }, 'use-result'],
    [
      'somebody part of the way through',
      { assessed: { draft, latest: old }, code: attested('lapsed') },
      'go-on',
    ],
    ['a manager who never attested', { code: { kind: 'never' } }, 'attest'],
    ['a manager whose attestation has lapsed', { code: attested('lapsed') }, 'attest'],
    ['somebody assessed a year ago today', { assessed: { draft: null, latest: old } }, 'assess-again'],
    ['somebody whose attestation is due soon', { code: attested('due-soon') }, 'renew-soon'],
    [
      'somebody who has not chosen whom to ask',
      { feedback: { ...nothing, asked: 2, toChoose: { cycleId: 'e', closesOn: '2026-12-18' } } },
      'choose-raters',
    ],
    ['somebody for whom lists wait', { feedback: { ...nothing, toReview: 1 } }, 'look-over-lists'],
    [
      'somebody with a new report who is asked too',
      { feedback: { ...nothing, asked: 1, newReport: { reportId: 'f', cycleName: 'Autumn' } } },
      'read-feedback',
    ],
    ['somebody who is asked', { feedback: { ...nothing, asked: 1 } }, 'give-feedback'],
    [
      'somebody who is asked, and whose word has lapsed',
      { feedback: { ...nothing, asked: 1 }, code: attested('lapsed') },
      'attest',
    ],
    [
      'a newcomer who was asked yesterday',
      {
        assessed: { draft: null, latest: null },
        feedback: { ...nothing, asked: 1, askedOn: '2026-11-21', askedCloses: '2026-12-18' },
      },
      'give-feedback',
    ],
    [
      'a newcomer who was asked some time ago, and may have answered',
      {
        assessed: { draft: null, latest: null },
        feedback: { ...nothing, asked: 1, askedOn: '2026-11-11', askedCloses: '2026-12-18' },
      },
      'assess-first',
    ],
    ['somebody with all of it done', {}, 'use-result'],
  ] as const)('for %s', (_, change, kind) => {
    expect(nextStep(situation(change as Partial<Situation>)).kind).toBe(kind)
  })

  it('never asks the Code of somebody who manages nobody and has not attested', () => {
    const standing = { posts: [post(false), post(null)], hasStaff: true }
    expect(nextStep(situation({ standing, code: { kind: 'never' } })).kind).toBe('use-result')
  })

  it('says how far a draft has come, and leads back into it', () => {
    const words = stepWords(nextStep(situation({ assessed: { draft, latest: null } })))
    expect(words.why).toBe('12 of 27 answered. Last saved 20 November 2026 at 6:40pm.')
    expect(words.href).toBe('/assessment/a')
  })
})

describe('when a self-assessment is due again', () => {
  it.each([
    ['2025-11-22', '2026-11-22'],
    ['2028-02-29', '2029-02-28'],
  ])('submitted on %s, on %s', (submitted, due) => {
    expect(dueAgainOn(submitted)).toBe(due)
  })
})
