import { faultOf, Input, Radios, Select, Textarea } from '@headroom/design-system'
import type { Shown } from './shown.ts'

type Field = {
  readonly shown: Pick<Shown, 'faults' | 'typed'>
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** Where the same form stands on the page more than once; the name otherwise. */
  readonly id?: string | undefined
  /** What is saved; what was typed goes before it. */
  readonly saved?: string
}

const shownValue = ({ shown, name, saved = '' }: Field): string => shown.typed?.(name) ?? saved

export const Words = ({ rows = 3, ...field }: Field & { readonly rows?: number }) => (
  <Textarea
    id={field.name}
    name={field.name}
    label={{ text: field.label, size: 's' }}
    hint={field.hint}
    rows={rows}
    value={shownValue(field)}
    errorMessage={faultOf(field.shown.faults, field.name)}
  />
)

export const Line = (field: Field) => (
  <Input
    id={field.id ?? field.name}
    name={field.name}
    label={{ text: field.label, size: 's' }}
    hint={field.hint}
    value={shownValue(field)}
    errorMessage={faultOf(field.shown.faults, field.name)}
  />
)

type Option = { readonly value: string; readonly text: string; readonly hint?: string }

export const OneOf = ({ options, ...field }: Field & { readonly options: readonly Option[] }) => (
  <Radios
    idPrefix={field.name}
    name={field.name}
    fieldset={{ legend: { text: field.label, size: 's' } }}
    hint={field.hint}
    value={shownValue(field)}
    errorMessage={faultOf(field.shown.faults, field.name)}
    items={options}
  />
)

export const Chosen = ({
  options,
  none,
  ...field
}: Field & { readonly options: readonly Option[]; readonly none: string }) => (
  <Select
    id={field.id ?? field.name}
    name={field.name}
    label={{ text: field.label, size: 's' }}
    hint={field.hint}
    value={shownValue(field)}
    errorMessage={faultOf(field.shown.faults, field.name)}
    items={[{ value: '', text: none }, ...options]}
  />
)
