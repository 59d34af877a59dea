import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const rooms = '{kernels,design-system,platform,capabilities,server,cli,demo,checks}'
const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }
const common = {
  // So long that only what hangs meets it, on a busy machine too.
  testTimeout: 120_000,
  hookTimeout: 300_000,
  globalSetup: ['checks/postgres.setup.ts'],
  setupFiles: ['checks/seed.setup.ts'],
}

/** What holds the embedded database to the same promises as a server: its guards, dialect, locks, jobs, and every page once. */
const embedded = [
  'platform/database/embedded/*.test.ts',
  'platform/audit/audit.test.ts',
  'platform/jobs/jobs.test.ts',
  'checks/tenancy.test.ts',
  'checks/embedded.test.ts',
]
/** What needs a browser, wherever it stands. */
const inBrowser = [
  'journeys/**/*.test.ts',
  'capabilities/account/browser.test.ts',
  'design-system/**/accessibility.test.tsx',
]
const onlyEmbedded = ['platform/database/embedded/*.test.ts', 'checks/embedded.test.ts']

export default defineConfig({
  test: {
    // What was compiled is kept for the next run.
    experimental: { fsModuleCache: true },
    // One for each core: Vitest would leave one free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    reporters: ['default', './scripts/tell-the-slow.mjs'],
    projects: [
      // Modules are shared between the files of a worker: importing the program afresh for each took a fifth of the time.
      {
        ...jsx,
        test: {
          ...common,
          name: 'units',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: [...onlyEmbedded, ...inBrowser, '**/node_modules/**'],
          isolate: false,
        },
      },
      {
        ...jsx,
        test: {
          ...common,
          name: 'embedded',
          include: embedded,
          isolate: false,
          env: { HEADROOM_TEST_DATABASE_URL: '' },
        },
      },
      {
        ...jsx,
        test: {
          ...common,
          name: 'journeys',
          globalSetup: [...common.globalSetup, 'journeys/build.setup.ts'],
          include: inBrowser,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
