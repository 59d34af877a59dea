// Adds new migrations to checks/migrations.lock.json. One that is there already is never changed: that is the point of it.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const outfile = join(root, 'dist', 'migrations.js')
await build({
  stdin: {
    contents:
      "export { migrations } from './server/capabilities.ts'; export { checksum } from '@headroom/platform/database'",
    resolveDir: root,
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  plugins: [
    {
      name: 'packages-stay-outside',
      setup: (builder) =>
        builder.onResolve({ filter: /^[^./]/ }, ({ path }) =>
          path.startsWith('@headroom/') ? undefined : { path, external: true },
        ),
    },
  ],
})
const { migrations, checksum } = await import(pathToFileURL(outfile).href)
const path = join(root, 'checks', 'migrations.lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
for (const migration of migrations) lock[migration.name] ??= checksum(migration)
writeFileSync(path, `${JSON.stringify(Object.fromEntries(Object.entries(lock).sort()), null, 2)}\n`)
