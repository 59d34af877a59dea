/** Asset name to the hashed file that holds it: `headroom.css` to `headroom-1a2b3c4d.css`. */
export type Manifest = Readonly<Record<string, string>>

/** Where the server serves the built assets. */
export const assetPrefix = '/assets/'

let configured: Manifest = {}

/** Called once by the composition root, before the first page is drawn. */
export function configureAssets(manifest: Manifest): void {
  configured = manifest
}

/** Without a manifest (a test of one page in process) the plain name is used: nothing fetches it there. */
export const assetUrl = (name: string): string => `${assetPrefix}${configured[name] ?? name}`
