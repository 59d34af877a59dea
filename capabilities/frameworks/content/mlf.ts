import { deliveringAcrossHealthAndCare } from './mlf/delivering-across-health-and-care.ts'
import { managingPeopleAndResources } from './mlf/managing-people-and-resources.ts'
import { mlfScaleId } from './mlf/model.ts'
import { personalImpact } from './mlf/personal-impact.ts'
import type { Framework, Scale, Stage } from './model.ts'

const stages: readonly Stage[] = [
  {
    id: 'F',
    name: 'Fundamental',
    ordinal: 0,
    meaning: 'The least anyone needs who answers for other people’s work, or who would like to.',
  },
  {
    id: '1',
    name: 'Stage 1',
    ordinal: 1,
    meaning: 'A first management post: one team, such as a ward, an office, a clinic or a crew.',
  },
  {
    id: '2',
    name: 'Stage 2',
    ordinal: 2,
    meaning: 'Several teams or sites, usually through other managers who lead them from day to day.',
  },
  {
    id: '3',
    name: 'Stage 3',
    ordinal: 3,
    meaning: 'A division or directorate, with much of the work lying across boundaries.',
  },
  {
    id: '4',
    name: 'Stage 4',
    ordinal: 4,
    meaning: 'The whole organisation and its place in the system: executives, non-executives and the board.',
  },
]

// The labels are those of the official self-assessment tool, so that results can be exchanged with it; the
// tool renamed its top level in January 2026.
const scale: Scale = {
  id: mlfScaleId,
  name: 'Five levels, from insufficient to very strong',
  standing: 'published',
  levels: [
    { ordinal: 1, label: 'Insufficient', meaning: 'Does little of this yet, and needs help to do it.' },
    { ordinal: 2, label: 'Essential', meaning: 'Does parts of this, with guidance.' },
    { ordinal: 3, label: 'Proficient', meaning: 'Does most of this, with help now and then.' },
    { ordinal: 4, label: 'Strong', meaning: 'Does all of this without help.' },
    {
      ordinal: 5,
      label: 'Very strong',
      formerLabels: [
        {
          name: 'Exemplary',
          until: '2026-01',
          seenIn: 'The official self-assessment tool before January 2026',
        },
      ],
      meaning: 'Does all of this, and helps other people to do it.',
    },
  ],
  notApplicable: {
    label: 'No chance to show this',
    meaning: 'The work has not called for it. This is not a low level and is never counted as one.',
  },
}

export const mlf: Framework = {
  id: 'mlf',
  name: 'NHS Management and Leadership Framework',
  shortName: 'MLF',
  purpose:
    'The present standard for everyone who manages or leads in health and care, from a first team to the board.',
  audience: 'All managers and leaders, clinical and non-clinical, and those who would like to be.',
  owners: [
    {
      name: 'NHS England',
      from: '2025',
      note: 'Being abolished; its work is due to pass to the Department of Health and Social Care, with April 2027 as the target.',
    },
  ],
  licence: {
    shipped: 'names-and-own-words',
    note: 'Names of areas, standards and competencies are facts. The open licence of the official text is not confirmed, so every descriptor here is our own; an NHS body may bring in the official text through the importer.',
    attribution: 'Names of areas, standards and competencies: NHS England.',
  },
  sources: [
    {
      title: 'NHS Management and Leadership Framework: standards and competencies, version 1.0',
      publisher: 'NHS England',
      published: '2025',
      note: 'Developed with the Chartered Management Institute, the Faculty of Medical Leadership and Management and the Florence Nightingale Foundation.',
    },
    {
      title: 'assess (open-source self-assessment tool): names of competencies and labels of levels',
      publisher: 'NHS England',
      published: '2026-08-21',
      note: 'MIT licence. Used for names and labels only.',
    },
  ],
  versions: [
    {
      number: '1.0',
      edition: 'Version 1.0, 2025/26',
      status: 'in-force',
      effectiveFrom: '2025',
      datesNote:
        'The board of NHS England was asked on 23 September 2025 to approve it; the day of launch is not established.',
      supersedes: [
        { frameworkId: 'healthcare-leadership-model', number: '1.0' },
        { frameworkId: 'board-lcf', number: '2024' },
      ],
      stages,
      scales: [scale],
      nodes: [personalImpact, managingPeopleAndResources, deliveringAcrossHealthAndCare],
    },
  ],
}
