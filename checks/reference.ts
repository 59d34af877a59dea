import type { Access, Relation } from '@headroom/platform/authorisation'
import type { Route } from '@headroom/platform/http'
import type { Command, Option } from 'commander'

/** The pages of `docs/reference/`, made from what the program itself says: settings, routes, commands. */
const written = (title: string, ...parts: readonly string[]): string =>
  [
    `# ${title}`,
    'Written by `node scripts/write-reference.mjs` from the program itself; `checks/reference.test.ts` holds it to that.',
    ...parts,
  ].join('\n\n')

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** Columns are padded to one width, as the formatter of the repository would have them. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows.map((row) => row.map(cell))]
  const widths = heads.map((_, at) => Math.max(3, ...all.map((row) => [...(row[at] ?? '')].length)))
  const line = (cells: readonly string[], fill: string): string =>
    `| ${widths.map((width, at) => `${cells[at] ?? ''}${fill.repeat(width - [...(cells[at] ?? '')].length)}`).join(' | ')} |`
  const [first = [], ...others] = all
  return [line(first, ' '), line([], '-'), ...others.map((row) => line(row, ' '))].join('\n')
}

type Setting = { readonly name: string; readonly fallback: string; readonly sentence: string }

export const settingsPage = (settings: readonly Setting[]): string =>
  `${written(
    'Settings',
    'Given by the environment. None is needed for the first run, and all faults are printed at once. With `NODE_ENV=production` a PostgreSQL server (`DATABASE_URL`) is required, and with it `HEADROOM_SECRET` and `HEADROOM_URL`; `HEADROOM_ALLOW_EMBEDDED=on` allows the embedded database there.',
    table(
      ['Name', 'Default', 'What it is'],
      settings.map(({ name, fallback, sentence }) => [
        `\`${name}\``,
        fallback === '' ? '' : `\`${fallback}\``,
        sentence,
      ]),
    ),
  )}\n`

const duties = {
  administrator: 'an administrator',
  'development-lead': 'a development lead',
  board: 'the board',
}
const relationWords: Readonly<Record<Relation, string>> = {
  self: 'the person',
  'line-manager': 'their line manager',
  'management-line': 'anyone above in their line of management',
}

function accessWords(access: Access): string {
  switch (access.kind) {
    case 'public':
      return 'anyone'
    case 'link':
      return 'whoever holds the link'
    case 'signed-in':
      return 'anyone signed in'
    case 'manages-others':
      return 'people who manage others'
    case 'grant':
      return access.anyOf.map((grant) => duties[grant]).join(' or ')
    case 'person':
      return [
        ...access.relations.map((relation) => relationWords[relation]),
        ...(access.orGrant ?? []).map((grant) => duties[grant]),
      ].join(' or ')
  }
}

const routeTable = (routes: readonly Route[]): string =>
  table(
    ['Method', 'Address', 'What it is', 'Who may', 'Answers'],
    routes.map(({ method, path, summary, access, answers, demonstrationOnly }) => [
      method,
      `\`${path}\``,
      demonstrationOnly ? `${summary} (demonstration only)` : summary,
      accessWords(access),
      answers,
    ]),
  )

export function routesPage(routes: readonly Route[]): string {
  const inOrder = [...routes].sort((a, b) => (`${a.path} ${a.method}` < `${b.path} ${b.method}` ? -1 : 1))
  const isApi = ({ path }: Route): boolean => path.startsWith('/api/')
  return `${written(
    'Routes',
    'Who may use an address is decided before anything of it runs. Somebody without the duty is told so (403); a record that is not theirs to see is answered as if it did not exist (404). A page asks a stranger to sign in, the API answers 401. Beside these there are `/health`, `/ready`, the assets, and the few addresses under `/api/auth/` that a script or a provider must call.',
    '## Pages, forms and downloads',
    routeTable(inOrder.filter((route) => !isApi(route))),
    '## JSON API',
    'The schemas are in `/api/openapi.json`.',
    routeTable(inOrder.filter(isApi)),
  )}\n`
}

const optionWords = ({ description, mandatory, argChoices, defaultValue }: Option): string =>
  [
    description,
    ...(argChoices ? [`One of ${argChoices.join(', ')}.`] : []),
    ...(mandatory ? ['Required.'] : []),
    ...(defaultValue === undefined ? [] : [`Default: ${defaultValue}.`]),
  ]
    .join('. ')
    .replaceAll('.. ', '. ')

/** A command and those under it; one that only groups others has no section of its own. */
function commandParts(command: Command, above: string): readonly string[] {
  const name = `${above} ${command.name()}`
  if (command.commands.length > 0) return command.commands.flatMap((under) => commandParts(under, name))
  const given = command.registeredArguments.map((argument) => ` <${argument.name()}>`).join('')
  const rows = [
    ...command.registeredArguments.map((argument) => [`\`<${argument.name()}>\``, argument.description]),
    ...command.options.map((option) => [`\`${option.flags}\``, optionWords(option)]),
  ]
  return [
    `## \`${name}${given}\``,
    command.description(),
    ...(rows.length > 0 ? [table(['Given', 'What it is'], rows)] : []),
  ]
}

export const commandsPage = (commands: readonly Command[]): string =>
  `${written(
    'Commands',
    'From the clone, after `npm start` or `npm run build` has run once: `npx headroom <command>`. The settings are those of the server, by the environment ([settings](settings.md)). A command that cannot do what it was asked says why and ends with status 1.',
    ...commands.flatMap((command) => commandParts(command, 'headroom')),
  )}\n`
