import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as door from './index.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** The examples in the comments of the sources: some code, and after the last `//` what it comes to. */
const examples = globSync('*/*.ts', { cwd: here })
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) => {
    const source = readFileSync(new URL(path, import.meta.url), 'utf8')
    return [...source.matchAll(/@example([\s\S]*?)\n \*\//g)].map(([, text = '']) => {
      const plain = text.replaceAll(/\n \* ?/g, '\n').trim()
      const cut = plain.lastIndexOf('// ')
      return { path, code: plain.slice(0, cut).trim(), known: JSON.parse(plain.slice(cut + 3)) as unknown }
    })
  })

const names = Object.keys(door).join(', ')
const script = `import { ${names} } from '@headroom/statistics'
const plain = (_, value) => (ArrayBuffer.isView(value) ? [...value] : value)
console.log(JSON.stringify([${examples.map(({ code }) => code).join(',\n')}], plain))`

test('every example in a comment comes to what it says', () => {
  expect(examples.length).toBeGreaterThan(15)
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: here,
    encoding: 'utf8',
  })
  const found = JSON.parse(printed) as unknown[]
  examples.forEach(({ path, code, known }, k) => {
    const values = [found[k]].flat()
    for (const [place, value] of [known].flat().entries())
      if (typeof value === 'number') expect(values[place], `${path}: ${code}`).toBeCloseTo(value, 8)
      else expect(values[place], `${path}: ${code}`).toBe(value)
  })
})
