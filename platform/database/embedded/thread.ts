// The database's own thread: a runaway query blocks this one and no other, and can be stopped by ending it.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { embeddedParsers } from '../types.ts'
import { DurableNodeFS, durableStartParams, syncFolder } from './durable-file-system.ts'
import type { Answer, Ask, ThreadOptions } from './messages.ts'

const extensions = { amcheck, btree_gist }

async function open({ folder, image }: ThreadOptions): Promise<PGlite> {
  const loadDataDir = image ? { loadDataDir: new Blob([image as Uint8Array<ArrayBuffer>]) } : {}
  if (folder === null) return PGlite.create({ parsers: embeddedParsers, extensions, ...loadDataDir })
  const isNew = !existsSync(join(folder, 'PG_VERSION'))
  if (isNew) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await (await PGlite.create({ dataDir: folder, ...loadDataDir })).close()
    syncFolder(folder)
  }
  // Left behind by a kill; only the holder of the owner lock comes here.
  rmSync(join(folder, 'postmaster.pid'), { force: true })
  return PGlite.create({
    fs: new DurableNodeFS(folder),
    startParams: durableStartParams,
    parsers: embeddedParsers,
    extensions,
  })
}

function describeError(error: unknown): Extract<Answer, { ok: false }>['error'] {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, detail, constraint } = error as Error &
    Record<'code' | 'detail' | 'constraint', string | undefined>
  return {
    message: error.message,
    ...(code ? { code } : {}),
    ...(detail ? { detail } : {}),
    ...(constraint ? { constraint } : {}),
  }
}

async function answer(database: PGlite, ask: Ask): Promise<unknown> {
  switch (ask.kind) {
    case 'query':
      return database.query(ask.sql, ask.parameters)
    case 'exec':
      return database.exec(ask.sql)
    case 'dump':
      return new Uint8Array(await (await database.dumpDataDir('gzip')).arrayBuffer())
    case 'close':
      return database.close()
  }
}

const port = parentPort
if (!port) throw new Error('This file is the database thread and is started by embedded-database.ts')
const database = await open(workerData as ThreadOptions)
port.on('message', async (ask: Ask) => {
  let reply: Answer
  try {
    reply = { id: ask.id, ok: true, result: await answer(database, ask) }
  } catch (error) {
    reply = { id: ask.id, ok: false, error: describeError(error) }
  }
  port.postMessage(reply)
})
port.postMessage({ id: 0, ok: true, result: 'open' } satisfies Answer)
