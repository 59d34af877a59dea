import { type Column, ResponsiveTable } from '@headroom/design-system'
import { Beside } from '@headroom/design-system/charts'
import type { FrozenReport } from '../../report/frozen-report.ts'
import type { ItemReading } from '../../report/read-report.ts'
import { groupName, NOT_SHOWN, selfName, shownWords, type Whose } from '../../report/report-words.ts'
import { besideChart, themeRows } from './beside-chart.ts'

type PartProps = { readonly report: FrozenReport; readonly whose: Whose }

export const ThemesPart = ({ report: { read, found }, whose }: PartProps) => {
  const { levelLabels } = found
  const title = whose.isOwn
    ? 'Your view beside that of others'
    : `The view of ${whose.name} beside that of others`
  const columns = columnsOf(read.levels, groupKeys(read.themes.flatMap(({ items }) => items)), whose)
  return (
    <>
      <h2 class="nhsuk-heading-m">Theme by theme</h2>
      <p>
        “Others” is the mean of the groups that are shown, each counting the same. Nobody’s view of themself
        is in it.
      </p>
      <Beside id="themes" chart={besideChart({ title, whose, levelLabels, rows: themeRows(read) })} />
      {read.themes.map(({ theme, items }) => (
        <ResponsiveTable caption={theme} columns={columns} rows={items} />
      ))}
    </>
  )
}

type Keys = readonly ItemReading['groups'][number]['key'][]

/** Every group that is shown for something, in the order of the report. */
const groupKeys = (items: readonly ItemReading[]): Keys => [
  ...new Set(
    items.flatMap(({ groups }) => groups.filter(({ figure }) => figure !== null).map(({ key }) => key)),
  ),
]

const columnsOf = (levels: number, keys: Keys, whose: Whose): readonly Column<ItemReading>[] => [
  { heading: 'What was asked', cell: ({ item }) => item.raterWording },
  { heading: selfName(whose), format: 'numeric', cell: ({ self }) => shownWords(self, levels) },
  {
    heading: 'Others',
    format: 'numeric',
    cell: ({ others }) => (others ? shownWords(others.groupEqual, levels) : NOT_SHOWN),
  },
  ...keys.map(
    (key): Column<ItemReading> => ({
      heading: groupName(key),
      format: 'numeric',
      cell: ({ groups }) => shownWords(groups.find((group) => group.key === key)?.figure ?? null, levels),
    }),
  ),
]
