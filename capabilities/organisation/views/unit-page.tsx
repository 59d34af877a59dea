import {
  EmptyState,
  NotificationBanner,
  Page,
  Pagination,
  ResponsiveTable,
  SummaryList,
  Timestamp,
} from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { UnitCount } from '../queries/organisation.ts'
import { type Paged, pagesOf } from '../queries/paging.ts'
import type { Lead, Unit, UnitPerson } from '../queries/units.ts'
import { type LeadPart, leadParts } from '../tables.ts'
import { counted, fteWords, partNames, thousands, unitKindNames } from '../words.ts'
import { personHref, placeCrumbs, postHref, unitHref } from './crumbs.ts'

type UnitPageProps = {
  readonly frame: Frame
  readonly unit: Unit
  readonly inside: readonly UnitCount[]
  readonly people: Paged<UnitPerson>
  readonly page: number
  readonly isAdministrator: boolean
  readonly isSaved: boolean
}

export const UnitPage = (props: UnitPageProps) => {
  const { frame, unit, inside, people } = props
  return (
    <Page {...frame} title={unit.name} current="/organisation/units" breadcrumbs={placeCrumbs(unit.above)}>
      {props.isSaved ? (
        <NotificationBanner variant="success">The leads of this unit are saved.</NotificationBanner>
      ) : null}
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{unitKindNames[unit.kind]}</span>
        {unit.name}
      </h1>
      <p>
        {counted(unit.headcount, 'person', 'people')}, {fteWords(unit.fte)}
        {inside.length > 0 ? ', with everything below it' : ''}.
      </p>
      <Leads unit={unit} isAdministrator={props.isAdministrator} />
      <Inside units={inside} />
      <People unit={unit} people={people} page={props.page} showUnit={inside.length > 0} />
    </Page>
  )
}

const Leads = ({ unit, isAdministrator }: Pick<UnitPageProps, 'unit' | 'isAdministrator'>) => (
  <>
    <h2 class="nhsuk-heading-m">Who leads it together</h2>
    <SummaryList
      rows={leadParts.map((part) => ({
        key: partNames[part],
        value: <LeadOf part={part} leads={unit.leads} />,
      }))}
    />
    {unit.decision ? (
      <p class="nhsuk-body-s">
        Decided by {unit.decision.by} on <Timestamp instant={unit.decision.at} />.
      </p>
    ) : null}
    {isAdministrator ? (
      <p>
        <a href={`${unitHref(unit)}/leads`}>Correct who leads this unit</a>
      </p>
    ) : null}
  </>
)

const LeadOf = ({ part, leads }: { readonly part: LeadPart; readonly leads: readonly Lead[] }) => {
  const lead = leads.find((found) => found.part === part)
  if (!lead) return <>Nobody is recorded</>
  return (
    <>
      {lead.holders.length === 0
        ? 'Vacant'
        : lead.holders.map(({ id, name }, index) => (
            <>
              {index > 0 ? ', ' : ''}
              <a href={personHref(id)}>{name}</a>
            </>
          ))}
      , <a href={postHref(lead.postId)}>{lead.title}</a>
      {lead.decidedBy === 'rule' ? ' (proposed from the titles of posts)' : ''}
    </>
  )
}

const Inside = ({ units }: { readonly units: readonly UnitCount[] }) =>
  units.length === 0 ? null : (
    <ResponsiveTable
      caption="Units in it"
      rows={units}
      columns={[
        { heading: 'Unit', cell: (unit) => <a href={unitHref(unit)}>{unit.name}</a> },
        { heading: 'People', cell: ({ headcount }) => thousands(headcount), format: 'numeric' },
        { heading: 'FTE', cell: ({ fte }) => fte.toFixed(2), format: 'numeric' },
      ]}
    />
  )

type PeopleProps = Pick<UnitPageProps, 'unit' | 'people' | 'page'> & { readonly showUnit: boolean }

const People = ({ unit, people, page, showUnit }: PeopleProps) =>
  people.rows.length === 0 ? (
    <EmptyState heading="Nobody works here today">No post in this unit is held by anybody.</EmptyState>
  ) : (
    <>
      <ResponsiveTable
        caption={`People (${counted(people.total, 'post held', 'posts held')})`}
        rows={people.rows}
        columns={[
          { heading: 'Name', cell: ({ personId, name }) => <a href={personHref(personId)}>{name}</a> },
          { heading: 'Post', cell: ({ postId, title }) => <a href={postHref(postId)}>{title}</a> },
          ...(showUnit ? [{ heading: 'Unit', cell: ({ unitName }: UnitPerson) => unitName }] : []),
          { heading: 'Grade', cell: ({ payGrade }) => payGrade ?? 'Not stated' },
          { heading: 'FTE', cell: ({ fte }) => fte.toFixed(2), format: 'numeric' as const },
          {
            heading: 'Line manager',
            cell: ({ lineManager }) =>
              lineManager ? <a href={personHref(lineManager.id)}>{lineManager.name}</a> : 'None recorded',
          },
        ]}
      />
      <Pagination
        page={page}
        pages={pagesOf(people.total)}
        hrefFor={(number) => `${unitHref(unit)}?page=${number}`}
        label="People"
      />
    </>
  )
