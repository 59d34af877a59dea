import { FilterForm, Select } from '@headroom/design-system'
import { hrefWith, type IconQuery, showNames, shows, sortNames, sorts } from '../reading/icon-filter.ts'
import { dimensionNames, dimensions, themeNames, themes } from '../rules/words.ts'

type Props = { readonly path: string; readonly query: IconQuery; readonly isGrouped?: boolean }

/** Filters, order and groups in the address: a page as somebody sees it can be sent to somebody else. */
export const IconFilters = ({ path, query, isGrouped = true }: Props) => {
  const isFiltered = hrefWith(path, { ...query, group: 'theme', page: 1 }) !== path
  return (
    <FilterForm action={path} of="measures" clearHref={isFiltered ? path : undefined}>
      <Select
        name="theme"
        label="About"
        value={query.theme ?? ''}
        items={[
          { value: '', text: 'Everything' },
          ...themes.map((theme) => ({ value: theme, text: themeNames[theme] })),
        ]}
      />
      <Select
        name="dimension"
        label="Kind of measure"
        value={query.dimension ?? ''}
        items={[
          { value: '', text: 'All kinds' },
          ...dimensions.map((dimension) => ({
            value: dimension,
            text: dimensionNames[dimension].split(':')[0] ?? dimension,
          })),
        ]}
      />
      <Select
        name="show"
        label="Show"
        value={query.show}
        items={shows.map((show) => ({ value: show, text: showNames[show] }))}
      />
      {isGrouped ? (
        <>
          <Select
            name="sort"
            label="Order"
            value={query.sort}
            items={sorts.map((sort) => ({ value: sort, text: sortNames[sort] }))}
          />
          <Select
            name="group"
            label="In groups"
            value={query.group}
            items={[
              { value: 'theme', text: 'By what it is about' },
              { value: 'dimension', text: 'By kind of measure' },
            ]}
          />
        </>
      ) : null}
    </FilterForm>
  )
}
