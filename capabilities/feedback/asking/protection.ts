import type { RaterGroupKey } from '../tables.ts'

export type Protected = {
  readonly group: RaterGroupKey
  readonly threshold: number
  readonly subjectName: string
  readonly isFacilitated?: boolean
}

/** How answers are protected, in four plain sentences: the same words on the page and in the mail. */
export function protectionWords(about: Protected): readonly [string, string, string, string] {
  const { threshold, subjectName } = about
  switch (about.group) {
    case 'self':
      return [
        'Your own view is shown beside that of the others, and never averaged with it.',
        'What you write in your own words is in your report as yours.',
        `The others are shown only in groups of which at least ${threshold} answered, and nobody is told who did.`,
        about.isFacilitated
          ? 'A facilitator reads your report first and talks it through with you. Then it is yours, to share or to keep.'
          : 'Your report is yours, to share or to keep.',
      ]
    case 'manager':
      return [
        `You are asked as ${subjectName}’s line manager, and the report shows your answers as the line manager’s. They are not anonymous.`,
        'What you write in your own words is shown as yours, as you wrote it.',
        `Everybody else is shown only in groups of which at least ${threshold} answered.`,
        'Nobody is told who has answered, or when.',
      ]
    default:
      return [
        'Your answers are kept apart from your name. No page, report or download shows who said what, or who has answered.',
        `They are shown only together with others: groups of which fewer than ${threshold} answered are put together, or not shown.`,
        `What you write in your own words is shown as you wrote it, mixed with what others wrote, and only if more than ${threshold} answered.`,
        `Two people are named in the report: ${subjectName}, with their own view, and ${subjectName}’s line manager. You are neither.`,
      ]
  }
}
