import { figuresOf } from '../../report/cohort-figures.ts'
import { figuresCsv } from '../../report/cohort-view.ts'
import type { EarlierWave, ReportContent } from '../../report/content.ts'
import { earlierWave } from '../../report/earlier-wave.ts'
import { highlightsOf } from '../../report/highlights.ts'
import { reportMaker } from '../../report/make-report.ts'
import { type ReportItem, readReport } from '../../report/read-report.ts'
import { reportCsv } from '../../report/report-csv.ts'
import { exampleReport } from '../../testing/example-report.ts'
import type { SecretAnswers, SecretCycle } from './random-cycle.ts'

export const itemsOf = (count: number): readonly ReportItem[] =>
  Array.from({ length: count }, (_, at) => ({
    position: at + 1,
    kind: 'rating',
    theme: at < 2 ? 'First' : 'Second',
    raterWording: `Item ${at + 1}`,
    selfWording: `Item ${at + 1}`,
  }))

const CLOSED = '2026-12-18'

/** Both versions of the report of each wave, as they are kept: the second wave knows of the first. */
export function reportsOf(waves: readonly SecretAnswers[], rules: SecretCycle): readonly ReportContent[] {
  const make = reportMaker(rules)
  let previous: EarlierWave | undefined
  return waves.flatMap((answers) => {
    const versions = [...new Set(answers.map(({ version }) => version))].sort()
    const reports = (versions.length === 0 ? [1] : versions).map((version) =>
      make({ responses: answers.filter((one) => one.version <= version), comments: [], previous }),
    )
    const last = reports.at(-1)
    previous = last && earlierWave({ content: last, items: itemsOf(rules.items), closedOn: CLOSED })
    return reports
  })
}

/**
 * All that the subjects, their line managers, facilitators, development leads, the board and a reader of the database can get of a cycle,
 * together, in one text: every report of each wave and version as it is kept, read, and put into a file, and the cohort's figures.
 */
export function everythingShown(cycle: SecretCycle): string {
  const items = itemsOf(cycle.items)
  const figures = figuresOf(cycle.levels, cycle.threshold, items)
  const perSubject = cycle.subjects.map(({ waves, unitId }) => {
    const reports = reportsOf(waves, cycle)
    const [first] = reports
    if (first) figures.add(first, unitId)
    return reports.map((content) => {
      const read = readReport(content, items)
      const report = exampleReport([], [], { content })
      return [content, read, highlightsOf(read), reportCsv({ ...report, read, items })]
    })
  })
  const content = figures.content()
  const csv = figuresCsv({
    cycleId: '',
    cycleName: '',
    kind: 'cohort',
    closedOn: CLOSED,
    levelLabels: [],
    content,
    unitNames: new Map(),
  })
  return JSON.stringify([perSubject, content, csv])
}
