import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, expect, it } from 'vitest'

const here = fileURLToPath(new URL('.', import.meta.url))
const scratch = join(here, '../node_modules/.cache/design-system-bundling')
afterAll(() => rm(scratch, { recursive: true, force: true }))

it('finds the macros when it is bundled elsewhere, with packages left outside', async () => {
  await mkdir(scratch, { recursive: true })
  const folder = await mkdtemp(join(scratch, 'dist-'))
  const entry = join(folder, 'entry.ts')
  await writeFile(
    entry,
    `import { Tag } from ${JSON.stringify(join(here, 'index.ts'))}\nconsole.log(String(Tag({ children: 'In force' })))\n`,
  )
  await build({
    entryPoints: [entry],
    outfile: join(folder, 'server.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  })
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'server.js')])
  expect(stdout).toContain('In force')
  expect(stdout).toContain('class="nhsuk-tag"')
})
