import { DownloadLinks, FilterForm, Page, Select } from '@headroom/design-system'
import type { Frame } from '@headroom/platform/http'
import { listCompetencies, type Nature } from '../content/index.ts'
import type { ShownFramework } from '../library.ts'
import { natures } from '../schema.ts'
import { compareHref, frameworkHref, natureMeanings, natureNames } from '../words.ts'
import { About } from './about.tsx'
import { CompetencyTree } from './competency-tree.tsx'
import { ScaleTable } from './scale-table.tsx'
import { Stages } from './stages.tsx'

type FrameworkPageProps = {
  readonly frame: Frame
  readonly shown: ShownFramework
  readonly nature: Nature | undefined
}

export const FrameworkPage = ({ frame, shown, nature }: FrameworkPageProps) => {
  const { framework, version } = shown
  return (
    <Page
      {...frame}
      title={framework.name}
      current="/frameworks"
      breadcrumbs={[{ href: '/frameworks', text: 'Frameworks' }]}
    >
      <h1 class="nhsuk-heading-l">{framework.name}</h1>
      <p class="nhsuk-lede-text">{framework.purpose}</p>
      <About shown={shown} />
      <h2 class="nhsuk-heading-m" id="competencies">
        Competencies
      </h2>
      <NatureFilter shown={shown} nature={nature} />
      <CompetencyTree shown={shown} nature={nature} />
      <Stages version={version} />
      <h2 class="nhsuk-heading-m" id="levels">
        {version.scales.length > 1 ? 'Levels: each ladder is its own' : 'Levels'}
      </h2>
      {version.scales.map((scale) => (
        <ScaleTable scale={scale} version={version} />
      ))}
      <h2 class="nhsuk-heading-m">Take it away</h2>
      <DownloadLinks
        files={[
          {
            href: `${frameworkHref(framework.id)}/competencies.csv`,
            name: 'Names and descriptors',
            format: 'CSV',
            extent: `${listCompetencies(version).length} competencies`,
          },
        ]}
      />
      <p class="headroom-not-in-print">
        <a href={compareHref(framework.id, '')}>Compare it with another framework</a>
      </p>
    </Page>
  )
}

const NatureFilter = ({ shown: { framework }, nature }: Omit<FrameworkPageProps, 'frame'>) => (
  <FilterForm
    action={frameworkHref(framework.id)}
    of="competencies"
    clearHref={nature ? frameworkHref(framework.id) : undefined}
  >
    <Select
      name="nature"
      label="Management or leadership"
      hint={natures.map((value) => `${natureNames[value]}: ${natureMeanings[value]}`).join('. ')}
      items={[
        { value: '', text: 'All of them' },
        ...natures.map((value) => ({
          value,
          text: natureNames[value],
          selected: value === nature,
        })),
      ]}
    />
  </FilterForm>
)
