import type { CodeOfPractice } from './model.ts'
import { principles } from './principles.ts'

export const codeOfPractice: CodeOfPractice = {
  id: 'code-for-managers-and-leaders',
  version: '1.0',
  name: 'Code for managers and leaders in health and social care',
  status: 'in-force',
  purpose:
    'How everyone who manages or leads in health and care is expected to behave. It is a promise to keep, not a test to score.',
  audience: 'Managers and leaders in health and social care, clinical and non-clinical.',
  owners: [
    {
      name: 'NHS England',
      from: '2025',
      note: 'Being abolished; its work is due to pass to the Department of Health and Social Care, with April 2027 as the target.',
    },
  ],
  officialText: {
    title: 'Code for managers and leaders in health and social care, version 1.0',
    publisher: 'NHS England',
    note: 'The summary shown here is our own. Read the official text before you attest to it; your organisation can bring it in through the importer.',
  },
  renewEveryMonths: 12,
  principles,
}

export type { CodeOfPractice, CodeOwner, Principle, PrincipleId } from './model.ts'
