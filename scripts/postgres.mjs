// The PostgreSQL server that the tests stand on: the one named by HEADROOM_TEST_DATABASE_URL, else one of their own, made in a
// temporary folder from the programs that are here (or that apt installs, where this is root), and gone when they end.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

const OLDEST = 15
const isRoot = process.getuid?.() === 0

/** The newest folder of server programs that is new enough; Debian keeps them off the path. */
function findPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).filter((name) => Number(name) >= OLDEST) : []
  const kept = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin'))
  const onPath = (process.env.PATH ?? '').split(delimiter)
  return [...kept, ...onPath].find(
    (folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

function installPrograms() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing PostgreSQL for the database tests (once) …')
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  spawnSync('apt-get', ['update', '-qq'], quiet)
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql'], quiet)
}

/** A server refuses to run as root: it runs as the account that its package made. */
function accountOfServer() {
  if (!isRoot) return {}
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  return uid > 0 ? { uid, gid } : undefined
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** For tests alone: nothing survives a power cut, and every copy of a database is cheap. */
const HASTE = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
  shared_buffers: '256MB',
}

/** Ends the server, and removes its folder, when the pipe from this program closes: so too when this program is killed. */
const WITH_ITS_PARENT =
  'folder=$1; shift; "$@" & server=$!; read -r _; kill -QUIT $server; wait $server; rm -rf "$folder"'

/** Answers its address and how to stop it; undefined, with a sentence printed, where there is none to be had. */
export async function startPostgres() {
  const named = process.env.HEADROOM_TEST_DATABASE_URL
  if (named) return { url: named, stop: async () => {} }
  if (!findPrograms()) installPrograms()
  const programs = findPrograms()
  const account = accountOfServer()
  if (!programs || !account) {
    console.log(
      'No PostgreSQL server was found, so the tests run on the embedded database: slower, and without the races of two ' +
        'connections. Install PostgreSQL 15 or later, or name a server in HEADROOM_TEST_DATABASE_URL.',
    )
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'headroom-postgres-'))
  if (account.uid) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { cwd: folder, encoding: 'utf8', ...account },
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const settings = { ...HASTE, port, listen_addresses: '127.0.0.1', unix_socket_directories: folder }
  const server = spawn(
    'sh',
    [
      '-c',
      WITH_ITS_PARENT,
      'sh',
      folder,
      join(programs, 'postgres'),
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { cwd: folder, stdio: ['pipe', 'ignore', 'pipe'], ...account },
  )
  let complaint = ''
  server.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-4_000)
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const owner = 'postgres://headroom_owner:owner'
  const stop = async () => {
    server.stdin.end()
    await ended
  }
  try {
    await makeOwner(`postgres://postgres@127.0.0.1:${port}/postgres`, ended)
  } catch (error) {
    await stop()
    throw new Error(`The PostgreSQL server of the tests did not start: ${complaint}`, { cause: error })
  }
  return { url: `${owner}@127.0.0.1:${port}/headroom`, stop }
}

/** As in a real installation: an owner who is no superuser, so that row-level security binds them too. */
async function makeOwner(url, ended) {
  let over = false
  ended.then(() => {
    over = true
  })
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.query("create role headroom_owner login createrole createdb password 'owner'")
      await client.query('create database headroom owner headroom_owner')
      return
    } catch (error) {
      if (over || tries > 600) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await client.end().catch(() => {})
    }
  }
}
