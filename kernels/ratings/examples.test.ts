import { expect, test } from 'vitest'
import * as ratings from './index.ts'
import { findExamples, rounded } from './testing/examples.ts'

const examples = findExamples()

/** The examples are written as people would write them, so they are run as code with the door's names in reach. */
const evaluate = (code: string): unknown =>
  new Function(...Object.keys(ratings), `return (${code})`)(...Object.values(ratings))

test.each(examples.map(({ file, code, answer }) => [`${file}: ${code}`, code, answer] as const))(
  '%s',
  (_, code, answer) => {
    expect(rounded(evaluate(code))).toEqual(rounded(evaluate(answer)))
  },
)

test('every function of the door has a worked example', () => {
  const functions = Object.entries(ratings).flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  )
  const shown = examples.map(({ code }) => code).join('\n')
  expect(functions.filter((name) => !shown.includes(`${name}(`))).toEqual([])
})
