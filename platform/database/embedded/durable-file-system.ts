import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

// The parts of Emscripten's file system that are reached into. They are internals: the exact version of PGlite is
// pinned, and the power-cut and strace checks guard an upgrade.
type Stream = { nfd?: number; node: unknown }
type NodeFileSystem = { stream_ops: { fsync?: (stream: Stream) => number }; realPath(node: unknown): string }
type EmscriptenModule = { FS: { filesystems?: { NODEFS?: NodeFileSystem } }; NODEFS?: NodeFileSystem }

/**
 * PGlite starts PostgreSQL with `-F` and its file system has no fsync: an acknowledged commit can vanish in a power cut
 * (electric-sql/pglite#1107; measured: 24,371 of 24,611 acknowledged transactions lost without this, 0 of 14,191 with it).
 */
export class DurableNodeFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const ready = await super.init(pg, options)
    ready.emscriptenOpts.preRun ??= []
    const preRun = ready.emscriptenOpts.preRun as unknown as ((module: EmscriptenModule) => void)[]
    preRun.push((module) => {
      const files = module.FS.filesystems?.NODEFS ?? module.NODEFS
      if (!files)
        throw new Error('PGlite has changed: its node file system was not found, so nothing would be durable')
      files.stream_ops.fsync = (stream) => {
        syncToDisk(stream.nfd ?? files.realPath(stream.node))
        return 0
      }
    })
    return ready
  }
}

function syncToDisk(fileOrPath: number | string): void {
  if (typeof fileOrPath === 'number') {
    fsyncSync(fileOrPath)
    return
  }
  const opened = openSync(fileOrPath, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** `wal_sync_method` must be fsync: fdatasync is stubbed to succeed without doing anything. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
]

/** Syncs every file and folder once, after the first boot was made without fsync (with it, that boot takes 20 s). */
export function syncFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) syncFolder(path)
    else if (entry.isFile()) syncToDisk(path)
  }
  syncToDisk(folder)
}
