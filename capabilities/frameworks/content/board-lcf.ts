import type { Competency, Framework, Nature, Scale } from './model.ts'

const scale: Scale = {
  id: 'lcf-how-often',
  name: 'How often, from rarely to almost always',
  standing: 'provisional',
  note: 'The top of the scale and “no chance to demonstrate” are published; the labels between are to be checked against the official form.',
  levels: [
    { ordinal: 1, label: 'Rarely', meaning: 'Seldom does this when there is a call for it.' },
    { ordinal: 2, label: 'Occasionally', meaning: 'Does this some of the time.' },
    { ordinal: 3, label: 'Frequently', meaning: 'Does this most of the time.' },
    { ordinal: 4, label: 'Almost always', meaning: 'Can be counted on to do this.' },
  ],
  notApplicable: {
    label: 'No chance to demonstrate',
    meaning: 'There has been no occasion for it. It is left out of every average.',
  },
}

function domain(code: string, name: string, about: { nature: Nature; meaning: string }): Competency {
  return { type: 'competency', kind: 'domain', id: `LCF-${code}`, code, name, scaleId: scale.id, ...about }
}

const domains: readonly Competency[] = [
  domain('1', 'Driving high-quality and sustainable outcomes', {
    nature: 'both',
    meaning:
      'Seeing that care is good and safe, that it can be afforded, and that it goes on getting better.',
  }),
  domain('2', 'Setting strategy and delivering long-term transformation', {
    nature: 'both',
    meaning: 'Choosing, with others, where the organisation is going and staying with the change it takes.',
  }),
  domain('3', 'Promoting equality and inclusion, and reducing health and workforce inequalities', {
    nature: 'leadership',
    meaning: 'Finding out who is treated worse, among patients and among staff, and changing it.',
  }),
  domain('4', 'Providing robust governance and assurance', {
    nature: 'management',
    meaning:
      'Knowing what is really going on, asking hard questions, and answering for public money and safety.',
  }),
  domain('5', 'Creating a compassionate, just and positive culture', {
    nature: 'leadership',
    meaning: 'Making it safe to speak up and to learn, and treating people kindly and fairly.',
  }),
  domain('6', 'Building a trusted relationship with partners and communities', {
    nature: 'leadership',
    meaning: 'Working with other organisations and with local people so that they can rely on you.',
  }),
]

export const boardLcf: Framework = {
  id: 'board-lcf',
  name: 'NHS Leadership Competency Framework for board members',
  shortName: 'Board LCF',
  purpose: 'What was expected of board members, and part of their yearly appraisal. Kept as history.',
  audience: 'Board members of NHS providers, integrated care boards and NHS England.',
  owners: [{ name: 'NHS England', from: '2024-02-28' }],
  licence: {
    shipped: 'names-and-own-words',
    note: 'Believed to be under the Open Government Licence; until that is checked, names of domains only and the rest in our own words.',
    attribution: 'Names of domains: NHS England.',
  },
  sources: [
    {
      title: 'NHS Leadership Competency Framework for board members',
      publisher: 'NHS England',
      published: '2024-02-28',
      note: 'Reference B0496ii.',
    },
  ],
  versions: [
    {
      number: '2024',
      edition: 'February 2024',
      status: 'superseded',
      effectiveFrom: '2024-02-28',
      effectiveTo: '2026',
      datesNote:
        'The proposal of September 2025 was to use the Management and Leadership Framework for boards from 2026/27; the day is not established.',
      supersedes: [],
      supersededBy: { frameworkId: 'mlf', number: '1.0' },
      stages: [],
      scales: [scale],
      nodes: domains,
    },
  ],
}
