/** Released figures, laid out as the pages and exports show them. */
export type ShownFigure = {
  readonly subject: string
  readonly groupKey: string
  readonly answer: string
  readonly people: number | null
}

export type Cell =
  | { readonly kind: 'shown'; readonly people: number }
  | { readonly kind: 'withheld' }
  /** Nothing was published of this group: too few people, or nobody. */
  | { readonly kind: 'none' }

export type FindCell = (subject: string, groupKey: string, answer: string) => Cell

export function figureFinder(figures: readonly ShownFigure[]): FindCell {
  const known = new Map(
    figures.map(({ subject, groupKey, answer, people }) => [`${subject}\n${groupKey}\n${answer}`, people]),
  )
  return (subject, groupKey, answer) => {
    const people = known.get(`${subject}\n${groupKey}\n${answer}`)
    if (people === undefined) return { kind: 'none' }
    return people === null ? { kind: 'withheld' } : { kind: 'shown', people }
  }
}

export type CoverageRow = {
  readonly groupKey: string
  readonly managers: Cell
  readonly managersAssessed: Cell
  readonly others: Cell
  readonly othersAssessed: Cell
}

export const coverageRow = (find: FindCell, groupKey: string): CoverageRow => ({
  groupKey,
  managers: find('coverage', groupKey, 'manager'),
  managersAssessed: find('coverage', groupKey, 'manager-assessed'),
  others: find('coverage', groupKey, 'other'),
  othersAssessed: find('coverage', groupKey, 'other-assessed'),
})

export const cellWords = (cell: Cell): string => {
  switch (cell.kind) {
    case 'shown':
      return cell.people.toLocaleString('en-GB')
    case 'withheld':
      return 'Withheld'
    case 'none':
      return 'Too few'
  }
}

/** Only where both counts are shown: a percentage is another way to say a count. */
export function shareWords(part: Cell, whole: Cell): string {
  if (part.kind !== 'shown' || whole.kind !== 'shown') return 'Withheld'
  const { people } = part
  if (whole.people === 0) return 'Nobody'
  return `${Math.round((100 * people) / whole.people)}% (${people.toLocaleString('en-GB')} of ${whole.people.toLocaleString('en-GB')})`
}
