import { CalendarDate, DownloadLinks, EmptyState, Page } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { UnitFigures } from '../organisation-figures.ts'
import { coverageRow } from '../rules/figure-tables.ts'
import { ALL } from '../rules/protect-figures.ts'
import { AboutFigures, CoverageTable } from './coverage-table.tsx'
import { UnitHeatMap } from './unit-heat-map.tsx'

export const UnitPage = ({ frame, figures }: { readonly frame: Frame; readonly figures: UnitFigures }) => {
  const { assessed, asAt, unit, above, below, find } = figures
  const known = [unit, ...below]
  return (
    <Page
      {...frame}
      title={`Levels in ${unit.name}`}
      current="/assessment/organisation"
      breadcrumbs={[
        { href: '/assessment/organisation', text: 'Coverage and levels' },
        ...above.map(({ id, name }) => ({ href: `/assessment/units/${id}`, text: name })),
      ]}
    >
      <h1 class="nhsuk-heading-l">{`Levels in ${unit.name}`}</h1>
      <AboutFigures asAt={<CalendarDate isoDate={asAt} />} />
      {find('coverage', unit.id, ALL).kind === 'none' ? (
        <EmptyState heading="Too few people to show">
          Fewer than 5 people had their main post here on that day, or too few would be left over beside its
          neighbours. They are counted in the unit above.
        </EmptyState>
      ) : (
        <>
          <CoverageTable
            caption="Coverage"
            groupHeading="Unit"
            rows={known.map(({ id }) => coverageRow(find, id))}
            nameOf={(unitId) => {
              const name = known.find(({ id }) => id === unitId)?.name ?? unitId
              return unitId === unit.id ? name : <a href={`/assessment/units/${unitId}`}>{name}</a>
            }}
          />
          {find(assessed.standards[0]?.id ?? '', unit.id, ALL).kind === 'none' ? (
            <EmptyState heading="Too few to show levels">
              Fewer than 10 people here were assessed, or too few would be left over if this unit were shown
              beside its neighbours. They are counted in the unit above.
            </EmptyState>
          ) : (
            <UnitHeatMap assessed={assessed} unitId={unit.id} unitName={unit.name} find={find} />
          )}
        </>
      )}
      <DownloadLinks
        files={[{ href: `/assessment/units/${unit.id}/figures.csv`, name: 'These figures', format: 'CSV' }]}
      />
    </Page>
  )
}
