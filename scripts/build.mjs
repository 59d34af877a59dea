// Bundles the programs into dist/ with esbuild; packages stay outside. Skipped when no source has changed since.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const rooms = ['kernels', 'design-system', 'platform', 'capabilities', 'server', 'cli', 'demo']

/** Each program or thread, and where its source begins. */
const programs = {
  start: 'server/start.ts',
  headroom: 'cli/headroom.ts',
  'database-thread': 'platform/database/embedded/thread.ts',
  'chart-worker': 'cli/chart/worker.ts',
}

function* sourcesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sourcesIn(path)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const room of rooms)
    for (const path of sourcesIn(join(root, room)))
      hash.update(`${path}:${statSync(path).mtimeMs}:${statSync(path).size}\n`)
  for (const file of ['package-lock.json', 'scripts/build.mjs']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Styles and scripts for pages: the design system's, and each `*.island.ts` that stands beside its page. */
async function buildPageAssets(folder) {
  const { buildAssets } = await import('../design-system/assets/build-assets.ts')
  const manifest = { ...(await buildAssets(folder)) }
  const islands = [...sourcesIn(join(root, 'capabilities'))].filter((path) => path.endsWith('.island.ts'))
  for (const path of islands) {
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      minify: true,
      write: false,
    })
    const name = basename(path).replace(/\.island\.ts$/, '.js')
    const hash = createHash('sha256').update(outputFiles[0].text).digest('hex').slice(0, 10)
    manifest[name] = name.replace('.js', `-${hash}.js`)
    writeFileSync(join(folder, manifest[name]), outputFiles[0].text)
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
}

export async function buildAll() {
  const stamp = join(dist, '.built')
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(programs).map(([name, path]) => [name, join(root, path)])),
    outdir: dist,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    splitting: true,
    // Beside the programs: what a program looks for beside itself is found from a part of it too.
    chunkNames: 'part-[name]-[hash]',
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'warning',
    // Our own workspaces are bundled; everything from the registry stays a package.
    plugins: [
      {
        name: 'packages-stay-outside',
        setup(builder) {
          builder.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@headroom/') ? undefined : { path, external: true },
          )
        },
      },
    ],
  })
  await buildPageAssets(join(dist, 'assets'))
  writeFileSync(stamp, now)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
