// Brings a clone to where it can run: packages, and for tests a browser. Plain JavaScript for whatever Node is there (20 or
// later); does nothing, quickly, when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const stamp = join(root, 'node_modules', '.headroom-installed')
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')

function installed() {
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === lock &&
    existsSync(join(root, 'node_modules', 'node', 'bin', 'node'))
  )
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Headroom needs Node 20 or later to set itself up; this is ${process.version}.`)
  process.exit(1)
}

if (!installed()) {
  console.log('Installing packages (once; about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (result.status !== 0) {
    console.error(
      'The packages could not be installed: the lines above say why. A connection to the npm registry is needed once.',
    )
    process.exit(1)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, lock)
}

if (process.argv.includes('--with-browser')) {
  const { findOrInstallBrowser } = await import('./browser.mjs')
  findOrInstallBrowser()
}
