import type { Config } from '@headroom/platform/config'
import type { Installation } from '@headroom/platform/installation'
import type { OpenInstallationFault } from './installation.ts'

export const settingWords = (faults: readonly string[]): string =>
  [
    'Headroom did not start: some settings need putting right.',
    ...faults.map((fault) => `  - ${fault}`),
  ].join('\n')

/** What to do about it, for somebody who has never seen the inside. */
export function openingWords(fault: OpenInstallationFault): string {
  switch (fault.reason) {
    case 'folder-in-use':
      return `Headroom is already running on the data folder ${fault.folder}.\nUse that one, stop it, or name another folder with HEADROOM_DATA.`
    case 'folder-unwritable':
      return `The data folder ${fault.folder} cannot be used: ${fault.cause}\nGive this account the right to write there, or name another folder with HEADROOM_DATA.`
    case 'server-unreachable':
      return `The database named by DATABASE_URL does not answer: ${fault.cause}\nCheck that it runs, and the name and password in DATABASE_URL.`
    case 'server-too-old':
      return `PostgreSQL ${fault.version} is too old: Headroom needs 15 or later.`
    case 'database-is-newer':
      return `The database was made by a newer Headroom (it has ${fault.unknown.join(', ')}).\nRun that version, or restore a backup that this one made.`
    case 'migration-was-edited':
      return `The step ${fault.name} was applied to this database in another form than this program has it.\nRun the program that was released, not one whose migrations were changed.`
    case 'not-the-owner':
      return `The account in DATABASE_URL may not change the schema: ${fault.cause}\nGive the connection of the schema's owner.`
  }
}

export function portWords(code: string, config: Pick<Config, 'PORT' | 'HOST'>): string {
  if (code === 'EADDRINUSE')
    return `Port ${config.PORT} is taken by another program. Stop that one, or choose another: PORT=${config.PORT + 1} npm start`
  if (code === 'EACCES')
    return `This account may not use port ${config.PORT}. Choose one above 1023, such as PORT=8080.`
  if (code === 'EADDRNOTAVAIL')
    return `This computer has no address ${config.HOST}. Set HOST to one of its own, or to 127.0.0.1.`
  return `The server could not listen on ${config.HOST}:${config.PORT} (${code}).`
}

export function doorWords(
  baseUrl: string,
  kind: Installation['kind'],
  database: 'embedded' | 'server',
): string {
  const lines = ['', `Headroom is ready: ${baseUrl}`, '']
  if (kind === 'demonstration')
    lines.push(
      'This is the demonstration trust; nobody in it is real. Open the address and choose who to be:',
      `  ${baseUrl}/sign-in`,
      '',
    )
  else
    lines.push(
      'Sign in with the invitation of your administrator. The first one: headroom organisation add --help',
      '',
    )
  if (database === 'embedded' && kind === 'real')
    lines.push('Kept on this computer alone. What that means: headroom doctor', '')
  return lines.join('\n')
}
