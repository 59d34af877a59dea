import { AssuranceIcon, VariationIcon } from '@headroom/design-system/charts'
import type { IconRow } from '../queries/icons.ts'
import { showKept } from '../reading/kept-value.ts'
import { namePeriod } from '../reading/name-period.ts'

const SIZE = 32

/** The icon, its name and its reason: whoever cannot see the picture misses nothing. */
export const VariationCell = ({ row }: { readonly row: IconRow }) =>
  row.variation === 'not_judged' ? (
    <span>{row.variationReason}</span>
  ) : (
    <>
      <VariationIcon
        size={SIZE}
        withWords
        result={{
          icon: row.variation,
          reason: row.variationReason,
          changesUnder: [],
          isFragile: row.variationIsFragile,
          isMixed: row.isMixed,
        }}
      />
      <span class="nhsuk-u-font-size-16 nhsuk-u-display-block">{row.variationReason}</span>
    </>
  )

export const AssuranceCell = ({ row }: { readonly row: IconRow }) => {
  if (row.assurance === 'not_judged') return <span>Not judged on this kind of chart</span>
  if (row.target === null) return <span>No target</span>
  return (
    <>
      <AssuranceIcon
        size={SIZE}
        withWords
        result={{
          icon: row.assurance,
          reason: row.assuranceReason,
          changesUnder: [],
          isFragile: row.assuranceIsFragile,
        }}
      />
      <span class="nhsuk-u-font-size-16 nhsuk-u-display-block">{row.assuranceReason}</span>
    </>
  )
}

export const LatestCell = ({ row }: { readonly row: IconRow }) =>
  row.lastValue === null || row.lastPeriod === null ? (
    <span>No value yet</span>
  ) : (
    <>
      <strong>{showKept(row)(row.lastValue)}</strong>
      <span class="nhsuk-u-font-size-16 nhsuk-u-display-block">{namePeriod(row.lastPeriod, row.period)}</span>
    </>
  )
