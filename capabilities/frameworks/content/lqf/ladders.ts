import type { Scale } from '../model.ts'

// Known from a published slide copy: each quality has its own ladder, which starts at 0 with behaviour that does
// harm; Self belief and Personal integrity rise to 4, and Self awareness, Self management and Drive for
// improvement to 3. The words are ours. The ladders of the other ten qualities are not established.

type Rung = readonly [label: string, meaning: string]

function ladder(id: string, name: string, rungs: readonly [Rung, ...Rung[]]): Scale {
  return {
    id: `lqf-${id}`,
    name: `Ladder for ${name}`,
    standing: 'published',
    note: 'The number of levels is as published; the labels and meanings are ours.',
    levels: rungs.map(([label, meaning], ordinal) =>
      ordinal === 0 ? { ordinal, label, meaning, isNegative: true } : { ordinal, label, meaning },
    ),
  }
}

export const selfBelief = ladder('self-belief', 'Self belief', [
  ['Doubt or arrogance', 'Avoids hard things for lack of confidence, or is too sure to hear anyone else.'],
  ['Confident in the job', 'Goes about ordinary work with confidence and says what they think when asked.'],
  ['Takes on what is hard', 'Accepts work that stretches them and keeps going after a setback.'],
  ['Stands by a position', 'Holds to a considered view when people with more power disagree.'],
  [
    'Stakes their own standing',
    'Takes on the hardest problems for the sake of patients, at some risk to themselves.',
  ],
])

export const selfAwareness = ladder('self-awareness', 'Self awareness', [
  ['Unaware', 'Does not see what they feel or how it lands on others, and brushes feedback aside.'],
  ['Knows own feelings', 'Can say what they feel and what tends to set it off.'],
  ['Knows own effect', 'Sees how their mood and behaviour affect people, and where their limits lie.'],
  ['Acts on it', 'Seeks feedback, plans around their limits and chooses how to behave because of them.'],
])

export const selfManagement = ladder('self-management', 'Self management', [
  ['Loses control', 'Lets pressure out on other people, or freezes.'],
  ['Holds back', 'Keeps a first reaction in check and carries on with the task.'],
  ['Stays steady', 'Keeps calm and clear through long pressure and copes in ways that last.'],
  ['Steadies others', 'Is at their best when it is hardest, and other people grow calmer for it.'],
])

export const driveForImprovement = ladder('drive-for-improvement', 'Drive for improvement', [
  ['Works for own credit', 'Puts personal success, or a quiet life, ahead of a better service.'],
  ['Wants it better', 'Cares about doing the job well and notices what could improve.'],
  ['Makes it better', 'Puts effort into improving the service and sees that it happens.'],
  [
    'Leaves something lasting',
    'Builds improvement that outlives their own time in post, whoever gets the credit.',
  ],
])

export const personalIntegrity = ladder('personal-integrity', 'Personal integrity', [
  ['Says one thing, does another', 'Hides things, breaks confidences or bends the rules to suit.'],
  ['Open and honest', 'Tells the truth, keeps confidences and does what they promised.'],
  ['Consistent', 'Acts on the values of the service in every company, and treats all people fairly.'],
  ['Speaks up', 'Challenges what is wrong, even when silence would be easier.'],
  ['Holds fast at a cost', 'Does right when it is costly, and helps others to do the same.'],
])

export const provisionalLadder: Scale = {
  id: 'lqf-provisional',
  name: 'Stand-in ladder for qualities whose own ladder is not established',
  standing: 'provisional',
  note: 'The published ladder of this quality is not known to us; it may have three or four rising levels. This one is ours and must not be read as the original.',
  levels: [
    {
      ordinal: 0,
      label: 'Works against it',
      meaning: 'Behaves in a way that does harm here.',
      isNegative: true,
    },
    { ordinal: 1, label: 'In own work', meaning: 'Shows this quality in their own work.' },
    { ordinal: 2, label: 'With others', meaning: 'Shows it with other people and under challenge.' },
    {
      ordinal: 3,
      label: 'Across boundaries',
      meaning: 'Shows it across organisations, so that others follow.',
    },
  ],
}
