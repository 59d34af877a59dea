import { makeCsv } from '@headroom/platform/csv'
import { listAncestors, listCompetencies } from './content/index.ts'
import { type ShownFramework, scaleOf } from './library.ts'
import { natureNames } from './words.ts'

const headings = [
  'Framework',
  'Version',
  'Part of',
  'Id',
  'Number',
  'Competency',
  'Management or leadership',
  'Meaning',
  'Scale',
  'Stage',
  'What it looks like at this stage',
  'Whose names',
]

/** A row for each competency at each stage, or one where there is nothing to say by stage. */
export function frameworkCsv({ framework, version }: ShownFramework): string {
  const rows = listCompetencies(version).flatMap((competency) => {
    const above = listAncestors(version, competency.id).map(({ code, name }) => `${code} ${name}`)
    const first = [
      framework.name,
      version.number,
      above.join(' > '),
      competency.id,
      competency.code,
      competency.name,
      natureNames[competency.nature],
      competency.meaning,
      scaleOf(version, competency).name,
    ]
    const { descriptors } = competency
    const stages = descriptors
      ? version.stages.map(({ id, name }) => [name, descriptors[id] ?? ''])
      : [['', '']]
    return stages.map((stage) => [...first, ...stage, framework.licence.attribution])
  })
  return makeCsv([headings, ...rows])
}
