import {
  type LadderChart,
  type LadderRow,
  levelWords,
  stepsFromExpected,
  stepsSincePrevious,
} from './ladder-data.ts'
import { counted, listed, listedUpTo } from './words.ts'

const stepsApart = (steps: number, up: string, down: string, same: string): string =>
  steps === 0 ? same : `${counted(Math.abs(steps), 'step')} ${steps > 0 ? up : down}`

/** The line under a competency's name: how it stands, before the picture is looked at. */
export const standingWords = (row: LadderRow): string => {
  const need =
    row.expected === undefined
      ? 'Not asked of this role'
      : row.expected.need === 'essential'
        ? 'Essential'
        : 'Desirable'
  switch (row.assessed.kind) {
    case 'no-chance':
      return `${need}: no chance to show this yet`
    case 'not-answered':
      return `${need}: not answered`
    case 'level': {
      const steps = stepsFromExpected(row)
      return steps === undefined ? need : `${need}: ${stepsApart(steps, 'above', 'below', 'as expected')}`
    }
  }
}

export const changeWords = (row: LadderRow): string => {
  const steps = stepsSincePrevious(row)
  return steps === undefined ? 'No comparison' : stepsApart(steps, 'up', 'down', 'The same')
}

export const assessedWords = (row: LadderRow): string => {
  switch (row.assessed.kind) {
    case 'no-chance':
      return 'No chance to show this yet'
    case 'not-answered':
      return 'Not answered'
    case 'level':
      return levelWords(row, row.assessed.value)
  }
}

const most = 4
const competencies = (count: number): string => counted(count, 'competency', 'competencies')

const belowWords = (rows: readonly LadderRow[]): string => {
  const named = rows.slice(0, most).map((row) => {
    const steps = Math.abs(stepsFromExpected(row) ?? 0)
    return `${row.competency} (${row.expected?.need ?? 'desirable'}, ${counted(steps, 'step')})`
  })
  return rows.length > most ? `${named.join(', ')} and ${rows.length - most} more` : listed(named)
}

const changeSentence = (rows: readonly LadderRow[]): string => {
  const changes = rows.flatMap((row) => stepsSincePrevious(row) ?? [])
  if (changes.length === 0) return ''
  const parts = [
    { words: 'up', count: changes.filter((steps) => steps > 0).length },
    { words: 'down', count: changes.filter((steps) => steps < 0).length },
    { words: 'the same', count: changes.filter((steps) => steps === 0).length },
  ]
  const said = parts.filter(({ count }) => count > 0).map(({ words, count }) => `${count} ${words}`)
  return `Since last time: ${listed(said)}.`
}

/** The picture in words, strengths first, as the result page has it. */
export const describeLadder = ({ rows }: LadderChart): string => {
  if (rows.length === 0) return 'There are no competencies to show.'
  const asked = rows.filter((row) => row.expected !== undefined)
  const compared = asked.filter((row) => stepsFromExpected(row) !== undefined)
  const met = compared.filter((row) => (stepsFromExpected(row) ?? 0) >= 0)
  const below = [...compared]
    .filter((row) => (stepsFromExpected(row) ?? 0) < 0)
    .sort((a, b) => (stepsFromExpected(a) ?? 0) - (stepsFromExpected(b) ?? 0))
  const noChance = rows.filter((row) => row.assessed.kind === 'no-chance').map((row) => row.competency)
  const notAnswered = rows.filter((row) => row.assessed.kind === 'not-answered').map((row) => row.competency)
  return [
    asked.length === 0
      ? `${competencies(rows.length)}, with no level expected.`
      : `At or above the level expected in ${met.length} of ${competencies(asked.length)}${met.length > 0 && met.length <= most ? `: ${listed(met.map((row) => row.competency))}` : ''}.`,
    below.length > 0 ? `Below it in ${below.length}: ${belowWords(below)}.` : '',
    noChance.length > 0 ? `No chance to show yet: ${listedUpTo(most, noChance)}.` : '',
    notAnswered.length > 0 ? `Not answered: ${listedUpTo(most, notAnswered)}.` : '',
    changeSentence(rows),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
