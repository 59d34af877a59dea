import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

const block = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(readme)?.[1]
  if (found === undefined) throw new Error(`The README has no ${language} block`)
  return found
}

test('the worked example prints what the README says it prints', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module-typescript', '--eval', block('ts')], {
    cwd: here,
    encoding: 'utf8',
  })
  expect(printed).toBe(block('text'))
})
