import { ActionLink, CalendarDate, Details, EmptyState, Page, SummaryList } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import type { OrganisationFacts, UnitCount } from '../queries/organisation.ts'
import { counted, fteWords } from '../words.ts'
import { unitHref } from './crumbs.ts'
import { FindBox } from './find-box.tsx'

type OrganisationPageProps = {
  readonly frame: Frame
  readonly organisation: OrganisationFacts
  readonly units: readonly UnitCount[]
  readonly managesOthers: boolean
  readonly isAdministrator: boolean
}

export const OrganisationPage = ({ frame, organisation, units, ...viewer }: OrganisationPageProps) => {
  const root = units.find(({ parentId }) => parentId === null)
  const isEmpty = (root?.headcount ?? 0) === 0
  return (
    <Page {...frame} title="Organisation" current="/organisation">
      <h1 class="nhsuk-heading-l">{organisation.name}</h1>
      <FindBox />
      {viewer.managesOthers ? (
        <ActionLink href="/organisation/my-team">See the people you manage</ActionLink>
      ) : null}
      <About organisation={organisation} root={root} />
      <h2 class="nhsuk-heading-m">Units</h2>
      {isEmpty ? <NobodyYet isAdministrator={viewer.isAdministrator} /> : <Tree units={units} root={root} />}
    </Page>
  )
}

const codeSchemes: Readonly<Record<string, string>> = { ods: 'ODS code' }

const Validity = ({ from, to }: { readonly from: string; readonly to: string | null }) => (
  <>
    {' '}
    (from <CalendarDate isoDate={from} />
    {to === null ? null : (
      <>
        {' '}
        to <CalendarDate isoDate={to} />
      </>
    )}
    )
  </>
)

type AboutProps = { readonly organisation: OrganisationFacts; readonly root: UnitCount | undefined }

const About = ({ organisation: { codes, systems }, root }: AboutProps) => (
  <SummaryList
    rows={[
      ...codes.map(({ scheme, code, validFrom, validTo, predecessor }) => ({
        key: codeSchemes[scheme] ?? scheme,
        value: (
          <>
            {code}
            <Validity from={validFrom} to={validTo} />
            {predecessor === null ? null : `, after ${predecessor}`}
          </>
        ),
      })),
      ...systems.map(({ code, name, kind, validFrom, validTo }) => ({
        key: kind === 'region' ? 'Region' : 'Local system',
        value: (
          <>
            {`${name}, ${code}`}
            <Validity from={validFrom} to={validTo} />
          </>
        ),
      })),
      {
        key: 'Staff today',
        value: root ? `${counted(root.headcount, 'person', 'people')}, ${fteWords(root.fte)}` : 'Nobody yet',
      },
    ]}
  />
)

const NobodyYet = ({ isAdministrator }: { readonly isAdministrator: boolean }) => (
  <EmptyState
    heading="No staff yet"
    level={3}
    next={isAdministrator ? { href: '/organisation/import', text: 'Bring in a staff extract' } : undefined}
  >
    Units and people come from the staff record, brought in by an administrator. Until then there is nobody to
    show.
  </EmptyState>
)

type TreeProps = { readonly units: readonly UnitCount[]; readonly root: UnitCount | undefined }

/** Divisions, each opening onto what is in it: plain HTML, so that a trust with a thousand units is still one light page. */
const Tree = ({ units, root }: TreeProps) => {
  const under = Map.groupBy(units, ({ parentId }) => parentId)
  return (
    <>
      {(under.get(root?.id ?? null) ?? []).map((unit) => (
        <Branch unit={unit} under={under} />
      ))}
    </>
  )
}

type BranchProps = {
  readonly unit: UnitCount
  readonly under: ReadonlyMap<string | null, readonly UnitCount[]>
}

const Branch = ({ unit, under }: BranchProps) => {
  const inside = under.get(unit.id) ?? []
  const staff = counted(unit.headcount, 'person', 'people')
  if (inside.length === 0)
    return (
      <p>
        <a href={unitHref(unit)}>{unit.name}</a>, {staff}
      </p>
    )
  return (
    <Details summary={`${unit.name}: ${staff}`}>
      <p>
        <a href={unitHref(unit)}>{unit.name} as a whole</a>, {fteWords(unit.fte)}
      </p>
      <Inside units={inside} under={under} />
    </Details>
  )
}

const Inside = ({ units, under }: { readonly units: readonly UnitCount[] } & Pick<BranchProps, 'under'>) => (
  <ul class="nhsuk-list nhsuk-list--bullet">
    {units.map((unit) => (
      <li>
        <a href={unitHref(unit)}>{unit.name}</a>, {counted(unit.headcount, 'person', 'people')}
        {under.has(unit.id) ? <Inside units={under.get(unit.id) ?? []} under={under} /> : null}
      </li>
    ))}
  </ul>
)
