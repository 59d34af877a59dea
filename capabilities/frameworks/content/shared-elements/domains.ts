import type { Competency, CompetencyGroup, Emphasis, Nature } from '../model.ts'

// The five domains and twenty elements were written for doctors (MLCF), opened to every clinical profession (CLCF)
// and then taken into the Leadership Framework. They are held once, worded for any profession.

interface ElementText {
  readonly name: string
  readonly nature: Nature
  readonly meaning: string
}

interface SharedDomain {
  readonly name: string
  readonly meaning: string
  readonly elements: readonly ElementText[]
}

const sharedDomains: readonly SharedDomain[] = [
  {
    name: 'Demonstrating personal qualities',
    meaning: 'Knowing, running and improving yourself, and being honest.',
    elements: [
      {
        name: 'Developing self awareness',
        nature: 'leadership',
        meaning: 'Knowing your own values and biases, and the effect you have on people.',
      },
      {
        name: 'Managing yourself',
        nature: 'both',
        meaning: 'Being organised and dependable, and coping with pressure without passing it on.',
      },
      {
        name: 'Continuing personal development',
        nature: 'both',
        meaning: 'Learning from study, from daily work and from what others tell you.',
      },
      {
        name: 'Acting with integrity',
        nature: 'leadership',
        meaning: 'Being open and ethical, and respecting people who differ from you.',
      },
    ],
  },
  {
    name: 'Working with others',
    meaning: 'Making and keeping good working relationships in teams and beyond them.',
    elements: [
      {
        name: 'Developing networks',
        nature: 'leadership',
        meaning: 'Working as a partner with patients, carers and other services.',
      },
      {
        name: 'Building and maintaining relationships',
        nature: 'leadership',
        meaning: 'Listening, earning trust and keeping it.',
      },
      {
        name: 'Encouraging contribution',
        nature: 'leadership',
        meaning: 'Drawing other people in and making room for what they have to offer.',
      },
      {
        name: 'Working within teams',
        nature: 'both',
        meaning: 'Knowing your own part, respecting other people’s and serving the task in hand.',
      },
    ],
  },
  {
    name: 'Managing services',
    meaning: 'Making a service run well: plans, resources, people and results.',
    elements: [
      {
        name: 'Planning',
        nature: 'management',
        meaning: 'Bringing evidence, patients’ views and what you know of the work to the service’s plans.',
      },
      {
        name: 'Managing resources',
        nature: 'management',
        meaning: 'Using people, money and equipment safely and without waste.',
      },
      {
        name: 'Managing people',
        nature: 'management',
        meaning: 'Giving direction, reviewing work, encouraging people and treating them fairly.',
      },
      {
        name: 'Managing performance',
        nature: 'management',
        meaning: 'Answering for results, your own and other people’s, and acting on what they show.',
      },
    ],
  },
  {
    name: 'Improving services',
    meaning: 'Making care safer and better, and taking people along.',
    elements: [
      {
        name: 'Ensuring patient safety',
        nature: 'both',
        meaning: 'Finding and cutting risk to patients, including the risk that a change brings.',
      },
      {
        name: 'Critically evaluating',
        nature: 'both',
        meaning: 'Finding out where the service falls short, by measuring and by asking.',
      },
      {
        name: 'Encouraging improvement and innovation',
        nature: 'leadership',
        meaning: 'Making it possible and safe for people to try something new.',
      },
      {
        name: 'Facilitating transformation',
        nature: 'leadership',
        meaning: 'Helping people through large change and showing it in your own behaviour.',
      },
    ],
  },
  {
    name: 'Setting direction',
    meaning: 'Seeing what has to change, choosing what to do and finding out whether it worked.',
    elements: [
      {
        name: 'Identifying the contexts for change',
        nature: 'leadership',
        meaning: 'Reading the social, political, clinical and money matters that bear on the service.',
      },
      {
        name: 'Applying knowledge and evidence',
        nature: 'both',
        meaning: 'Gathering evidence and using it to test the choices open to the service.',
      },
      {
        name: 'Making decisions',
        nature: 'both',
        meaning: 'Turning values and evidence into a choice, and owning it.',
      },
      {
        name: 'Evaluating impact',
        nature: 'both',
        meaning: 'Measuring what a decision did and feeding that into the next one.',
      },
    ],
  },
]

interface Placement {
  readonly prefix: 'MLCF' | 'CLCF' | 'LF'
  readonly scaleId: string
  /** The framework whose elements these repeat; ids keep their numbers. */
  readonly aliasPrefix?: 'MLCF'
  readonly emphasisByDomain?: readonly Readonly<Record<string, Emphasis>>[]
}

/** The five shared domains under one framework's own ids. */
export function placeSharedDomains(placement: Placement): readonly CompetencyGroup[] {
  const { prefix, scaleId, aliasPrefix, emphasisByDomain } = placement
  const alias = (code: string) => (aliasPrefix === undefined ? {} : { aliasOf: `${aliasPrefix}-${code}` })
  return sharedDomains.map(({ name, meaning, elements }, domainIndex) => {
    const domainCode = `${domainIndex + 1}`
    const emphasis = emphasisByDomain?.[domainIndex]
    const children = elements.map((element, elementIndex): Competency => {
      const code = `${domainCode}.${elementIndex + 1}`
      return {
        type: 'competency',
        kind: 'element',
        id: `${prefix}-${code}`,
        code,
        scaleId,
        ...element,
        ...alias(code),
      }
    })
    return {
      type: 'group',
      kind: 'domain',
      id: `${prefix}-${domainCode}`,
      code: domainCode,
      name,
      meaning,
      children,
      ...alias(domainCode),
      ...(emphasis === undefined ? {} : { emphasis }),
    }
  })
}
