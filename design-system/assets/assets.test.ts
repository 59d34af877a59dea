import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { SamplePage } from '../gallery/sample-page.tsx'
import { buildAssets, withoutFrutiger } from './build-assets.ts'

const emptyFolder = () => mkdtemp(join(tmpdir(), 'headroom-assets-'))

it('names every file by its content, so that it can be cached for ever', async () => {
  const [first, second] = [await emptyFolder(), await emptyFolder()]
  const manifest = await buildAssets(first)
  expect(await buildAssets(second)).toEqual(manifest)
  expect(Object.values(manifest).every((file) => /-[0-9a-f]{10}\.\w+$/.test(file))).toBe(true)
  expect((await readdir(first)).sort()).toEqual([...Object.values(manifest), 'manifest.json'].sort())
})

it('asks for nothing outside, and never for the typeface of the NHS', async () => {
  const folder = await emptyFolder()
  const manifest = await buildAssets(folder)
  const styles = await readFile(join(folder, String(manifest['headroom.css'])), 'utf8')
  expect(styles).not.toMatch(/@font-face|Frutiger|https?:/)
  const asked = [...styles.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address)
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((address) => !Object.values(manifest).includes(String(address)))).toEqual([])
})

it('stops the build when an update of nhsuk-frontend reaches outside again', () => {
  expect(() => withoutFrutiger('a{background:url(https://assets.nhs.uk/x.png)}')).toThrow(/reach outside/)
})

it('keeps even its longest page under 100 kB: HTML, styles and script, gzipped', async () => {
  const folder = await emptyFolder()
  const manifest = await buildAssets(folder)
  const files = await Promise.all(
    ['headroom.css', 'headroom.js'].map((name) => readFile(join(folder, String(manifest[name])))),
  )
  const page = Buffer.from(String(SamplePage()))
  const total = [page, ...files].reduce((sum, content) => sum + gzipSync(content).length, 0)
  expect(total).toBeLessThan(65_000)
})
