import { describe, expect, test } from 'vitest'
import { listRights, reviewerOf, standingsOf } from './list-rights.ts'

const cycle = { kind: 'cohort', state: 'collecting', reviewer: 'line-manager', facilitatorId: 'f' } as const
const subject = { personId: 's', managerId: 'm', listState: 'choosing' } as const
const as = (personId: string, isLead = false) => ({ personId, isLead })

describe('what somebody is to a list of raters', () => {
  test.each([
    ['the subject', as('s'), ['subject']],
    ['their line manager, where the cycle asks for one', as('m'), ['reviewer']],
    ['the facilitator, where the line manager reviews', as('f'), []],
    ['a development lead', as('x', true), ['runner']],
    ['a colleague', as('c'), []],
  ])('%s', (_, person, standings) => {
    expect([...standingsOf(cycle, subject, person)]).toEqual(standings)
  })

  test('nobody runs the feedback that somebody asks for on themself', () => {
    expect([...standingsOf({ ...cycle, kind: 'person' }, subject, as('x', true))]).toEqual([])
  })
})

describe('what they may do with it', () => {
  const rights = (personId: string, change = {}, own = {}) => {
    const facts = { ...subject, ...own }
    return listRights(
      { ...cycle, ...change },
      facts,
      standingsOf({ ...cycle, ...change }, facts, as(personId)),
    )
  }

  test('a subject sends it for review, and cannot have people asked past the reviewer', () => {
    expect(rights('s')).toEqual({ change: true, send: true, agree: false, sendBack: false })
  })

  test('while it is in review, the reviewer has it', () => {
    expect(rights('s', {}, { listState: 'in-review' }).change).toBe(false)
    expect(rights('m', {}, { listState: 'in-review' })).toEqual({
      change: true,
      send: false,
      agree: true,
      sendBack: true,
    })
  })

  test('where the staff record names no line manager, nobody is waited for', () => {
    expect(reviewerOf(cycle, { ...subject, managerId: null })).toBeNull()
    expect(rights('s', {}, { managerId: null }).agree).toBe(true)
  })

  test('nothing, once the cycle has closed', () => {
    for (const state of ['closed', 'finished', 'cancelled'] as const)
      expect(rights('s', { state }).change).toBe(false)
  })
})
