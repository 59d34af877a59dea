import { DIRECTIONS } from '@headroom/control-charts'
import { DayField, type Fault, faultOf, Input, Radios, Select, Textarea } from '@headroom/design-system'
import {
  dimensionNames,
  dimensions,
  directionNames,
  periodKinds,
  periodNames,
  themeNames,
  themes,
  valueUnitNames,
  valueUnits,
} from '../rules/words.ts'

/** What stands in each field: as it was typed, or as it is. */
export type FieldText = (name: string) => string

type Props = { readonly text: FieldText; readonly faults: readonly Fault[]; readonly fromLegend: string }

/** What a measure means, in the words of those who count and of those who read. */
export const DefinitionFields = ({ text, faults, fromLegend }: Props) => {
  const own = (name: string) => ({ name, value: text(name), errorMessage: faultOf(faults, name) })
  return (
    <>
      <Input
        {...own('name')}
        label={{ text: 'Name', size: 's' }}
        hint="Short and plain: it is on every page and picture"
      />
      <Textarea
        {...own('clinicalWords')}
        label={{ text: 'What exactly is counted', size: 's' }}
        hint="As somebody who counts it needs it: what is in, what is out, at which moment"
        rows={3}
      />
      <Textarea
        {...own('managerialWords')}
        label={{ text: 'What it means', size: 's' }}
        hint="As you would tell it to a colleague from elsewhere"
        rows={2}
      />
      <Select
        {...own('valueUnit')}
        label={{ text: 'Kind of number', size: 's' }}
        items={[
          { value: '', text: 'Select a kind' },
          ...valueUnits.map((unit) => ({ value: unit, text: valueUnitNames[unit] })),
        ]}
      />
      <Input
        {...own('ratePer')}
        label={{ text: 'Rate for each (for a rate only)', size: 's' }}
        hint="1000 for events in 1,000 bed days"
        inputmode="numeric"
        width={10}
      />
      <Input
        {...own('numeratorWords')}
        label={{ text: 'Numerator (optional)', size: 's' }}
        hint="For a percentage or rate: what is counted"
      />
      <Input
        {...own('denominatorWords')}
        label={{ text: 'Denominator (optional)', size: 's' }}
        hint="What it is a share of"
      />
      <Input {...own('source')} label={{ text: 'Where the numbers come from', size: 's' }} />
      <Choice
        {...own('direction')}
        asks="Which way is better?"
        items={DIRECTIONS.map((one) => [one, directionNames[one]] as const)}
      />
      <Choice
        {...own('dimension')}
        asks="What does it tell?"
        items={dimensions.map((one) => [one, dimensionNames[one]] as const)}
      />
      <Select
        {...own('theme')}
        label={{ text: 'Theme', size: 's' }}
        items={[
          { value: '', text: 'Select a theme' },
          ...themes.map((theme) => ({ value: theme, text: themeNames[theme] })),
        ]}
      />
      <Select
        {...own('period')}
        label={{ text: 'Counted by', size: 's' }}
        items={periodKinds.map((period) => ({ value: period, text: periodNames[period] }))}
      />
      <Day name="validFrom" legend={fromLegend} text={text} faults={faults} />
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly value: string
  readonly errorMessage: string | undefined
  readonly asks: string
  readonly items: readonly (readonly [value: string, text: string])[]
}

export const Choice = ({ name, value, errorMessage, asks, items }: ChoiceProps) => (
  <Radios
    name={name}
    idPrefix={name}
    fieldset={{ legend: { text: asks, size: 's' } }}
    value={value}
    errorMessage={errorMessage}
    items={items.map(([one, text]) => ({ value: one, text }))}
  />
)

type DayProps = {
  readonly name: string
  readonly legend: string
  readonly text: FieldText
  readonly faults: readonly Fault[]
}

export const Day = ({ name, legend, text, faults }: DayProps) => (
  <DayField
    name={name}
    legend={legend}
    faults={faults}
    value={text(name)}
    typed={text(`${name}[year]`) || text(`${name}[month]`) || text(`${name}[day]`) ? text : undefined}
  />
)
