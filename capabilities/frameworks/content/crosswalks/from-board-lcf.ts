import type { Crosswalk } from '../model.ts'
import { linksFrom } from './link.ts'

export const crosswalksFromBoardLcf: readonly Crosswalk[] = [
  ...linksFrom(
    'LCF-1',
    ['MLF-3.1.1', 'narrower', 'The part that is about safe care and what patients say.'],
    ['MLF-3.2.1', 'narrower', 'The part that is about going on improving.'],
    ['MLF-2.3.2', 'narrower', 'The part that is about what can be afforded.'],
    ['MLCF-4.1', 'related', 'Safety of care, at the bedside in MLCF.'],
  ),
  ...linksFrom(
    'LCF-2',
    ['MLF-2.2.1', 'narrower', 'The part that is about direction and goals.'],
    ['MLF-3.2.3', 'narrower', 'The part that is about seeing large change through.'],
    ['MLF-3.2.2', 'related', 'Digital change is part of long-term change.'],
  ),
  ...linksFrom(
    'LCF-3',
    ['MLF-3.1.2', 'narrower', 'The part that is about patients who are served worse.'],
    ['MLF-2.1.1', 'related', 'Whether every group of staff can thrive.'],
    ['MLF-2.2.3', 'related', 'Which groups of staff end up in formal cases.'],
  ),
  ...linksFrom(
    'LCF-4',
    ['MLF-3.1.3', 'related', 'How decisions are made and how the board knows.'],
    ['MLF-2.3.2', 'related', 'Control of public money.'],
    ['MLF-2.3.1', 'related', 'Who decides on shared resources and answers for them.'],
  ),
  ...linksFrom(
    'LCF-5',
    ['MLF-1.3.3', 'narrower', 'The part that is about kindness and civility.'],
    ['MLF-1.2.2', 'narrower', 'The part that is about speaking up.'],
    ['MLF-2.1.2', 'narrower', 'The part that is about safety and learning without blame.'],
  ),
  ...linksFrom(
    'LCF-6',
    ['MLF-3.3.1', 'related', 'Lasting partnership with organisations and communities.'],
    ['MLF-3.3.2', 'related', 'Leading teams drawn from several organisations.'],
    ['MLF-3.3.3', 'related', 'Learning with partners.'],
  ),
]
