// `npm run bench`: measures, side by side with a peer or a limit in the same run, and prints a table. Asserts nothing about time.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildAll } from './build.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
await buildAll()
const wanted = process.argv.slice(2)
const benches = readdirSync(join(root, 'bench')).filter(
  (name) => name.endsWith('.bench.ts') || name.endsWith('.bench.tsx'),
)
for (const name of benches.filter(
  (bench) => wanted.length === 0 || wanted.some((part) => bench.includes(part)),
)) {
  const outfile = join(root, 'dist', name.replace(/\.tsx?$/, '.js'))
  await build({
    entryPoints: [join(root, 'bench', name)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    plugins: [
      {
        name: 'packages-stay-outside',
        setup: (builder) =>
          builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@headroom/') ? undefined : { path, external: true },
          ),
      },
    ],
  })
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
