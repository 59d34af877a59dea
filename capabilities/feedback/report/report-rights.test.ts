import { describe, expect, it } from 'vitest'
import { readingAs } from './report-rights.ts'

const report = {
  subjectId: 'subject',
  releasedAt: null,
  release: 'facilitated',
  facilitatorId: 'facilitator',
  isFinished: false,
  isShared: false,
} as const
const released = { ...report, releasedAt: new Date('2026-12-20T09:00:00Z') }

describe('who may read a report', () => {
  it.each([
    ['its subject before it is released', report, 'subject', undefined],
    ['its subject after', released, 'subject', 'subject'],
    ['the facilitator before it is released', report, 'facilitator', 'facilitator'],
    ['the facilitator during the late days', released, 'facilitator', 'facilitator'],
    ['the facilitator once all is finished', { ...released, isFinished: true }, 'facilitator', undefined],
    [
      'a facilitator where reports go direct',
      { ...report, release: 'direct' as const },
      'facilitator',
      undefined,
    ],
    ['somebody it is shared with', { ...released, isShared: true }, 'manager', 'shared-with'],
    ['somebody it is not shared with', released, 'manager', undefined],
  ])('%s', (_, found, viewer, expected) => {
    expect(readingAs(found, viewer)).toBe(expected)
  })
})
