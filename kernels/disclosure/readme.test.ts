import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { printExample } from './example.ts'

it('The worked example in the README is what the code releases', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const printed = /```text\n([\s\S]*?)\n```/.exec(readme)?.[1]
  expect(printExample()).toBe(printed)
})
