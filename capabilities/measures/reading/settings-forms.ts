import { RULE_LENGTHS, type RuleLength } from '@headroom/control-charts'
import { z } from 'zod'
import { chartKinds } from '../rules/words.ts'
import { numberField } from './forms.ts'

const lengths = RULE_LENGTHS.map(String) as [string, ...string[]]

const ruleLength = (missing: string) =>
  z
    .enum(lengths, missing)
    .transform((text): RuleLength => RULE_LENGTHS.find((one) => String(one) === text) ?? 7)

const whole = (from: number, to: number, wrong: string) =>
  z.coerce.number(wrong).int(wrong).min(from, wrong).max(to, wrong)

export const $Settings = z.object({
  chartKind: z.enum(chartKinds, 'Select a kind of chart'),
  shiftPoints: ruleLength('Select how many points make a shift'),
  trendPoints: ruleLength('Select how many points make a trend'),
  screening: z.enum(['off', 'once'], 'Select what is done with large moving ranges'),
  conflict: z.enum(['improvement-wins', 'concern-wins'], 'Select what is shown where rules disagree'),
  minimumPoints: whole(2, 60, 'Enter how many points icons need: from 2 to 60'),
  baselinePoints: whole(2, 1_000, 'Enter a number of points from 2 to 1,000, or leave it empty').optional(),
  /** Absent while the measure is drawn as usual. */
  seenLockVersion: z.coerce.number().int().optional(),
})

export const $Target = z
  .object({
    fromOn: z.iso.date('Enter the first day of the target'),
    untilOn: z.iso.date('Enter the last day, or leave it empty').optional(),
    value: numberField('Enter the target as a number'),
    note: z.string().trim().max(1_000, 'Write no more than 1,000 characters').optional(),
    submissionId: z.uuid('Go back and try again'),
  })
  .refine(({ fromOn, untilOn }) => untilOn === undefined || untilOn >= fromOn, {
    path: ['untilOn'],
    message: 'The last day must not be before the first',
    when: ({ value }) => typeof value === 'object' && value !== null && 'fromOn' in value,
  })
