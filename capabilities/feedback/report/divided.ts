import type { Agreement, ReportGroup } from './content.ts'
import type { ItemReading, ReadReport } from './read-report.ts'

export type Divided = {
  readonly item: ItemReading['item']
  readonly key: ReportGroup
  readonly agreement: Agreement
  readonly counts: readonly number[] | undefined
}

/** Where a mean hides more than it says, the most divided first. */
export const dividedItems = ({ read }: { readonly read: ReadReport }): readonly Divided[] =>
  read.themes
    .flatMap(({ items }) => items)
    .flatMap(({ item, agreement, counts }) =>
      agreement
        .filter((one) => one.agreement === 'split' || one.agreement === 'wide')
        .map((one) => ({ item, ...one, counts: counts.find(({ key }) => key === one.key)?.counts })),
    )
    .sort((a, b) => Number(b.agreement === 'split') - Number(a.agreement === 'split'))
