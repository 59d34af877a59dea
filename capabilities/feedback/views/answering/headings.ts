import type { RaterGroupKey } from '../../tables.ts'

type Asked = { readonly group: RaterGroupKey; readonly subjectName: string }

/** What every page of answering is about, in a line. */
export const aboutWords = ({ group, subjectName }: Asked): string =>
  group === 'self' ? 'Your own view' : `Feedback for ${subjectName}`

/** The answer that is apart from every level. */
export const unseenWords = (group: RaterGroupKey): { readonly text: string; readonly hint: string } =>
  group === 'self'
    ? { text: 'I had no chance to do this', hint: 'It never counts as low.' }
    : { text: 'I had no chance to see this', hint: 'It never counts as low.' }
