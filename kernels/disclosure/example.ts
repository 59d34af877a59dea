import { type CountTable, protectCounts } from './index.ts'

const nurses: Readonly<Record<string, readonly [number, number, number]>> = {
  Ash: [2, 9, 12],
  Birch: [7, 11, 6],
  Cedar: [8, 15, 10],
  Damson: [9, 13, 14],
}
const levels = ['developing', 'capable', 'leading']

/** Ward managers' deputies by ward and level, with a sub-total for each division. Nobody in it exists. */
export const wardsByLevel: CountTable = {
  dimensions: [
    {
      name: 'unit',
      total: {
        key: 'Trust',
        parts: [
          { key: 'East', parts: [{ key: 'Ash' }, { key: 'Birch' }] },
          { key: 'West', parts: [{ key: 'Cedar' }, { key: 'Damson' }] },
        ],
      },
    },
    { name: 'level', total: { key: 'all', parts: levels.map((key) => ({ key })) } },
  ],
  countOf: ([ward, level]) => nurses[ward ?? '']?.[levels.indexOf(level ?? '')] ?? 0,
}

/** The worked example of README.md, as its readers see it. */
export const printExample = (): string => {
  const outcome = protectCounts(wardsByLevel, {
    threshold: 5,
    zeros: 'shown-unless-all-same',
    answers: ['level'],
  })
  if (!outcome.ok) return outcome.reason
  const columns = ['all', ...levels]
  const row = (unit: string): string => {
    const cells = columns.map((level) => outcome.released.cellAt(unit, level))
    return [unit, ...cells.map((cell) => (cell.kind === 'shown' ? String(cell.value) : '–'))].join(' | ')
  }
  const units = ['Trust', 'East', 'Ash', 'Birch', 'West', 'Cedar', 'Damson']
  return [['unit', ...columns].join(' | '), ...units.map(row)].join('\n')
}
