import { DateInput } from '../components/date-input.tsx'
import { type Fault, faultOf } from './error-summary.tsx'

interface DayFieldProps {
  /** The boxes are `name[day]`, `name[month]` and `name[year]`, as the platform's `withDay` reads them. */
  readonly name: string
  readonly legend: string
  readonly hint?: string | undefined
  /** The day that stands there already, as "2026-11-22". */
  readonly value?: string | undefined
  /** What was typed before, by box; goes before `value`. */
  readonly typed?: ((box: string) => string) | undefined
  readonly faults: readonly Fault[]
}

/** A day in three boxes, which keeps what was typed even where it is no day. */
export const DayField = ({ name, legend, hint, value, typed, faults }: DayFieldProps) => {
  const [year = '', month = '', day = ''] = value?.split('-') ?? []
  const known = { day: String(Number(day) || ''), month: String(Number(month) || ''), year }
  const fault = faultOf(faults, name)
  return (
    <DateInput
      id={name}
      namePrefix={name}
      fieldset={{ legend: { text: legend, size: 's' } }}
      hint={hint}
      errorMessage={fault}
      items={(['day', 'month', 'year'] as const).map((part) => ({
        name: part,
        width: part === 'year' ? 4 : 2,
        value: typed ? typed(`${name}[${part}]`) : known[part],
        error: fault !== undefined,
      }))}
    />
  )
}
