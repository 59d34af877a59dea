/** What a person says of one competency. Neither a level nor "no chance" means: not answered yet. */
export type Answer = {
  readonly level: number | null
  readonly noChance: boolean
  readonly note: string
  readonly link: string
}

/** By competency. */
export type Answers = ReadonlyMap<string, Answer>

export const emptyAnswer: Answer = { level: null, noChance: false, note: '', link: '' }

export const isAnswered = (answer: Answer | undefined): answer is Answer =>
  answer !== undefined && (answer.level !== null || answer.noChance)

export const isSameAnswer = (one: Answer, other: Answer): boolean =>
  one.level === other.level &&
  one.noChance === other.noChance &&
  one.note === other.note &&
  one.link === other.link

/** One source's judgement of one competency, as it was given: of a stage, on a scale, at a time. */
export type Rating = {
  readonly competencyId: string
  readonly stageId: string
  readonly scaleId: string
  readonly level: number | null
  readonly noChance: boolean
  readonly occurredAt: Date
}
