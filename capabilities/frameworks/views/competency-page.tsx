import { InsetText, Page, PlainPagination, ResponsiveTable } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { type Competency, type FrameworkVersion, findEmphasis } from '../content/index.ts'
import { linksOf, type Place, type ShownFramework } from '../library.ts'
import { competencyHref, emphasisNames, frameworkHref } from '../words.ts'
import { InOtherFrameworks } from './in-other-frameworks.tsx'
import { LeftWords } from './left-words.tsx'
import { NatureTag } from './nature-tag.tsx'
import { ScaleTable } from './scale-table.tsx'

type CompetencyPageProps = {
  readonly frame: Frame
  readonly shown: ShownFramework
  readonly place: Place
}

export const CompetencyPage = ({ frame, shown, place }: CompetencyPageProps) => {
  const { framework, version } = shown
  const { competency, above, scale } = place
  return (
    <Page
      {...frame}
      title={competency.name}
      current="/frameworks"
      breadcrumbs={[
        { href: '/frameworks', text: 'Frameworks' },
        { href: frameworkHref(framework.id), text: framework.shortName },
        ...above.map(({ id, code, name }) => ({
          href: `${frameworkHref(framework.id)}#${id}`,
          text: `${code} ${name}`,
        })),
      ]}
    >
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{competency.code}</span>
        {competency.name}
      </h1>
      <p class="nhsuk-lede-text">{competency.meaning}</p>
      <p>
        <NatureTag nature={competency.nature} />
      </p>
      <FormerNames competency={competency} />
      <h2 class="nhsuk-heading-m">What it looks like at each stage</h2>
      <AtEachStage competency={competency} version={version} licence={framework.licence.note} />
      <Evidence competency={competency} />
      <h2 class="nhsuk-heading-m">Levels</h2>
      <ScaleTable scale={scale} />
      <h2 class="nhsuk-heading-m">In other frameworks</h2>
      <InOtherFrameworks links={linksOf(shown, competency.id)} />
      <Neighbours frameworkId={framework.id} place={place} />
    </Page>
  )
}

const FormerNames = ({ competency: { formerNames = [] } }: { readonly competency: Competency }) =>
  formerNames.length === 0 ? null : (
    <p>{`Once called ${formerNames.map(({ name, seenIn }) => `“${name}” (${seenIn})`).join(', ')}.`}</p>
  )

/** “Stage 1” stays on one line where its column is narrow. */
const unbroken = (name: string): string => name.replaceAll(' ', '\u00a0')

type AtEachStageProps = {
  readonly competency: Competency
  readonly version: FrameworkVersion
  readonly licence: string
}

/** One row with a column for each stage: side by side where there is room, one under the other on a phone. */
const AtEachStage = ({ competency, version, licence }: AtEachStageProps) => {
  const { descriptors } = competency
  const emphasised = version.stages.filter(({ id }) => findEmphasis(version, competency.id, id))
  const wordsAt = (stageId: string): string => {
    const emphasis = findEmphasis(version, competency.id, stageId)
    return descriptors?.[stageId] ?? (emphasis ? emphasisNames[emphasis] : 'Not said')
  }
  return descriptors || emphasised.length > 0 ? (
    <ResponsiveTable
      caption={`${competency.name}, stage by stage`}
      captionHidden
      firstCellIsHeader={false}
      rows={[competency]}
      columns={version.stages.map(({ id, name }) => ({
        heading: unbroken(name),
        cell: () => <LeftWords>{wordsAt(id)}</LeftWords>,
      }))}
    />
  ) : (
    <InsetText>
      <p>Nothing is held here by stage for this framework. {licence}</p>
    </InsetText>
  )
}

const Evidence = ({ competency: { looksLike = [] } }: { readonly competency: Competency }) =>
  looksLike.length === 0 ? null : (
    <>
      <h2 class="nhsuk-heading-m">What would count as evidence</h2>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {looksLike.map((example) => (
          <li>{example}</li>
        ))}
      </ul>
      <p>Suggestions, not a checklist. Finishing a course is evidence too; a person still has to judge it.</p>
    </>
  )

const Neighbours = ({ frameworkId, place }: { readonly frameworkId: string; readonly place: Place }) => {
  const linkTo = (competency: Competency | undefined) =>
    competency && {
      href: competencyHref(frameworkId, competency.id),
      label: `${competency.code} ${competency.name}`,
    }
  return (
    <PlainPagination
      ariaLabel="Competencies"
      classes="headroom-not-in-print"
      previous={linkTo(place.previous)}
      next={linkTo(place.next)}
    />
  )
}
