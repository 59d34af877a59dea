// A copy of what is here, committed or not, in a temporary folder: for whoever breaks things on purpose.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const OURS = '@headroom'

export function copyOfWork(root) {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-copy-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const path of listed.split('\0').filter((name) => name && existsSync(join(root, name)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    copyFileSync(join(root, path), join(folder, path))
  }
  mkdirSync(join(folder, '.cache'), { recursive: true })
  linkPackages(root, folder)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The packages of others as they are; our own lead into the copy, or the copy would run the code that it was copied from. */
function linkPackages(root, folder) {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')]
  mkdirSync(join(to, OURS), { recursive: true })
  for (const name of readdirSync(from).filter(
    (one) => one !== OURS && (one === '.bin' || !one.startsWith('.')),
  ))
    symlinkSync(join(from, name), join(to, name))
  for (const name of readdirSync(join(from, OURS))) {
    const isKernel = existsSync(join(folder, 'kernels', name))
    symlinkSync(join(folder, isKernel ? 'kernels' : '', name), join(to, OURS, name))
  }
}
