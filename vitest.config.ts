import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const rooms = '{kernels,design-system,platform,capabilities,server,cli,demo,checks}'
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }
const times = { testTimeout: 30_000, hookTimeout: 120_000 }

// Browsers and servers on a busy machine: a second try is reported as one, and a test that needs it is to be looked into.
const again = process.env.CI ? 1 : 0

/** The tests that can stand on a PostgreSQL server: those that open the shared world, or ask for the server by name. */
const onServer = globSync([
  '{platform,capabilities,checks}/**/*.test.{ts,tsx}',
  'journeys/durability/*.test.ts',
]).filter((path) =>
  /openWorld|openFeedbackWorld|openMigrated|HEADROOM_TEST_DATABASE_URL|serverUrl|fixtures\/trust|for-tests/.test(
    readFileSync(path, 'utf8'),
  ),
)

export default defineConfig({
  test: {
    projects: [
      { ...jsx, test: { name: 'units', include: [`${rooms}/**/*.test.{ts,tsx}`], ...times } },
      {
        ...jsx,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          retry: again,
        },
      },
      // What touches the database, again on a PostgreSQL server (HEADROOM_TEST_DATABASE_URL).
      {
        ...jsx,
        test: {
          name: 'server',
          include: onServer,
          exclude: [
            'platform/database/embedded/**',
            'capabilities/organisation/staff-extract/**',
            'platform/jobs/**',
            'platform/audit/**',
            '**/node_modules/**',
          ],
          ...times,
          retry: again,
        },
      },
    ],
  },
})
