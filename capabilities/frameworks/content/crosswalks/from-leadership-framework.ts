import type { Crosswalk } from '../model.ts'
import { linksFrom } from './link.ts'

// Domains 1 to 5 repeat the medical framework and reach the others through it.
export const crosswalksFromLeadershipFramework: readonly Crosswalk[] = [
  ...linksFrom(
    'LF-6.1',
    ['MLF-2.2.1', 'broader', 'MLF joins vision to purpose and to what is to be delivered.'],
    ['HLM-5', 'related', 'A future that people can believe in.'],
    ['LCF-2', 'broader', 'LCF joins the vision to the strategy and its delivery.'],
  ),
  ...linksFrom(
    'LF-6.2',
    ['MLF-1.2.3', 'related', 'Influence with partners and national bodies, at the later stages.'],
    ['MLF-3.3.1', 'related', 'Shaping the wider system through partnership.'],
    ['LCF-6', 'related', 'Work with partners beyond your own walls.'],
  ),
  ...linksFrom(
    'LF-6.3',
    ['MLF-1.2.1', 'broader', 'MLF covers all communication, the vision among it.'],
    ['MLF-2.2.1', 'related', 'Helping people to see where they are going.'],
    ['HLM-5', 'related', 'Painting the future so that people want it.'],
  ),
  ...linksFrom(
    'LF-6.4',
    ['MLF-1.3.2', 'related', 'Being seen to live by what you say.'],
    ['HLM-1', 'related', 'Holding to the values under pressure.'],
  ),
  ...linksFrom(
    'LF-7.1',
    ['MLF-2.3.3', 'related', 'Comparing choices on evidence.'],
    ['MLF-3.3.3', 'related', 'Learning from what others have done.'],
    ['LCF-2', 'broader', 'LCF covers the whole of strategy, from choice to delivery.'],
  ),
  ...linksFrom(
    'LF-7.2',
    ['MLF-2.2.1', 'related', 'Turning direction into plans.'],
    ['MLF-3.3.1', 'related', 'Working the strategy out with those it touches.'],
    ['LCF-2', 'broader', 'LCF covers the whole of strategy, from choice to delivery.'],
  ),
  ...linksFrom(
    'LF-7.3',
    ['MLF-2.2.1', 'related', 'Owners, dates and deliverables.'],
    ['MLF-2.2.2', 'related', 'Following delivery with measures.'],
    ['LCF-2', 'broader', 'LCF covers the whole of strategy, from choice to delivery.'],
  ),
  ...linksFrom(
    'LF-7.4',
    ['MLF-3.2.3', 'related', 'Making a change last.'],
    ['LCF-2', 'broader', 'LCF covers the whole of strategy, from choice to delivery.'],
  ),
]
