import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { corrections } from './generate/corrections.ts'
import { readEvidence } from './generate/evidence.ts'
import { componentNames, componentOf, type MacroOption, readOptions } from './generate/macro-options.ts'
import { writePropsModule } from './generate/write-module.ts'
import { Button, Checkboxes, Footer, Header, Input, Tag } from './index.ts'

it('keeps the generated props in step with nhsuk-frontend: run `node design-system/generate-props.ts`', () => {
  expect(readFileSync(new URL('generated/props.ts', import.meta.url), 'utf8')).toBe(writePropsModule())
})

const optionPaths = (options: readonly MacroOption[], path: string): readonly string[] => [
  path,
  ...options.flatMap((option) => {
    const here = `${path}.${option.name}`
    const component = componentOf(option)
    return option.params
      ? optionPaths([...option.params, ...(component ? readOptions(component) : [])], here)
      : [here]
  }),
]

it('has no correction for an option that nhsuk-frontend no longer has', () => {
  const known = componentNames.flatMap((component) => optionPaths(readOptions(component), component))
  expect(Object.keys(corrections).filter((path) => !known.includes(path))).toEqual([])
})

it('allows words for an option only where a published fixture gives words', () => {
  const { shapes } = readEvidence()
  expect(shapes.get('input.label')).toContain('words')
  expect(shapes.get('button.preventDoubleClick')).toBeUndefined()
})

/** Never called: the type checker is the test, and an expectation that is not met fails `npm run types`. */
export const mistakesThatDoNotCompile = () => [
  // @ts-expect-error: errorMesage is misspelt
  Input({ name: 'unit', label: 'Unit', errorMesage: 'Enter a unit' }),
  // @ts-expect-error: an input has a name
  Input({ label: 'Unit' }),
  // @ts-expect-error: a button says what it does, in words or by ariaLabel
  Button({ variant: 'secondary' }),
  // @ts-expect-error: no such colour
  Tag({ colour: 'beige', children: 'Draft' }),
  // @ts-expect-error: deprecated options are gone
  Button({ element: 'a', children: 'Save' }),
  // @ts-expect-error: a conditional takes JSX, never a string of HTML
  Checkboxes({ name: 'who', items: [{ value: 'a', text: 'A', conditional: { html: '<b>' } }] }),
  // @ts-expect-error: without our logo the macro draws the one of the NHS
  Header({}),
  // @ts-expect-error: without words the macro claims the copyright of NHS England
  Footer({}),
]
