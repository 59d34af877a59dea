import type { Framework } from './model.ts'
import { placeSharedDomains } from './shared-elements/domains.ts'
import { provisionalScale } from './shared-elements/scale.ts'

const scale = provisionalScale('clcf-provisional')

export const clcf: Framework = {
  id: 'clcf',
  name: 'Clinical Leadership Competency Framework',
  shortName: 'CLCF',
  purpose:
    'The medical framework opened to every clinical profession: the same domains and elements. Kept as history.',
  audience: 'All clinical professions.',
  owners: [
    {
      name: 'Department of Health',
      from: '2011',
      note: 'Two copies of the same year differ only in naming the Department of Health or the NHS Leadership Academy as owner.',
    },
    { name: 'NHS Leadership Academy', from: '2011' },
  ],
  licence: {
    shipped: 'names-and-own-words',
    note: 'Restricted in the same way as the medical framework. Names of domains and elements only; the rest is our own words.',
    attribution: 'Names of domains and elements: Department of Health and NHS Leadership Academy.',
  },
  sources: [
    {
      title: 'Clinical Leadership Competency Framework',
      publisher: 'NHS Leadership Academy',
      published: '2011',
      note: 'ISBN 978-1-907045-88-2.',
    },
  ],
  versions: [
    {
      number: '2011',
      edition: '2011',
      status: 'superseded',
      effectiveFrom: '2011',
      effectiveTo: '2011',
      datesNote:
        'No day of withdrawal is established; its elements became domains 1 to 5 of the Leadership Framework.',
      supersedes: [],
      supersededBy: { frameworkId: 'leadership-framework', number: '2011' },
      // The emphasis by career stage was set out for doctors only, so neither it nor its stages are carried over.
      stages: [],
      scales: [scale],
      nodes: placeSharedDomains({ prefix: 'CLCF', scaleId: scale.id, aliasPrefix: 'MLCF' }),
    },
  ],
}
