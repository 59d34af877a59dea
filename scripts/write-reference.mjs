// `node scripts/write-reference.mjs`: writes docs/reference/ again from the program: settings, routes and commands.
// The same test that holds the pages to the program writes them, so the two cannot disagree.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ownBin = join(root, 'node_modules', '.bin')
const { status } = spawnSync(
  join(ownBin, 'vitest'),
  ['run', '--project', 'units', 'checks/reference.test.ts', '--update'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: `${ownBin}:${process.env.PATH}` } },
)
process.exitCode = status ?? 1
