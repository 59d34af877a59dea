import {
  driveForImprovement,
  personalIntegrity,
  provisionalLadder,
  selfAwareness,
  selfBelief,
  selfManagement,
} from './lqf/ladders.ts'
import type { Competency, Framework, Nature, Scale } from './model.ts'

interface Quality {
  readonly code: string
  readonly name: string
  readonly nature: Nature
  readonly meaning: string
  readonly ladder?: Scale
}

function quality({ code, name, nature, meaning, ladder = provisionalLadder }: Quality): Competency {
  return {
    type: 'competency',
    kind: 'quality',
    id: `LQF-${code}`,
    code,
    name,
    nature,
    meaning,
    scaleId: ladder.id,
  }
}

const personalQualities = [
  quality({
    code: 'P1',
    name: 'Self belief',
    nature: 'leadership',
    meaning: 'Having the confidence to take on hard things and to stand by a position.',
    ladder: selfBelief,
  }),
  quality({
    code: 'P2',
    name: 'Self awareness',
    nature: 'leadership',
    meaning: 'Knowing your own strengths, limits and feelings, and their effect on other people.',
    ladder: selfAwareness,
  }),
  quality({
    code: 'P3',
    name: 'Self management',
    nature: 'leadership',
    meaning: 'Staying steady under pressure and getting back up after a setback.',
    ladder: selfManagement,
  }),
  quality({
    code: 'P4',
    name: 'Drive for improvement',
    nature: 'leadership',
    meaning: 'Being moved by better services for patients and not by personal credit.',
    ladder: driveForImprovement,
  }),
  quality({
    code: 'P5',
    name: 'Personal integrity',
    nature: 'leadership',
    meaning: 'Being open, honest and fair to all, even when it is costly.',
    ladder: personalIntegrity,
  }),
]

const settingDirection = [
  quality({
    code: 'S1',
    name: 'Seizing the future',
    nature: 'leadership',
    meaning: 'Acting now to bring about the future that the service needs.',
  }),
  quality({
    code: 'S2',
    name: 'Intellectual flexibility',
    nature: 'leadership',
    meaning: 'Coping with complexity and doubt, and being open to new ideas.',
  }),
  quality({
    code: 'S3',
    name: 'Broad scanning',
    nature: 'both',
    meaning: 'Gathering information widely and spotting what is on its way.',
  }),
  quality({
    code: 'S4',
    name: 'Political astuteness',
    nature: 'leadership',
    meaning: 'Reading interests and power, inside the organisation and outside it.',
  }),
  quality({
    code: 'S5',
    name: 'Drive for results',
    nature: 'management',
    meaning: 'Setting stretching goals for the service and pursuing them.',
  }),
]

const deliveringTheService = [
  quality({
    code: 'D1',
    name: 'Leading change through people',
    nature: 'leadership',
    meaning: 'Winning people’s commitment to change and carrying it through with them.',
  }),
  quality({
    code: 'D2',
    name: 'Holding to account',
    nature: 'management',
    meaning:
      'Setting clear expectations, challenging work that falls short, and accepting the same in return.',
  }),
  quality({
    code: 'D3',
    name: 'Empowering others',
    nature: 'leadership',
    meaning: 'Growing what other people can do and letting them own it.',
  }),
  quality({
    code: 'D4',
    name: 'Effective and strategic influencing',
    nature: 'leadership',
    meaning: 'Persuading people across organisations, and over time.',
  }),
  quality({
    code: 'D5',
    name: 'Collaborative working',
    nature: 'leadership',
    meaning: 'Working as a partner beyond your own organisation.',
  }),
]

export const lqf: Framework = {
  id: 'lqf',
  name: 'NHS Leadership Qualities Framework',
  shortName: 'LQF',
  purpose:
    'The first national benchmark for senior leaders, used for recruitment, development and 360 feedback. Kept as history.',
  audience: 'Chief executives, directors and senior managers.',
  owners: [
    {
      name: 'Department of Health',
      from: '2002',
      note: 'The body that first published it is not established.',
    },
    {
      name: 'NHS Institute for Innovation and Improvement',
      from: '2006',
      to: '2013',
      note: 'Closed in 2013.',
    },
  ],
  licence: {
    shipped: 'names-and-own-words',
    note: 'No open licence was found. Names of clusters and qualities only; meanings and ladders are our own words.',
    attribution: 'Names of clusters and qualities: NHS Institute for Innovation and Improvement.',
  },
  sources: [
    {
      title: 'NHS Leadership Qualities Framework',
      publisher: 'NHS Institute for Innovation and Improvement',
      published: '2006',
    },
    {
      title: 'Improving clinical leadership and management in the NHS',
      publisher: 'Journal of Healthcare Leadership',
      published: '2012',
      note: 'E. Nicol: purpose, and decommissioning in October 2011.',
    },
  ],
  versions: [
    {
      number: '2006',
      edition: '2002, revised 2006',
      status: 'superseded',
      effectiveFrom: '2002',
      effectiveTo: '2011-10',
      supersedes: [],
      supersededBy: { frameworkId: 'leadership-framework', number: '2011' },
      stages: [],
      scales: [
        selfBelief,
        selfAwareness,
        selfManagement,
        driveForImprovement,
        personalIntegrity,
        provisionalLadder,
      ],
      nodes: [
        {
          type: 'group',
          kind: 'cluster',
          id: 'LQF-P',
          code: 'P',
          name: 'Personal qualities',
          meaning: 'What a leader brings as a person.',
          children: personalQualities,
        },
        {
          type: 'group',
          kind: 'cluster',
          id: 'LQF-S',
          code: 'S',
          name: 'Setting direction',
          meaning: 'Seeing where the service should go and making a start.',
          children: settingDirection,
        },
        {
          type: 'group',
          kind: 'cluster',
          id: 'LQF-D',
          code: 'D',
          name: 'Delivering the service',
          meaning: 'Getting there with and through other people.',
          children: deliveringTheService,
        },
      ],
    },
  ],
}
