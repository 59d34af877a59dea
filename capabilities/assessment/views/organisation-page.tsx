import { CalendarDate, DownloadLinks, EmptyState, FilterForm, Page, Select } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { OrganisationFigures } from '../organisation-figures.ts'
import { coverageRow } from '../rules/figure-tables.ts'
import { ALL, EVERYBODY } from '../rules/protect-figures.ts'
import { AboutFigures, CoverageTable } from './coverage-table.tsx'
import { LevelDistribution } from './level-distribution.tsx'
import { LevelTable } from './level-table.tsx'

type OrganisationProps = { readonly frame: Frame; readonly figures: OrganisationFigures }

export const OrganisationPage = ({ frame, figures }: OrganisationProps) => {
  const { assessed, asAt, standard, units, staffGroups, ofUnits, ofStaffGroups } = figures
  const unitName = (unitId: string) => units.find(({ id }) => id === unitId)?.name ?? unitId
  const groupName = (key: string) => (key === EVERYBODY ? 'Everybody' : key)
  return (
    <Page {...frame} title="Coverage and levels" current="/assessment/organisation">
      <h1 class="nhsuk-heading-l">Coverage and levels across the organisation</h1>
      <AboutFigures asAt={<CalendarDate isoDate={asAt} />} />
      {units.length === 0 || ofUnits('coverage', units[0]?.id ?? '', ALL).kind === 'none' ? (
        <EmptyState heading="No figures yet">
          Nobody was in a post on that day. The next figures are drawn up at the start of next month.
        </EmptyState>
      ) : (
        <>
          <CoverageTable
            caption="Coverage by unit"
            groupHeading="Unit"
            rows={units.map(({ id }) => coverageRow(ofUnits, id))}
            nameOf={(id) => <a href={`/assessment/units/${id}`}>{unitName(id)}</a>}
          />
          <CoverageTable
            caption="Coverage by profession"
            groupHeading="Staff group"
            rows={[EVERYBODY, ...staffGroups].map((group) => coverageRow(ofStaffGroups, group))}
            nameOf={groupName}
          />
          <h2 class="nhsuk-heading-m">{`Levels in “${standard.name}”`}</h2>
          <p>
            The middle of the levels that each person gave themself in the standard, each against the words of
            their own stage: a level at one stage is not the same as that level at another.
          </p>
          <FilterForm action="/assessment/organisation" of="levels">
            <Select
              name="standard"
              label="Standard"
              value={standard.id}
              items={assessed.standards.map(({ id, name }) => ({ value: id, text: name }))}
            />
          </FilterForm>
          <LevelDistribution
            assessed={assessed}
            standard={standard}
            groupKey={units[0]?.id ?? ''}
            title={`${standard.name}: everybody assessed, by level`}
            find={ofUnits}
          />
          <LevelTable
            assessed={assessed}
            caption={`${standard.name}, by unit`}
            rowHeading="Unit"
            rows={units.map(({ id, name }) => ({ subject: standard.id, groupKey: id, name }))}
            find={ofUnits}
          />
          <LevelTable
            assessed={assessed}
            caption={`${standard.name}, by profession`}
            rowHeading="Staff group"
            rows={[EVERYBODY, ...staffGroups].map((group) => ({
              subject: standard.id,
              groupKey: group,
              name: groupName(group),
            }))}
            find={ofStaffGroups}
          />
        </>
      )}
      <DownloadLinks
        files={[{ href: '/assessment/organisation.csv', name: 'Coverage and levels', format: 'CSV' }]}
      />
    </Page>
  )
}
