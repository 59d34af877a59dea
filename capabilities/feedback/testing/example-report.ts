import type { FoundReport } from '../queries/reports.ts'
import type { FrozenReport } from '../report/frozen-report.ts'
import { highlightsOf } from '../report/highlights.ts'
import { makeReport, type Response, type WrittenComment } from '../report/make-report.ts'
import { type ReportItem, readReport } from '../report/read-report.ts'
import type { RaterGroupKey } from '../tables.ts'

/** Three themes of two items, and a question for words. */
export const exampleItems: readonly ReportItem[] = [
  ...['Listening', 'Planning', 'Fairness'].flatMap((theme, at) =>
    [1, 2].map((which) => ({
      position: at * 2 + which,
      kind: 'rating' as const,
      theme,
      raterWording: `${theme}, seen ${which === 1 ? 'in meetings' : 'on the ward'}.`,
      selfWording: `My ${theme.toLowerCase()} ${which === 1 ? 'in meetings' : 'on the ward'}.`,
    })),
  ),
  {
    position: 7,
    kind: 'comment',
    theme: '',
    raterWording: 'What should they go on doing?',
    selfWording: 'Go on?',
  },
]

export const answersOf = (
  group: RaterGroupKey,
  ...levels: readonly (readonly (number | null)[])[]
): readonly Response[] => levels.map((own) => ({ group, version: 1, levels: own }))

/** A report with everything in it: own view, line manager, peers who agree, six people managed who are divided. */
export const exampleResponses: readonly Response[] = [
  ...answersOf('self', [5, 5, 2, 2, 4, 4]),
  ...answersOf('manager', [3, 3, 4, 4, 4, null]),
  ...answersOf(
    'peer',
    [3, 2, 5, 5, 4, 3],
    [3, 3, 5, 4, 4, 4],
    [2, 3, 5, 5, 3, 4],
    [3, 2, 4, 5, 4, 4],
    [2, 2, 5, 5, 4, 4],
  ),
  ...answersOf(
    'report',
    [3, 2, 5, 5, 1, 3],
    [2, 2, 5, 4, 1, 4],
    [3, 3, 4, 5, 1, 3],
    [2, 3, 5, 5, 5, 4],
    [3, 2, 5, 5, 5, 3],
    [2, 2, 4, 4, 5, 4],
  ),
]

export const exampleComments: readonly WrittenComment[] = [
  { group: 'peer', version: 1, position: 7, body: 'Tells us what will happen next.' },
  { group: 'report', version: 1, position: 7, body: 'Keeps her word.' },
  { group: 'manager', version: 1, position: 7, body: 'Plans early.' },
]

export function exampleReport(
  responses = exampleResponses,
  comments = exampleComments,
  found: Partial<FoundReport> = {},
): FrozenReport {
  const content = makeReport({ responses, comments }, { threshold: 4, levels: 5, items: 6 })
  const read = readReport(content, exampleItems)
  return {
    items: exampleItems,
    read,
    highlights: highlightsOf(read),
    found: {
      id: '019a0000-0000-7000-8000-000000000001',
      cycleId: '019a0000-0000-7000-8000-000000000002',
      cycleName: 'Ward managers, autumn 2026',
      subjectId: '019a0000-0000-7000-8000-000000000003',
      subjectName: 'Gwen Prosser',
      version: 1,
      madeOn: '2026-12-19',
      closedOn: '2026-12-18',
      isFinished: false,
      release: 'direct',
      facilitatorId: null,
      facilitatorName: null,
      releasedAt: new Date('2026-12-19T09:00:00Z'),
      talkedOn: null,
      note: null,
      isShared: false,
      newerId: null,
      instrumentId: '019a0000-0000-7000-8000-000000000004',
      instrumentVersion: 1,
      levelLabels: ['Hardly ever', 'Sometimes', 'Often', 'Nearly always', 'Always'],
      content,
      ...found,
    },
  }
}
