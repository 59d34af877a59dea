export const projectStates = ['planning', 'testing', 'stopped', 'adopted'] as const
export type ProjectState = (typeof projectStates)[number]
export const stateNames: Readonly<Record<ProjectState, string>> = {
  planning: 'Being planned',
  testing: 'Testing changes',
  stopped: 'Stopped, with what was learnt',
  adopted: 'Adopted: it is how we work',
}

/** A project needs all three: Provost and Murray, The Health Care Data Guide, ch. 2. */
export const measureParts = ['outcome', 'process', 'balancing'] as const
export type MeasurePart = (typeof measureParts)[number]
export const partNames: Readonly<Record<MeasurePart, string>> = {
  outcome: 'Outcome',
  process: 'Process',
  balancing: 'Balancing',
}
export const partMeanings: Readonly<Record<MeasurePart, string>> = {
  outcome: 'what people get from it: the thing the aim is about',
  process: 'whether the work is now done as you intend',
  balancing: 'what might get worse meanwhile',
}

export const driverKinds = ['primary', 'secondary', 'idea'] as const
export type DriverKind = (typeof driverKinds)[number]
export const driverKindNames: Readonly<Record<DriverKind, string>> = {
  primary: 'Primary driver',
  secondary: 'Secondary driver',
  idea: 'Idea for change',
}

export const personParts = ['lead', 'member', 'sponsor', 'stakeholder', 'patient-partner'] as const
export type PersonPart = (typeof personParts)[number]
export const personPartNames: Readonly<Record<PersonPart, string>> = {
  lead: 'Leads the project',
  member: 'In the team',
  sponsor: 'Sponsor',
  stakeholder: 'Stakeholder',
  'patient-partner': 'Patient partner',
}

export const nextSteps = ['adopt', 'adapt', 'abandon'] as const
export type NextStep = (typeof nextSteps)[number]
export const nextStepNames: Readonly<Record<NextStep, string>> = {
  adopt: 'Adopt it: do it the same way, more widely',
  adapt: 'Adapt it: change something and test again',
  abandon: 'Abandon it: it is not the way',
}

export const decisions = ['start', 'stop', 'adapt', 'adopt', 'reopen'] as const
export type Decision = (typeof decisions)[number]
export const decisionNames: Readonly<Record<Decision, string>> = {
  start: 'Started',
  stop: 'Stopped',
  adapt: 'Goes on, adapted',
  adopt: 'Adopted',
  reopen: 'Opened again',
}

export const ideaStates = ['waiting', 'replied', 'taken-up', 'withdrawn'] as const
export type IdeaState = (typeof ideaStates)[number]
export const ideaStateNames: Readonly<Record<IdeaState, string>> = {
  waiting: 'Waiting for a reply',
  replied: 'Replied to',
  'taken-up': 'Taken up as a project',
  withdrawn: 'Taken back',
}

export const ideaAnswers = ['will-try', 'later', 'not-this', 'already', 'question'] as const
export type IdeaAnswer = (typeof ideaAnswers)[number]
export const ideaAnswerNames: Readonly<Record<IdeaAnswer, string>> = {
  'will-try': 'Yes, we will try it',
  later: 'Not now, and when we will look again',
  'not-this': 'No, and why',
  already: 'It is already happening, and where',
  question: 'We need to understand it better: a question back',
}

export const appraisalOutcomes = ['go', 'pilot', 'not-now', 'no'] as const
export type AppraisalOutcome = (typeof appraisalOutcomes)[number]
export const appraisalOutcomeNames: Readonly<Record<AppraisalOutcome, string>> = {
  go: 'Go ahead',
  pilot: 'Try it small first',
  'not-now': 'Not now',
  no: 'No',
}

export const realised = ['yes', 'partly', 'no', 'not-yet-known'] as const
export type Realised = (typeof realised)[number]
export const realisedNames: Readonly<Record<Realised, string>> = {
  yes: 'Found, as promised',
  partly: 'Partly found',
  no: 'Not found',
  'not-yet-known': 'Not yet known',
}
