import type { Crosswalk } from '../model.ts'
import { linksFrom } from './link.ts'

export const crosswalksFromMlcf: readonly Crosswalk[] = [
  ...linksFrom(
    'MLCF-1.1',
    ['MLF-1.3.1', 'broader', 'MLF adds answering for what you do to knowing your own biases.'],
    ['MLF-1.2.2', 'related', 'Asking how you come across.'],
    ['HLM-2', 'related', 'Seeing feelings, your own and other people’s.'],
  ),
  ...linksFrom(
    'MLCF-1.2',
    ['MLF-1.1.1', 'narrower', 'The part of managing yourself that is about order and priorities.'],
    ['MLF-1.1.2', 'narrower', 'The part of managing yourself that is about pressure and health.'],
  ),
  ...linksFrom('MLCF-1.3', ['MLF-1.1.3', 'broader', 'MLF goes on from your own learning to other people’s.']),
  ...linksFrom(
    'MLCF-1.4',
    ['MLF-1.3.1', 'related', 'Honest and ethical conduct.'],
    ['MLF-1.3.3', 'related', 'Respect for people who differ from you.'],
    ['HLM-1', 'related', 'Holding to the values of the service.'],
  ),
  ...linksFrom(
    'MLCF-2.1',
    ['MLF-3.3.1', 'broader', 'MLF includes networks among all working relationships.'],
    ['HLM-4', 'related', 'Knowing how services join up.'],
    ['LCF-6', 'related', 'Partnership with services and patients, at the level of the board in LCF.'],
  ),
  ...linksFrom(
    'MLCF-2.2',
    ['MLF-3.3.1', 'related', 'Earning trust and keeping it.'],
    ['MLF-1.2.1', 'related', 'Listening and being understood.'],
    ['HLM-9', 'related', 'Relationships from which things get done.'],
  ),
  ...linksFrom(
    'MLCF-2.3',
    ['MLF-2.1.1', 'broader', 'MLF adds thanks, safety and belonging to drawing people in.'],
    ['MLF-1.2.2', 'related', 'Making it safe to contribute.'],
    ['HLM-6', 'related', 'Involving people and valuing their ideas.'],
  ),
  ...linksFrom('MLCF-2.4', [
    'MLF-3.3.2',
    'broader',
    'MLF goes on from taking part in a team to leading one.',
  ]),
  ...linksFrom(
    'MLCF-3.1',
    ['MLF-2.2.1', 'related', 'Plans with clear goals.'],
    ['MLF-2.3.1', 'related', 'Planning for demand, people and equipment.'],
  ),
  ...linksFrom(
    'MLCF-3.2',
    ['MLF-2.3.1', 'narrower', 'The part that is about putting resources where they do most good.'],
    ['MLF-2.3.2', 'narrower', 'The part that is about cost, waste and value.'],
  ),
  ...linksFrom(
    'MLCF-3.3',
    ['MLF-2.1.1', 'related', 'Encouraging people and treating them fairly.'],
    ['MLF-2.2.2', 'related', 'Reviewing people’s work.'],
    ['MLF-2.2.3', 'narrower', 'The part of managing people that is about dispute and hard conversations.'],
  ),
  ...linksFrom(
    'MLCF-3.4',
    ['MLF-2.2.2', 'related', 'Measuring how a service does and acting on it.'],
    ['HLM-7', 'related', 'Clear goals, and being answerable for them.'],
  ),
  ...linksFrom(
    'MLCF-4.1',
    ['MLF-3.1.1', 'broader', 'MLF adds hearing what patients need and prefer to keeping them safe.'],
    ['MLF-2.1.2', 'related', 'Finding and cutting risk; MLF speaks here of staff.'],
  ),
  ...linksFrom(
    'MLCF-4.2',
    ['MLF-2.3.3', 'related', 'Testing a service against evidence.'],
    ['MLF-3.2.1', 'related', 'Knowing where to improve.'],
    ['MLF-3.1.2', 'related', 'Finding whom the service does not fit.'],
  ),
  ...linksFrom(
    'MLCF-4.3',
    ['MLF-3.2.1', 'broader', 'MLF adds doing and measuring the improvement to making room for it.'],
    ['MLF-3.2.2', 'related', 'Innovation, in MLF with technology in mind.'],
  ),
  ...linksFrom('MLCF-4.4', ['MLF-3.2.3', 'related', 'Helping people through change.']),
  ...linksFrom(
    'MLCF-5.1',
    ['MLF-2.2.1', 'related', 'Knowing why a service has to change.'],
    ['MLF-1.2.3', 'related', 'Knowing who and what bears on the service.'],
    ['HLM-5', 'related', 'Where a vision starts from.'],
    ['LCF-2', 'related', 'Where a strategy starts from.'],
  ),
  ...linksFrom(
    'MLCF-5.2',
    ['MLF-2.3.3', 'broader', 'MLF asks for it in every decision and not only when direction is set.'],
    ['HLM-3', 'related', 'Turning evidence into plans.'],
  ),
  ...linksFrom(
    'MLCF-5.3',
    ['MLF-1.3.1', 'related', 'Owning a decision.'],
    ['MLF-2.3.3', 'related', 'Basing a decision on evidence.'],
    ['LCF-2', 'related', 'Choices of direction, made by the whole board in LCF.'],
  ),
  ...linksFrom(
    'MLCF-5.4',
    ['MLF-2.3.3', 'related', 'Finding out whether you were right.'],
    ['MLF-3.2.1', 'related', 'Measuring what a change did.'],
  ),
]
