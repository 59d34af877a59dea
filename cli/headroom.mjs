#!/usr/bin/env node
// The `headroom` command. Plain JavaScript, so that whatever Node a machine has can read it: it finds the
// project's own Node (a dev dependency) and hands over to the built program.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(root, 'dist', 'headroom.js')
const ownNode = join(root, 'node_modules', 'node', 'bin', 'node')

if (!existsSync(program)) {
  console.error('Headroom is not built yet. Run `npm start` or `npm run build` in the project folder first.')
  process.exit(1)
}
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(pathToFileURL(program).href)
} else if (existsSync(ownNode)) {
  const child = spawn(ownNode, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  // What is sent to this program is meant for the one it handed over to.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (status, signal) => process.exit(status ?? (signal ? 1 : 0)))
} else {
  console.error(
    `Headroom needs Node 24; this is ${process.version}. Run \`npm ci\` in the project folder first.`,
  )
  process.exit(1)
}
