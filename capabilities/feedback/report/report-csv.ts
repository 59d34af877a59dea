import { type CsvCell, makeCsv } from '@headroom/platform/csv'
import type { FrozenReport } from './frozen-report.ts'
import type { ItemReading, Reading } from './read-report.ts'
import { agreementWords, groupName, NOT_SHOWN, shownWords } from './report-words.ts'

/** Every figure of a report, one to a line. A mean near an end of the scale is a range in words, as on the page. */
export function reportCsv({ found, read }: FrozenReport): string {
  const { levels } = read
  const lines = (
    theme: string,
    item: string,
    reading: Reading,
    agreement: ItemReading['agreement'],
  ): CsvCell[][] => {
    const cell = (from: string, figure: Parameters<typeof shownWords>[0], words = ''): CsvCell[] => [
      theme,
      item,
      from,
      typeof figure === 'number' ? figure : shownWords(figure, levels),
      words,
    ]
    return [
      cell('Self', reading.self),
      cell('Others, each group counting the same', reading.others?.groupEqual ?? null),
      cell('Others, each person counting the same', reading.others?.personEqual ?? null),
      ...reading.groups.map(({ key, figure }) => {
        const found = agreement.find((one) => one.key === key)?.agreement
        return cell(groupName(key), figure, found ? agreementWords[found] : '')
      }),
    ]
  }
  return makeCsv([
    ['Feedback', found.cycleName],
    ['About', found.subjectName],
    ['Closed', found.closedOn],
    ['Version', found.version],
    ...read.groups.map(({ key, people }) => [groupName(key), `${people} answered`]),
    [],
    ['Theme', 'What was asked', 'Seen by', 'Mean', 'Agreement'],
    ...read.themes.flatMap(({ theme, items, ...reading }) => [
      ...lines(theme, 'The theme as a whole', reading, []),
      ...items.flatMap(({ item, agreement, ...own }) => lines(theme, item.raterWording, own, agreement)),
    ]),
    [],
    ['Question', 'From', 'Comment'],
    ...read.comments.flatMap(({ item, from, texts }) =>
      texts.map((text) => [item?.raterWording ?? '', from === 'others' ? 'Others' : groupName(from), text]),
    ),
    [],
    [`“${NOT_SHOWN}” is said where nobody or too few had a chance to see it.`],
  ])
}
