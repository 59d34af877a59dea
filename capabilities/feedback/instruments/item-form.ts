import { type FormFault, type FormFields, typedText } from '@headroom/platform/http'
import type { ItemText } from './ready-made.ts'

/** As the editing form carries a questionnaire: everything typed, whether or not it can be saved. */
export type TypedInstrument = {
  readonly name: string
  /** One a line, the lowest first. */
  readonly labels: string
  readonly items: readonly ItemText[]
}

export const MOST_ITEMS = 60
const WORDING_MOST = 300
const NAME_MOST = 120
const LEAST_LEVELS = 3
const MOST_LEVELS = 10

export const fieldOf = (part: 'kind' | 'node' | 'theme' | 'rater' | 'self', place: number): string =>
  `${part}-${place}`

export function typedInstrument(fields: FormFields): TypedInstrument {
  const count = Math.min(Number(typedText(fields, 'count')) || 0, MOST_ITEMS + 1)
  return {
    name: typedText(fields, 'name').trim(),
    labels: typedText(fields, 'labels'),
    items: Array.from({ length: count }, (_, place) => ({
      kind: typedText(fields, fieldOf('kind', place)) === 'comment' ? 'comment' : 'rating',
      nodeId: typedText(fields, fieldOf('node', place)) || null,
      theme: typedText(fields, fieldOf('theme', place)).trim(),
      raterWording: typedText(fields, fieldOf('rater', place)).trim(),
      selfWording: typedText(fields, fieldOf('self', place)).trim(),
    })),
  }
}

export const labelsIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Everything that keeps it from being saved. */
export function instrumentFaults({ name, labels, items }: TypedInstrument): readonly FormFault[] {
  const faults: FormFault[] = []
  if (name === '' || name.length > NAME_MOST)
    faults.push({ field: 'name', message: `Enter a name of ${NAME_MOST} characters or fewer` })
  const levels = labelsIn(labels)
  if (levels.length < LEAST_LEVELS || levels.length > MOST_LEVELS)
    faults.push({ field: 'labels', message: `Enter ${LEAST_LEVELS} to ${MOST_LEVELS} levels, one a line` })
  else if (new Set(levels).size < levels.length)
    faults.push({ field: 'labels', message: 'Each level needs a name of its own' })
  if (!items.some(({ kind }) => kind === 'rating'))
    faults.push({ field: 'do', message: 'Ask at least one question with levels' })
  if (items.length > MOST_ITEMS)
    faults.push({ field: 'do', message: `Ask ${MOST_ITEMS} questions or fewer: few people answer more` })
  items.forEach((item, place) => {
    const wordings = [
      ['theme', item.theme, 'a theme'],
      ['rater', item.raterWording, 'words for raters'],
      ['self', item.selfWording, 'words for the person themself'],
    ] as const
    for (const [part, text, what] of wordings)
      if (text === '' || text.length > WORDING_MOST)
        faults.push({
          field: fieldOf(part, place),
          message:
            text === ''
              ? `Question ${place + 1}: enter ${what}`
              : `Question ${place + 1}: ${what} must be ${WORDING_MOST} characters or fewer`,
        })
  })
  return faults
}
