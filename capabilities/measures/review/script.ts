/**
 * A team's talk about one measure, in the order in which it helps: whether the data can be believed before what they say, what
 * is known before what to do. After Wheeler (Understanding Variation, 1993) and Making Data Count: common cause asks for a
 * change of the process, not for an explanation of the last point.
 */
export const SCRIPT_VERSION = 1

export const reviewSteps = ['real', 'signal', 'know', 'try'] as const
export type ReviewStep = (typeof reviewSteps)[number]
export const isReviewStep = (text: string | undefined): text is ReviewStep =>
  reviewSteps.some((step) => step === text)

export type Question = {
  /** The field's name, once in the whole script. */
  readonly field: string
  readonly asks: string
  readonly hint: string
  /** Absent: words only. */
  readonly choices?: readonly { readonly value: string; readonly text: string }[]
}

export type ScriptStep = {
  readonly step: ReviewStep
  readonly title: string
  /** What whoever leads the talk may say. */
  readonly lead: string
  readonly questions: readonly Question[]
}

export const script: readonly ScriptStep[] = [
  {
    step: 'real',
    title: 'Is it real?',
    lead: 'Before anybody explains a number, ask whether to believe it. Look at what the chart warns of, and at the latest points.',
    questions: [
      {
        field: 'isReal',
        asks: 'Do we believe the data?',
        hint: 'Late, provisional or corrected numbers, a changed definition, a changed way of recording.',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'partly', text: 'Partly: some points are in doubt' },
          { value: 'no', text: 'No: put the data right first' },
        ],
      },
      { field: 'realWords', asks: 'What makes us say so?', hint: 'Who checked, and what they looked at.' },
    ],
  },
  {
    step: 'signal',
    title: 'What kind of signal?',
    lead: 'Read the reasons aloud. A signal says that something changed, not what. Without one, the ups and downs are the process as it is: asking why last month was worse than the month before wastes everybody’s time.',
    questions: [
      {
        field: 'kind',
        asks: 'What do we see?',
        hint: 'Your own reading may differ from the icon. Say why below.',
        choices: [
          { value: 'usual', text: 'The usual up and down, at a level that is good enough' },
          { value: 'usual-not-enough', text: 'The usual up and down, at a level that is not good enough' },
          { value: 'better', text: 'A change for the better' },
          { value: 'worse', text: 'A change for the worse' },
          { value: 'unclear', text: 'We cannot tell yet' },
        ],
      },
      { field: 'kindWords', asks: 'Since when, and what do we base it on?', hint: 'Dates from the chart.' },
    ],
  },
  {
    step: 'know',
    title: 'What do we know?',
    lead: 'Everybody who was there says what they know, before anybody says what to do. Nobody is asked to account for a point.',
    questions: [
      { field: 'knowData', asks: 'About the data', hint: 'How it is counted, by whom, what it leaves out.' },
      {
        field: 'knowService',
        asks: 'About the service',
        hint: 'What changed in staff, demand, space, kit, ways of working.',
      },
      {
        field: 'knowPatients',
        asks: 'About patients',
        hint: 'What patients and carers say. No names, and nothing that would tell who somebody is.',
      },
    ],
  },
  {
    step: 'try',
    title: 'What shall we try?',
    lead: 'With usual variation, change how the work is done. With a signal, find its cause: keep a good one, remove a bad one. One small test is better than five intentions.',
    questions: [
      {
        field: 'next',
        asks: 'What do we do next?',
        hint: 'Doing nothing, and watching, is an answer.',
        choices: [
          { value: 'test', text: 'Test a change' },
          { value: 'find-out', text: 'Find out more first' },
          { value: 'watch', text: 'Leave it alone, and keep watching' },
        ],
      },
      {
        field: 'tryWords',
        asks: 'What exactly, and what do we expect to see on this chart?',
        hint: 'A prediction with a date is worth most.',
      },
    ],
  },
]

export const stepOf = (step: ReviewStep): ScriptStep => {
  const found = script.find((one) => one.step === step)
  if (!found) throw new Error(`The script has no step called ${step}`)
  return found
}

export const stepAfter = (step: ReviewStep): ReviewStep | undefined =>
  reviewSteps[reviewSteps.indexOf(step) + 1]

/** By field. What was not answered is not there. */
export type Answers = Readonly<Record<string, string>>

/** An answer as people read it. */
export const answerWords = ({ field, choices }: Question, answers: Answers): string | undefined => {
  const given = answers[field]
  return given === undefined || !choices ? given : choices.find(({ value }) => value === given)?.text
}

export const isAnswered = ({ questions }: ScriptStep, answers: Answers): boolean =>
  questions.some(({ field }) => answers[field] !== undefined)
