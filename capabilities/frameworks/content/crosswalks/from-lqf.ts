import type { Crosswalk } from '../model.ts'
import { linksFrom } from './link.ts'

export const crosswalksFromLqf: readonly Crosswalk[] = [
  ...linksFrom(
    'LQF-P1',
    [
      'MLF-2.1.3',
      'related',
      'Confidence shows in how hard things are taken on; MLF does not name self belief.',
    ],
    ['MLF-1.2.3', 'related', 'Standing by a position with people who have more power.'],
  ),
  ...linksFrom(
    'LQF-P2',
    ['MLF-1.3.1', 'broader', 'MLF adds answering for what you do to knowing your own biases.'],
    ['MLF-1.2.2', 'related', 'Asking for feedback on yourself.'],
    ['MLCF-1.1', 'related', 'Both are about knowing yourself and your effect; only LQF has a ladder for it.'],
    ['HLM-2', 'related', 'Reading feelings, your own in LQF and the team’s in HLM.'],
  ),
  ...linksFrom(
    'LQF-P3',
    ['MLF-1.1.2', 'related', 'Lasting ways to cope with pressure.'],
    ['MLF-2.1.3', 'related', 'Staying calm when things go wrong.'],
    ['MLCF-1.2', 'broader', 'MLCF adds being organised and dependable to staying steady.'],
  ),
  ...linksFrom(
    'LQF-P4',
    ['MLF-3.2.1', 'related', 'LQF describes the wish for better services, MLF the method.'],
    ['MLCF-4.3', 'related', 'The wish to improve, and the climate in which others can.'],
    ['HLM-1', 'related', 'Working for the service and not for credit.'],
  ),
  ...linksFrom(
    'LQF-P5',
    ['MLF-1.3.1', 'related', 'Honesty about what you did, and fairness in what you decide.'],
    ['MLF-1.3.2', 'related', 'Openness about decisions.'],
    ['MLCF-1.4', 'related', 'Both ask for honest and ethical conduct and for respect.'],
    ['HLM-1', 'related', 'Holding to the values of the service when it is costly.'],
  ),
  ...linksFrom(
    'LQF-S1',
    ['MLF-2.2.1', 'related', 'Making a picture of the future and acting on it.'],
    ['MLF-3.2.3', 'related', 'Setting the direction of change, at the later stages.'],
    ['HLM-5', 'related', 'HLM tells people about the future; LQF makes a start on it.'],
  ),
  ...linksFrom(
    'LQF-S2',
    ['MLF-2.3.3', 'related', 'Thinking critically when things are complex and uncertain.'],
    ['MLCF-5.2', 'related', 'Weighing unlike kinds of evidence.'],
  ),
  ...linksFrom(
    'LQF-S3',
    ['MLF-2.3.3', 'related', 'Gathering information widely before deciding.'],
    ['MLF-3.3.3', 'related', 'Bringing in what others have learned.'],
    ['MLCF-5.1', 'related', 'Reading what is going on around the service.'],
    ['HLM-3', 'related', 'Looking for many kinds of evidence; HLM goes on to make plans from it.'],
  ),
  ...linksFrom('LQF-S4', [
    'MLF-1.2.3',
    'broader',
    'MLF puts the reading of power to work in influence and negotiation.',
  ]),
  ...linksFrom(
    'LQF-S5',
    ['MLF-2.2.1', 'related', 'Setting stretching goals.'],
    ['MLF-2.2.2', 'related', 'Following results and acting on them.'],
    ['MLCF-3.4', 'related', 'Answering for the service’s results.'],
  ),
  ...linksFrom(
    'LQF-D1',
    ['MLF-3.2.3', 'broader', 'MLF adds planning change and making it last to winning commitment.'],
    ['MLCF-4.4', 'related', 'Taking people through large change.'],
  ),
  ...linksFrom(
    'LQF-D2',
    [
      'MLF-2.2.2',
      'broader',
      'MLF adds measures, feedback and appraisal to setting and checking expectations.',
    ],
    ['MLF-1.3.1', 'related', 'Accepting that you are held to account as well.'],
    ['MLCF-3.4', 'related', 'Acting on performance, your own and others’.'],
    ['HLM-7', 'related', 'The same name; HLM lays more weight on goals and balanced feedback.'],
  ),
  ...linksFrom(
    'LQF-D3',
    ['MLF-2.1.1', 'broader', 'MLF adds feeling valued and safe to having a say.'],
    ['MLF-3.3.2', 'related', 'Sharing decisions with those who know the work.'],
    ['MLCF-2.3', 'related', 'Making room for what others can offer.'],
    ['HLM-8', 'related', 'Growing what people can do.'],
  ),
  ...linksFrom(
    'LQF-D4',
    ['MLF-1.2.3', 'broader', 'MLF adds negotiation and managing upwards to influence.'],
    ['HLM-9', 'related', 'Persuading people and building alliances.'],
  ),
  ...linksFrom(
    'LQF-D5',
    ['MLF-3.3.1', 'related', 'Partnership beyond your own organisation.'],
    ['MLF-3.3.2', 'related', 'One team made out of several organisations, at the later stages.'],
    ['MLCF-2.1', 'related', 'Working in networks; MLCF names patients and carers among the partners.'],
    ['HLM-4', 'related', 'Working across the joins between services.'],
    ['HLM-6', 'related', 'Involving people in shared work.'],
    ['HLM-9', 'related', 'Building alliances.'],
    ['LCF-6', 'narrower', 'LCF speaks of boards and of local communities in particular.'],
  ),
]
