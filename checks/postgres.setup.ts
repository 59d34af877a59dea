// Before the tests of a run: the PostgreSQL server that they stand on, for whatever part of them is run and however.
const { startPostgres } = (await import(new URL('../scripts/postgres.mjs', import.meta.url).href)) as {
  startPostgres(): Promise<{ url: string; stop(): Promise<void> } | undefined>
}

/** Vitest asks once for each of its projects; the first that asks starts the server and stops it. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.HEADROOM_TEST_DATABASE_URL) return async () => {}
  const server = await startPostgres()
  if (server) process.env.HEADROOM_TEST_DATABASE_URL = server.url
  return async () => {
    delete process.env.HEADROOM_TEST_DATABASE_URL
    await server?.stop()
  }
}
