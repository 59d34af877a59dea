// `npm run check`: the quick loop: types, lint, and the tests that need no browser.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
for (const [command, ...args] of [
  ['tsc', '--noEmit'],
  ['biome', 'check', '.'],
  ['vitest', 'run', '--project', 'units'],
]) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
