type Part = 'outcome' | 'process' | 'balancing'

/** A project of the demonstration as it is told: days are in months before today. */
export interface ProjectStory {
  readonly place: string
  readonly title: string
  readonly aim: { readonly what: string; readonly howMuch: string; readonly forWhom: string }
  readonly byMonths: number
  readonly why: string
  readonly airCover: string
  readonly drivers: readonly (readonly [primary: string, ...ideas: string[]])[]
  readonly measures: Readonly<Partial<Record<Part, string>>>
  readonly withoutMeasures: string
  readonly test: {
    readonly question: string
    readonly plan: string
    readonly prediction: string
    readonly result: {
      readonly happened: string
      readonly compared: string
      readonly next: 'adopt' | 'adapt'
    } | null
  } | null
  readonly changed: { readonly monthsAgo: number; readonly words: string; readonly meanwhile: string } | null
  readonly decision: { readonly is: 'adopt' | 'stop' | 'adapt'; readonly reason: string } | null
  readonly offer: { readonly essential: string; readonly adaptable: string } | null
  readonly adopters: readonly { readonly place: string; readonly changed: string }[]
}

const quiet = {
  withoutMeasures: '',
  test: null,
  changed: null,
  decision: null,
  offer: null,
  adopters: [],
} as const
const hours = 'Two hours a week for two people until the spring, and no other audit of the ward meanwhile.'

export const projectStories: readonly ProjectStory[] = [
  {
    ...quiet,
    place: 'Elderly Care',
    title: 'Somebody is always in the bay',
    aim: {
      what: 'Fewer falls',
      howMuch: 'a quarter fewer for each 1,000 bed days',
      forWhom: 'everybody on our wards',
    },
    byMonths: 1,
    why: 'Most falls were in bays where nobody was, in the hour after tea.',
    airCover: hours,
    drivers: [
      ['Somebody sees who gets up', 'Bay tagging', 'Notes are written in the bay'],
      ['People are not in want', 'A round each hour by name'],
    ],
    measures: { outcome: 'falls', process: 'clot-risk-assessed', balancing: 'length-of-stay' },
    test: {
      question: 'Can two of us keep a bay of six in sight on a late?',
      plan: 'Bay 3 on one late shift, with a tag that is handed over',
      prediction: 'We manage four hours of eight',
      result: {
        happened: 'Six hours of eight; the tag was forgotten at the break',
        compared: 'Better than we thought',
        next: 'adapt',
      },
    },
    changed: { monthsAgo: 9, words: 'Bay tagging: somebody is always in the bay', meanwhile: '' },
    decision: { is: 'adopt', reason: 'It has held through a winter, and nights want to keep it.' },
    offer: {
      essential:
        'The tag is a thing that is handed over by name. Whoever has it does nothing outside the bay.',
      adaptable: 'Who holds it, for how long, and what it looks like.',
    },
    adopters: [
      { place: 'Respiratory', changed: 'Healthcare assistants hold the tag, half an hour each.' },
      { place: 'Acute Medicine', changed: 'Only from six in the evening.' },
    ],
  },
  {
    ...quiet,
    place: 'Respiratory',
    title: 'Home before noon',
    aim: {
      what: 'People who are fit to go home leave before noon',
      howMuch: 'five in a hundred more',
      forWhom: 'everybody who goes home',
    },
    byMonths: 3,
    why: 'Medicines to take home came at three.',
    airCover: 'Pharmacy gives a technician from six to eight in the evening for half a year.',
    drivers: [
      ['Medicines are ready', 'Written the evening before'],
      ['Transport is there', 'Booked at the round'],
    ],
    measures: { outcome: 'home-before-noon', process: 'shifts-filled', balancing: 'readmitted-in-30-days' },
    changed: { monthsAgo: 11, words: 'Medicines to take home are ready the evening before', meanwhile: '' },
    decision: { is: 'adapt', reason: 'It works on weekdays. Now for weekends.' },
  },
  {
    ...quiet,
    place: 'Urology',
    title: 'One visit instead of three',
    aim: {
      what: 'More people treated within 18 weeks',
      howMuch: 'seven in a hundred more',
      forWhom: 'people referred to us',
    },
    byMonths: -2,
    why: 'Seen, scanned and listed took three visits and nine weeks.',
    airCover: 'The scanner is ours on Tuesdays.',
    drivers: [['Fewer visits', 'A one-stop clinic']],
    measures: { outcome: 'waiting-under-18-weeks', process: 'did-not-attend', balancing: 'would-recommend' },
    changed: {
      monthsAgo: 15,
      words: 'One-stop clinic: seen, scanned and listed in one visit',
      meanwhile: 'A locum surgeon for three months',
    },
    decision: { is: 'adopt', reason: 'The clinic is full, and people say so.' },
  },
  {
    ...quiet,
    place: 'Acute Medicine',
    title: 'Fewer agency shifts',
    aim: { what: 'Less spent on agency staff', howMuch: 'a third less', forWhom: 'the ward’s own staff' },
    byMonths: 4,
    why: 'Nobody knows the ward on an agency night.',
    airCover: 'The director of finance leaves half of what is saved with the ward.',
    drivers: [['Our own people want the shifts', 'Bank rates as the neighbours’']],
    measures: { outcome: 'agency-spend', process: 'shifts-filled', balancing: 'sickness' },
    changed: {
      monthsAgo: 18,
      words: 'Bank rates agreed with the neighbours',
      meanwhile: 'Two new nurses began that month',
    },
  },
  {
    ...quiet,
    place: 'Outpatients',
    title: 'A text message with a way to answer',
    aim: {
      what: 'Fewer missed appointments',
      howMuch: 'one in a hundred fewer',
      forWhom: 'people who wait for a place',
    },
    byMonths: 2,
    why: 'A place that is missed is a place that somebody waited for.',
    airCover: '',
    drivers: [],
    measures: { outcome: 'did-not-attend', balancing: 'complaints' },
    withoutMeasures:
      'Nobody counts how many messages are answered. The desk keeps a tally on Fridays until the supplier tells us.',
    changed: { monthsAgo: 12, words: 'A text message two days before', meanwhile: '' },
  },
  {
    ...quiet,
    place: 'Orthopaedics',
    title: 'First case at half past eight',
    aim: {
      what: 'Theatres are used for more of their hours',
      howMuch: 'from 82 to 86 in a hundred',
      forWhom: 'people who wait for a new joint',
    },
    byMonths: 5,
    why: 'The first case begins at nine on most days.',
    airCover: hours,
    drivers: [
      ['The first patient is ready', 'The list is fixed at noon the day before'],
      ['The team is there', 'A huddle at eight'],
    ],
    measures: { outcome: 'theatre-use', process: 'cancelled-on-the-day', balancing: 'sickness' },
    test: {
      question: 'Does a huddle at eight bring the first case forward?',
      plan: 'Theatre 2, on Wednesday',
      prediction: 'Ten minutes earlier',
      result: {
        happened: 'Twelve minutes earlier; the porter was not told',
        compared: 'As we thought',
        next: 'adapt',
      },
    },
    changed: { monthsAgo: 2, words: 'A huddle at eight in every theatre', meanwhile: '' },
  },
  {
    ...quiet,
    place: 'General Surgery',
    title: 'A second reminder call',
    aim: {
      what: 'Fewer operations put off on the day',
      howMuch: 'one in a hundred fewer',
      forWhom: 'people on the list',
    },
    byMonths: -4,
    why: 'One call worked; perhaps two work better.',
    airCover: '',
    drivers: [['People know what to do', 'A second call the evening before']],
    measures: { outcome: 'cancelled-on-the-day', process: 'theatre-use', balancing: 'complaints' },
    changed: { monthsAgo: 10, words: 'A second call the evening before', meanwhile: '' },
    decision: { is: 'stop', reason: 'No sign that it helps, and people complained of being called twice.' },
  },
  {
    ...quiet,
    place: 'Maternity',
    title: 'Booked by ten weeks',
    aim: {
      what: 'More women booked by ten weeks',
      howMuch: '',
      forWhom: 'women who do not have English as a first language',
    },
    byMonths: 8,
    why: 'They come latest, and need us most.',
    airCover: '',
    drivers: [],
    measures: {},
  },
]
