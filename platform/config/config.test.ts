import { expect, test } from 'vitest'
import { configReference, loadConfig } from './index.ts'

test('nothing needs to be set for the first run', () => {
  expect(loadConfig({})).toMatchObject({
    ok: true,
    value: { PORT: 8080, HOST: '127.0.0.1', HEADROOM_DATA: './data', HEADROOM_DEMO: true },
  })
})

test('every fault is told at once, by the name of its setting', () => {
  const outcome = loadConfig({
    PORT: 'many',
    DATABASE_URL: 'mysql://x',
    HEADROOM_LOG: 'loud',
    HEADROOM_SECRET: 'short',
  })
  expect(outcome).toMatchObject({ ok: false, reason: 'faulty-settings' })
  expect(outcome.ok ? [] : outcome.faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
    'DATABASE_URL',
    'HEADROOM_LOG',
    'HEADROOM_SECRET',
    'PORT',
  ])
})

test.each([
  [{ NODE_ENV: 'production' }, 'DATABASE_URL'],
  [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://db/x' }, 'HEADROOM_SECRET'],
  [{ HEADROOM_OIDC_ISSUER: 'https://id.example.test' }, 'HEADROOM_OIDC_ISSUER'],
])('%o is refused, naming %s', (environment, name) => {
  const outcome = loadConfig(environment)
  expect(outcome.ok ? [] : outcome.faults.filter((fault) => fault.startsWith(name))).toHaveLength(1)
})

test('the embedded database runs in production only where somebody said that it may', () => {
  expect(loadConfig({ NODE_ENV: 'production', HEADROOM_ALLOW_EMBEDDED: 'on' }).ok).toBe(true)
})

test('an empty variable is one that is not set', () => {
  expect(loadConfig({ PORT: '' })).toMatchObject({ ok: true, value: { PORT: 8080 } })
})

test('every setting has a sentence', () => {
  expect(configReference().filter(({ name, sentence }) => sentence === '' && name !== '')).toEqual([])
})
