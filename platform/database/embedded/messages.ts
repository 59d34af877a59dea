/** What the main thread asks of the database thread, and what it hears back. */
export type Ask =
  | { id: number; kind: 'query'; sql: string; parameters: unknown[] }
  | { id: number; kind: 'exec'; sql: string }
  | { id: number; kind: 'dump' }
  | { id: number; kind: 'close' }

export type Answer =
  | { id: number; ok: true; result: unknown }
  | { id: number; ok: false; error: { message: string; code?: string; detail?: string; constraint?: string } }

export type ThreadOptions = {
  /** The data folder; null keeps everything in memory. */
  folder: string | null
  /** A dump made before, to start from. */
  image?: Uint8Array
}
