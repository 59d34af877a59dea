import type { ConversationKind, Side } from '../tables.ts'

/** What each side thinks about beforehand. Strengths come first, always. */
export type Question = {
  readonly key: string
  readonly label: Readonly<Record<Side, string>>
  readonly hint: Readonly<Record<Side, string>>
}

const strengths: Question = {
  key: 'strengths',
  label: {
    person: 'What have you done well, and what did it take of you?',
    manager: 'What have they done well, and what did you see it take of them?',
  },
  hint: {
    person: 'Two or three things, with an example of each. Ask somebody if you cannot think of any.',
    manager: 'Two or three things, with an example of each that you saw or heard of yourself.',
  },
}

const buildOn: Question = {
  key: 'build-on',
  label: { person: 'What would you like to build on?', manager: 'What could they build on?' },
  hint: {
    person: 'A strength to use more, or something to learn. One or two are plenty.',
    manager: 'A strength to use more, or something to learn. Nothing that they hear for the first time here.',
  },
}

const objectives: Question = {
  key: 'objectives',
  label: {
    person: 'Looking back: how did it go with what you had agreed?',
    manager: 'Looking back: how did it go with what you had both agreed?',
  },
  hint: {
    person: 'And what mattered that was on no list.',
    manager: 'And what mattered that was on no list. What got in the way that you could have moved?',
  },
}

const support: Question = {
  key: 'support',
  label: {
    person: 'What do you need from your manager?',
    manager: 'What will you do for them, and by when?',
  },
  hint: {
    person: 'Time, cover, a decision, an introduction, something to stop.',
    manager: 'Only what you can keep. You will both look at it next time.',
  },
}

const wellbeing: Question = {
  key: 'wellbeing',
  label: {
    person: 'How are you, and is the workload one that can be done?',
    manager: 'How do you think they are?',
  },
  hint: {
    person: 'Say as much or as little as you like. You may leave this for the conversation.',
    manager: 'What have you noticed about hours, breaks and load? This is a question to ask, not a finding.',
  },
}

const hopes: Question = {
  key: 'hopes',
  label: {
    person: 'Where would you like to be in a few years?',
    manager: 'What could you see them doing, and who should they meet?',
  },
  hint: {
    person: 'Another role, more of this one, something quite different. It binds you to nothing.',
    manager: 'Staying and being good at it is a hope too.',
  },
}

const sinceLast: Question = {
  key: 'since-last',
  label: {
    person: 'What has gone well since you last talked?',
    manager: 'What have you seen go well since you last talked?',
  },
  hint: { person: 'One thing is enough.', manager: 'One thing is enough, if it is a real one.' },
}

const inTheWay: Question = {
  key: 'in-the-way',
  label: { person: 'What is in the way?', manager: 'What is in their way that you can move?' },
  hint: {
    person: 'Of your objectives, or of a decent week.',
    manager: 'Of their objectives, or of a decent week.',
  },
}

const questions: Readonly<Record<ConversationKind, readonly Question[]>> = {
  yearly: [strengths, buildOn, objectives, support, wellbeing, hopes],
  'check-in': [sinceLast, inTheWay, support],
}

export const questionsFor = (kind: ConversationKind): readonly Question[] => questions[kind]

/** So that a page's form and its schema know the same fields. */
export const longestAnswer = 4_000
