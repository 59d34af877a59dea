import { type AnonymousGroup, groupNames } from './group-words.ts'

/** Some of those asked do not answer. Two more than the threshold leave room for that. */
export const SPARE_RATERS = 2

export type Enough = 'none' | 'never' | 'if-all-answer' | 'enough'

export const isEnough = (asked: number, threshold: number): Enough => {
  if (asked === 0) return 'none'
  if (asked < threshold) return 'never'
  return asked < threshold + SPARE_RATERS ? 'if-all-answer' : 'enough'
}

const counted = (count: number, group: AnonymousGroup): string =>
  `${count} ${groupNames[group][count === 1 ? 'one' : 'many']}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What the number of people asked in a group can lead to. Those who said no are not among them.
 * @example neededWords('peer', 3, 4) // 'With 3 peers asked and a threshold of 4, peers could never be shown by themselves. …'
 */
export function neededWords(group: AnonymousGroup, asked: number, threshold: number): string {
  const { many } = groupNames[group]
  switch (isEnough(asked, threshold)) {
    case 'none':
      return `Nobody asked. ${capital(many)} will not be in the report.`
    case 'never':
      return `With ${counted(asked, group)} asked and a threshold of ${threshold}, ${many} could never be shown by themselves. Their answers would count with all others, if at all. Ask at least ${threshold - asked} more.`
    case 'if-all-answer':
      return `${capital(counted(asked, group))} asked: shown only if ${asked === threshold ? 'all of them answer' : `no more than ${asked - threshold} does not answer`}. Ask ${threshold + SPARE_RATERS - asked} more to be on the safe side.`
    case 'enough':
      return `${capital(counted(asked, group))} asked: enough, even if ${asked - threshold} do not answer.`
  }
}
