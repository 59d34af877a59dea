import type { Competency, CompetencyGroup, Framework, Nature, Stage } from './model.ts'
import { placeSharedDomains } from './shared-elements/domains.ts'
import { provisionalScale } from './shared-elements/scale.ts'

const scale = provisionalScale('leadership-framework-provisional')

const stages: readonly Stage[] = [
  { id: '1', name: 'Stage 1', ordinal: 1, meaning: 'Own practice and the immediate team.' },
  { id: '2', name: 'Stage 2', ordinal: 2, meaning: 'A whole service, and across teams.' },
  { id: '3', name: 'Stage 3', ordinal: 3, meaning: 'Across services and the wider organisation.' },
  { id: '4', name: 'Stage 4', ordinal: 4, meaning: 'The whole organisation and the wider health system.' },
]

function element(code: string, name: string, about: { nature: Nature; meaning: string }): Competency {
  return { type: 'competency', kind: 'element', id: `LF-${code}`, code, name, scaleId: scale.id, ...about }
}

// Domains 6 and 7 are for people in designated senior posts; 1 to 5 are for everyone.
const creatingTheVision: CompetencyGroup = {
  type: 'group',
  kind: 'domain',
  id: 'LF-6',
  code: '6',
  name: 'Creating the vision',
  meaning: 'Working out, with others, a future worth having, and living by it.',
  children: [
    element('6.1', 'Developing the vision for the organisation', {
      nature: 'leadership',
      meaning: 'Looking ahead and involving people in deciding what the organisation should become.',
    }),
    element('6.2', 'Influencing the vision of the wider healthcare system', {
      nature: 'leadership',
      meaning: 'Working beyond your own walls to shape where the wider system is going.',
    }),
    element('6.3', 'Communicating the vision', {
      nature: 'leadership',
      meaning: 'Making the future understood, so that people want it.',
    }),
    element('6.4', 'Embodying the vision', {
      nature: 'leadership',
      meaning: 'Acting out what you ask of others, above all under pressure.',
    }),
  ],
}

const deliveringTheStrategy: CompetencyGroup = {
  type: 'group',
  kind: 'domain',
  id: 'LF-7',
  code: '7',
  name: 'Delivering the strategy',
  meaning: 'Turning the vision into choices, plans and lasting ways of working.',
  children: [
    element('7.1', 'Framing the strategy', {
      nature: 'both',
      meaning: 'Setting out the choices and learning from what others have done elsewhere.',
    }),
    element('7.2', 'Developing the strategy', {
      nature: 'both',
      meaning: 'Working the strategy out with those it touches, against risks and priorities.',
    }),
    element('7.3', 'Implementing the strategy', {
      nature: 'management',
      meaning: 'Giving the strategy plans, owners and measures, and seeing them through.',
    }),
    element('7.4', 'Embedding the strategy', {
      nature: 'leadership',
      meaning: 'Making it part of how people work, reviewed and renewed as things change.',
    }),
  ],
}

export const leadershipFramework: Framework = {
  id: 'leadership-framework',
  name: 'NHS Leadership Framework',
  shortName: 'LF',
  purpose:
    'One overarching framework for all staff groups, with two further domains for senior posts. Kept as history.',
  audience: 'All staff (domains 1 to 5); people in designated senior posts (domains 6 and 7).',
  owners: [{ name: 'NHS Leadership Academy', from: '2011' }],
  licence: {
    shipped: 'names-and-own-words',
    note: 'May be copied only between NHS-funded organisations, and not stored electronically without permission. Names of domains and elements only; the rest is our own words.',
    attribution: 'Names of domains and elements: NHS Leadership Academy.',
  },
  sources: [
    {
      title: 'Leadership Framework',
      publisher: 'NHS Leadership Academy',
      published: '2011',
      note: 'Names in domains 6 and 7, and the four stages, are to be checked against a copy.',
    },
  ],
  versions: [
    {
      number: '2011',
      edition: '2011',
      status: 'superseded',
      effectiveFrom: '2011',
      effectiveTo: '2013',
      datesNote: 'The day on which the Healthcare Leadership Model took its place is not established.',
      supersedes: [
        { frameworkId: 'lqf', number: '2006' },
        { frameworkId: 'mlcf', number: '3' },
        { frameworkId: 'clcf', number: '2011' },
      ],
      supersededBy: { frameworkId: 'healthcare-leadership-model', number: '1.0' },
      stages,
      scales: [scale],
      nodes: [
        ...placeSharedDomains({ prefix: 'LF', scaleId: scale.id, aliasPrefix: 'MLCF' }),
        creatingTheVision,
        deliveringTheStrategy,
      ],
    },
  ],
}
