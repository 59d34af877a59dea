import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import type { Manifest } from './asset-url.ts'

const here = dirname(fileURLToPath(import.meta.url))
const charts = join(here, '../charts')
const frontendCss = () =>
  createRequire(import.meta.url).resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')

/**
 * The NHS typeface is Frutiger, licensed to the NHS and fetched from assets.nhs.uk: we may not use it, and no page
 * may fetch anything from outside. The design system names Arial as its stand-in.
 */
export function withoutFrutiger(css: string): string {
  const kept = css
    .replaceAll(/@font-face\s*\{[^}]*\}/g, '')
    .replaceAll(/Frutiger W01\s*,\s*/g, '')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '')
  const outside = /Frutiger|https?:\/\/(?!www\.w3\.org)[^)'"\s]*/.exec(kept)
  if (outside) throw new Error(`nhsuk-frontend's styles still reach outside: ${outside[0]}`)
  return kept
}

/** Styles of their own that a part of the design system keeps beside it. */
async function ownStyles(): Promise<string[]> {
  const beside = existsSync(charts)
    ? (await readdir(charts)).filter((name) => name.endsWith('.css')).sort()
    : []
  return [join(here, 'headroom.css'), ...beside.map((name) => join(charts, name))]
}

/** The few icons that nhsuk-frontend's styles fetch: files of our own beside the styles, so no `data:` is needed. */
async function readIcons(css: string): Promise<ReadonlyMap<string, string>> {
  const names = new Set(
    [...css.matchAll(/url\(\/assets\/images\/([\w-]+\.svg)\)/g)].map(([, name]) => String(name)),
  )
  const images = join(dirname(frontendCss()), 'assets/images')
  return new Map(
    await Promise.all(
      [...names].map(async (name) => [name, await readFile(join(images, name), 'utf8')] as const),
    ),
  )
}

async function buildStyles(): Promise<{ styles: string; icons: Record<string, string> }> {
  const own = await Promise.all((await ownStyles()).map((path) => readFile(path, 'utf8')))
  const minified = await transform(own.join('\n'), { loader: 'css', minify: true })
  const frontend = withoutFrutiger(await readFile(frontendCss(), 'utf8'))
  const icons = await readIcons(frontend)
  const local = frontend.replaceAll(/url\(\/assets\/images\/([\w-]+\.svg)\)/g, (_, name: string) => {
    return `url(${hashed(name, icons.get(name) ?? '')})`
  })
  return { styles: `${local}\n${minified.code}`, icons: Object.fromEntries(icons) }
}

async function buildScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'client/headroom.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
  })
  const [script] = outputFiles
  if (!script) throw new Error('esbuild gave no script')
  return script.text
}

function hashed(name: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  return name.replace(/(\.\w+)$/, `-${hash}$1`)
}

/**
 * Writes styles, script and mark to `outDir` under names that change with their content, and a `manifest.json` of
 * those names. A build step, run from source. The files may be served as immutable.
 */
export async function buildAssets(outDir: string): Promise<Manifest> {
  const { styles, icons } = await buildStyles()
  const contents: Readonly<Record<string, string>> = {
    ...icons,
    'headroom.css': styles,
    'headroom.js': await buildScript(),
    'mark.svg': await readFile(join(here, 'mark.svg'), 'utf8'),
  }
  await mkdir(outDir, { recursive: true })
  const entries = Object.entries(contents).map(
    ([name, content]) => [name, hashed(name, content), content] as const,
  )
  await Promise.all(entries.map(([, file, content]) => writeFile(join(outDir, file), content)))
  const manifest = Object.fromEntries(entries.map(([name, file]) => [name, file]))
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}
