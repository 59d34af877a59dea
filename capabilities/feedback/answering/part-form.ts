import { type FormFields, type ParsedForm, parseForm, typedText } from '@headroom/platform/http'
import { z } from 'zod'
import type { Item, Part } from '../rules/questionnaire.ts'
import type { AnswersSoFar } from '../tickets/sealed-draft.ts'

export const UNSEEN = 'unseen'
export const LONGEST_COMMENT = 2_000

export const fieldOf = ({ position }: Pick<Item, 'position'>): string => `item-${position}`

const schemaOf = ({ items }: Part, levels: number) =>
  z.object(
    Object.fromEntries(
      items.map((item) => [
        fieldOf(item),
        (item.kind === 'rating'
          ? z.enum([UNSEEN, ...Array.from({ length: levels }, (_, index) => String(index + 1))], {
              error: 'Select one of the answers',
            })
          : z.string().max(LONGEST_COMMENT, {
              error: `Your words must be ${LONGEST_COMMENT.toLocaleString('en-GB')} characters or fewer`,
            })
        ).optional(),
      ]),
    ),
  )

/** What was said on one page. Every question may be left open. */
export function parsePart(part: Part, levels: number, fields: FormFields): ParsedForm<AnswersSoFar> {
  const form = parseForm(schemaOf(part, levels), fields)
  if (!form.ok) return form
  const said = (kind: Item['kind']): [string, string][] =>
    part.items.flatMap((item) => {
      const value = form.value[fieldOf(item)]
      return item.kind === kind && value !== undefined ? [[String(item.position), value]] : []
    })
  return {
    ...form,
    value: {
      levels: Object.fromEntries(
        said('rating').map(([position, level]) => [position, level === UNSEEN ? UNSEEN : Number(level)]),
      ),
      comments: Object.fromEntries(said('comment')),
    },
  }
}

/** As the fields of the page, to show what was said before. */
export const fieldsOf = ({ items }: Part, answers: AnswersSoFar): FormFields =>
  Object.fromEntries(
    items.map((item) => [
      fieldOf(item),
      String((item.kind === 'rating' ? answers.levels : answers.comments)[item.position] ?? ''),
    ]),
  )

export const typedIn = (fields: FormFields, item: Item): string => typedText(fields, fieldOf(item))
