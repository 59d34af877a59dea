// Runs programs of the project from its own folder, one or several at a time, and tells how they ended.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`

/** Runs one; what it says is shown as it says it, or, `held`, whole when it has ended. Answers whether it ended well. */
export function run(name, command, args, { held = false } = {}) {
  const began = Date.now()
  if (!held) console.log(`\n— ${name}`)
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, PATH: path },
    })
    let said = ''
    for (const channel of [child.stdout, child.stderr]) channel?.on('data', (chunk) => (said += chunk))
    child.once('exit', (status) => {
      if (held && status !== 0) console.log(`\n— ${name}\n${said}`)
      const seconds = Math.round((Date.now() - began) / 1000)
      console.log(`  ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
      resolve(status === 0)
    })
  })
}

/** Types and style at the same time; what the last run found is kept, so that only what changed is looked at again. */
export const checkTypesAndStyle = () =>
  Promise.all([
    run('types', 'tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.json'], {
      held: true,
    }),
    run('style', 'biome', ['check', '.'], { held: true }),
  ])
