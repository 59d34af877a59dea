import type { Crosswalk } from '../model.ts'
import { linksFrom } from './link.ts'

export const crosswalksFromHlm: readonly Crosswalk[] = [
  ...linksFrom(
    'HLM-1',
    ['MLF-1.3.1', 'related', 'Acting by values and answering for it.'],
    ['MLF-2.2.1', 'related', 'Holding people to a shared purpose.'],
  ),
  ...linksFrom(
    'HLM-2',
    ['MLF-1.3.3', 'related', 'Kindness that notices and does something.'],
    ['MLF-1.1.2', 'related', 'Care for health at work, other people’s as well as your own.'],
    ['MLF-2.1.2', 'related', 'Safety of mind as well as of body.'],
    ['LCF-5', 'related', 'Compassion, made part of a whole organisation’s culture in LCF.'],
  ),
  ...linksFrom('HLM-3', ['MLF-2.3.3', 'related', 'Using many kinds of evidence, with care.']),
  ...linksFrom(
    'HLM-4',
    ['MLF-3.3.1', 'related', 'Working across the joins between services.'],
    ['MLF-3.3.2', 'related', 'Making one team across boundaries.'],
    ['LCF-6', 'related', 'Partnership with other organisations and communities.'],
  ),
  ...linksFrom(
    'HLM-5',
    ['MLF-2.2.1', 'broader', 'MLF joins the vision to objectives and plans.'],
    ['MLF-1.2.1', 'related', 'Saying it so that people understand.'],
    ['LCF-2', 'broader', 'LCF joins the vision to the strategy and its delivery.'],
  ),
  ...linksFrom(
    'HLM-6',
    ['MLF-2.1.1', 'related', 'Involving people and valuing what they bring.'],
    ['MLF-1.2.2', 'related', 'Welcoming ideas and feedback.'],
    ['MLF-3.3.2', 'related', 'Decisions shared by those who do the work.'],
  ),
  ...linksFrom('HLM-7', ['MLF-2.2.2', 'broader', 'MLF adds measures and systems to goals and feedback.']),
  ...linksFrom(
    'HLM-8',
    ['MLF-1.1.3', 'related', 'Learning; HLM speaks mostly of other people’s.'],
    ['MLF-2.2.2', 'related', 'Appraisal and feedback that help people grow.'],
    ['MLCF-3.3', 'related', 'Bringing people on is part of managing them.'],
  ),
  ...linksFrom(
    'HLM-9',
    ['MLF-1.2.3', 'related', 'Persuading people you cannot instruct.'],
    ['MLF-3.3.1', 'related', 'Alliances and partners.'],
    ['LCF-6', 'related', 'Trust with partners, from which results come.'],
  ),
]
