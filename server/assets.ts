import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { configureAssets, type Manifest } from '@headroom/design-system'

/** Beside the built program, or in dist/ when running from source. */
export function assetFolder(): string {
  const beside = fileURLToPath(new URL('./assets/', import.meta.url))
  return existsSync(beside) ? beside : fileURLToPath(new URL('../dist/assets/', import.meta.url))
}

/** Tells the design system the hashed names; without a build (tests of pages in process) the plain ones serve. */
export function useAssets(folder: string): void {
  const manifest = join(folder, 'manifest.json')
  if (existsSync(manifest)) configureAssets(JSON.parse(readFileSync(manifest, 'utf8')) as Manifest)
}
