import type { Competency, Framework, Nature, Scale } from './model.ts'

const scale: Scale = {
  id: 'hlm-essential-to-exemplary',
  name: 'Four levels, from essential to exemplary',
  standing: 'published',
  note: 'The four names are published; their meanings here are ours. They do not follow seniority: a newly qualified nurse can be exemplary and a director only proficient.',
  levels: [
    { ordinal: 1, label: 'Essential', meaning: 'Does it in their own work.' },
    { ordinal: 2, label: 'Proficient', meaning: 'Carries it to the team.' },
    { ordinal: 3, label: 'Strong', meaning: 'Keeps it up across teams and under challenge.' },
    { ordinal: 4, label: 'Exemplary', meaning: 'Shapes it beyond their own organisation.' },
  ],
}

function dimension(code: string, name: string, about: { nature: Nature; meaning: string }): Competency {
  return { type: 'competency', kind: 'dimension', id: `HLM-${code}`, code, name, scaleId: scale.id, ...about }
}

const dimensions: readonly Competency[] = [
  dimension('1', 'Inspiring shared purpose', {
    nature: 'leadership',
    meaning: 'Holding to the values of the service, and taking risks for them.',
  }),
  dimension('2', 'Leading with care', {
    nature: 'leadership',
    meaning: 'Noticing what the team is going through and giving people what they need to do good work.',
  }),
  dimension('3', 'Evaluating information', {
    nature: 'both',
    meaning: 'Looking for many kinds of evidence and turning it into plans.',
  }),
  dimension('4', 'Connecting our service', {
    nature: 'leadership',
    meaning: 'Seeing how teams and organisations lock together, and working across the joins.',
  }),
  dimension('5', 'Sharing the vision', {
    nature: 'leadership',
    meaning: 'Painting a future that people can believe in and reach.',
  }),
  dimension('6', 'Engaging the team', {
    nature: 'leadership',
    meaning: 'Involving people and valuing what they bring and suggest.',
  }),
  dimension('7', 'Holding to account', {
    nature: 'management',
    meaning: 'Agreeing clear goals and giving balanced feedback on them.',
  }),
  dimension('8', 'Developing capability', {
    nature: 'both',
    meaning: 'Growing people, so that they can meet what comes next.',
  }),
  dimension('9', 'Influencing for results', {
    nature: 'leadership',
    meaning: 'Persuading people and building alliances that get things done.',
  }),
]

export const hlm: Framework = {
  id: 'healthcare-leadership-model',
  name: 'Healthcare Leadership Model',
  shortName: 'HLM',
  purpose:
    'Nine dimensions of leadership behaviour for anyone in health care, widely used for 360 feedback. Kept as history.',
  audience: 'Anyone who works in health and care, whether or not they hold a management post.',
  owners: [{ name: 'NHS Leadership Academy', from: '2013', note: 'Later part of NHS England.' }],
  licence: {
    shipped: 'names-and-own-words',
    note: 'Copyright, with a trade-mark claim on the model’s drawings. Names of dimensions and levels only: never the questions or the pictures.',
    attribution: 'Names of dimensions and levels: NHS Leadership Academy.',
  },
  sources: [
    {
      title: 'Healthcare Leadership Model, version 1.0',
      publisher: 'NHS Leadership Academy',
      published: '2013',
    },
  ],
  versions: [
    {
      number: '1.0',
      edition: 'Version 1.0, 2013',
      status: 'superseded',
      effectiveFrom: '2013',
      effectiveTo: '2025',
      datesNote:
        'The day on which the Management and Leadership Framework took its place is not established.',
      supersedes: [{ frameworkId: 'leadership-framework', number: '2011' }],
      supersededBy: { frameworkId: 'mlf', number: '1.0' },
      stages: [],
      scales: [scale],
      nodes: dimensions,
    },
  ],
}
