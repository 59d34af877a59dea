import { describe, expect, it } from 'vitest'
import { answersOf, exampleItems, exampleReport, exampleResponses } from '../testing/example-report.ts'
import { dividedItems } from './divided.ts'
import { earlierWave } from './earlier-wave.ts'
import { saysSomething } from './frozen-report.ts'
import { makeReport } from './make-report.ts'
import { readReport } from './read-report.ts'
import { reportCsv } from './report-csv.ts'
import { changesInBrief, changeVerdict, reliabilityWords } from './report-words.ts'

const { read, highlights, found } = exampleReport()
const theme = (name: string) => read.themes.find((one) => one.theme === name)

describe('reading a report', () => {
  it('sets the own view beside that of others and never averages the two', () => {
    expect(theme('Listening')?.self).toBe(5)
    expect(theme('Listening')?.others).toMatchObject({ groupEqual: 2.6, personEqual: 2.5 })
    const withoutSelf = exampleReport(exampleResponses.filter(({ group }) => group !== 'self'))
    expect(withoutSelf.read.themes.map(({ others }) => others)).toEqual(
      read.themes.map(({ others }) => others),
    )
  })

  it('begins with what others see most, and names hidden strengths and blind spots by the rule of the gap', () => {
    expect(highlights.strengths.map((one) => one.theme)).toEqual(['Planning', 'Fairness'])
    expect(highlights.hiddenStrengths.map((one) => one.theme)).toEqual(['Planning'])
    expect(highlights.blindSpots.map((one) => one.theme)).toEqual(['Listening'])
    expect(highlights.toBuildOn.map((one) => one.theme)).toEqual(['Listening'])
  })

  it('shows two camps where opinion divides, with how many gave each level', () => {
    expect(dividedItems({ read }).map(({ key, agreement, counts }) => [key, agreement, counts])).toEqual([
      ['report', 'split', [3, 0, 0, 0, 3]],
    ])
  })

  it('says what "five answered" is worth, from those who answered', () => {
    expect(read.reliability.map(reliabilityWords)).toEqual([
      'Peers: 5 answered. If you asked others like them again, you would get much the same picture (reliability about 0.7).',
      'People managed: 6 answered. If you asked others like them again, you would get much the same picture (reliability about 0.7).',
    ])
  })

  it('has a theme for a group only where half of its items are shown', () => {
    const peers = answersOf(
      'peer',
      [3, null, 3, 3, 3, 3],
      [3, null, 3, 3, 3, 3],
      [3, null, 3, 3, null, null],
      [4, 4, 4, 4, null, null],
    )
    const themes = exampleReport(peers, []).read.themes
    expect(themes.map(({ groups }) => groups[0]?.figure ?? null)).toEqual([3.3, 3.3, null])
  })

  it('says that there is nothing to show where too few answered', () => {
    expect(saysSomething(exampleReport(answersOf('report', [3, 3, 3, 3, 3, 3]), []))).toBe(false)
    expect(saysSomething(exampleReport())).toBe(true)
  })

  it('has every figure of the page in the file, and the same words for nobody and for too few', () => {
    const csv = reportCsv(exampleReport())
    expect(csv).toContain('Planning,"Planning, seen in meetings.",Peers,4.5 or more,largely agree')
    expect(csv).toContain('Fairness,"Fairness, seen on the ward.",Line manager,Not shown,')
    expect(csv).not.toMatch(/NaN|undefined|null/)
  })
})

describe('since last time', () => {
  const rules = { threshold: 4, levels: 5, items: 6 }
  const before = earlierWave({ content: found.content, items: exampleItems, closedOn: found.closedOn })
  const again = (levels: readonly (number | null)[]) => {
    const responses = answersOf('peer', levels, levels, levels, levels, [3, 3, 3, 3, 3, 3])
    return readReport(makeReport({ responses, comments: [], previous: before }, rules), exampleItems).changes
  }

  it('sets only the means of groups that are shown both times side by side', () => {
    expect(again([3, 3, 3, 3, 3, 3]).map(({ key }) => key)).toEqual(['peer', 'peer', 'peer'])
  })

  it('calls a change one only beyond its limit', () => {
    const [small] = again([3, 3, 3, 3, 3, 3])
    const [large] = again([5, 5, 3, 3, 3, 3])
    expect(small?.isReliable).toBe(false)
    expect(large?.isReliable).toBe(true)
    expect(small && changeVerdict(small)).toBe('Cannot be told from no change: it would take 0.7 or more')
    expect(large && changeVerdict(large)).toBe('Higher by more than chance explains')
    expect(changesInBrief(again([5, 5, 3, 3, 3, 3]))).toBe(
      '3 of 3 differ by more than chance explains: Listening, peers (higher); Planning, peers (lower); Fairness, peers (lower).',
    )
  })
})
