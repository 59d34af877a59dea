import { z } from 'zod'
import { fail, type Result, succeed } from '../result/index.ts'

const switchOf = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default(fallback)
    .transform((value) => value === 'on')

const wholeNumber = (from: number, to: number, fallback: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${from} to ${to}` })
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be a whole number from ${from} to ${to}`)
    .max(to, `must be a whole number from ${from} to ${to}`)
    .default(fallback)

const address = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that starts with http:// or https://',
})

/**
 * Every setting, with its sentence: `docs/reference/settings.md` is generated from here.
 * None is needed for the first run.
 */
const $Environment = z.object({
  PORT: wholeNumber(0, 65_535, 8080).describe('The port to serve on; 0 picks a free one.'),
  HOST: z
    .string()
    .min(1)
    .default('127.0.0.1')
    .describe('The address to listen on; 0.0.0.0 for every network card.'),
  HEADROOM_DATA: z
    .string()
    .min(1)
    .default('./data')
    .describe('The folder of the embedded database; not used when DATABASE_URL is given.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must start with postgres:// or postgresql://' })
    .optional()
    .describe('A PostgreSQL server, 15 or later. Without it the embedded database is used.'),
  HEADROOM_DEMO: switchOf('on').describe(
    'Whether an empty installation becomes the demonstration trust (on) or is left for a real organisation (off).',
  ),
  HEADROOM_URL: address
    .optional()
    .describe('The address people use, for sign-in and links; the served address by default.'),
  HEADROOM_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters; `openssl rand -base64 32` makes one')
    .optional()
    .describe(
      'Signs sessions. One is made and kept in the database where it is not given; production on a server must give one.',
    ),
  HEADROOM_OIDC_ISSUER: address.optional().describe('The OpenID Connect provider of your organisation.'),
  HEADROOM_OIDC_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('The client id registered with that provider.'),
  HEADROOM_OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('The client secret registered with that provider.'),
  HEADROOM_OIDC_NAME: z
    .string()
    .min(1)
    .default('your organisation')
    .describe('What the sign-in button calls the provider.'),
  HEADROOM_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' })
    .optional()
    .describe(
      'The mail server. Without it, links that would be mailed are shown to the administrator to pass on.',
    ),
  HEADROOM_MAIL_FROM: z
    .string()
    .min(3)
    .default('Headroom <headroom@localhost>')
    .describe('The sender of mail.'),
  HEADROOM_ALLOW_EMBEDDED: switchOf('off').describe(
    'Lets NODE_ENV=production run on the embedded database, in the knowledge of what it does not promise.',
  ),
  HEADROOM_IDLE_MINUTES: wholeNumber(5, 720, 30).describe(
    'Minutes without activity after which a session ends.',
  ),
  HEADROOM_SESSION_HOURS: wholeNumber(1, 24, 12).describe('Hours after which everyone signs in again.'),
  HEADROOM_QUERY_SECONDS: wholeNumber(1, 600, 30).describe(
    'Seconds after which a runaway database query is stopped.',
  ),
  HEADROOM_MIN_FREE_MB: wholeNumber(0, 1_000_000, 200).describe(
    'Free disk space in MB below which the embedded database takes no more changes.',
  ),
  HEADROOM_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info')
    .describe('How much is logged.'),
  HEADROOM_TODAY: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as 2026-11-22')
    .optional()
    .describe('Pretends that it is this day; for demonstrations and pictures.'),
  NODE_ENV: z.string().default('development').describe('production asks for the stricter settings.'),
})

const $Config = $Environment.superRefine((env, context) => {
  const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const oidc = [env.HEADROOM_OIDC_ISSUER, env.HEADROOM_OIDC_CLIENT_ID, env.HEADROOM_OIDC_CLIENT_SECRET]
  if (oidc.some(Boolean) && !oidc.every(Boolean))
    fault(
      'HEADROOM_OIDC_ISSUER',
      'needs HEADROOM_OIDC_CLIENT_ID and HEADROOM_OIDC_CLIENT_SECRET beside it: give all three or none',
    )
  if (env.NODE_ENV !== 'production') return
  if (!env.DATABASE_URL && !env.HEADROOM_ALLOW_EMBEDDED)
    fault(
      'DATABASE_URL',
      'is required in production. HEADROOM_ALLOW_EMBEDDED=on runs one small team without a server; read `headroom doctor` first',
    )
  if (env.DATABASE_URL && !env.HEADROOM_SECRET) fault('HEADROOM_SECRET', 'is required in production')
  if (env.DATABASE_URL && !env.HEADROOM_URL) fault('HEADROOM_URL', 'is required in production')
})

export type Config = z.infer<typeof $Config>

/** Reads all settings and reports every fault together, a line each, in words that say what to do. */
export function loadConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, { reason: 'faulty-settings'; faults: readonly string[] }> {
  const known = Object.fromEntries(
    Object.keys($Environment.shape)
      .filter((name) => (environment[name] ?? '') !== '')
      .map((name) => [name, environment[name]]),
  )
  const parsed = $Config.safeParse(known)
  if (parsed.success) return succeed(parsed.data)
  return fail({
    reason: 'faulty-settings',
    faults: parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
  })
}

/** The settings for `docs/reference/settings.md`. */
export function configReference(): readonly { name: string; fallback: string; sentence: string }[] {
  const defaults = $Environment.safeParse({})
  return Object.entries($Environment.shape).map(([name, schema]) => {
    const fallback = defaults.success ? (defaults.data as Record<string, unknown>)[name] : undefined
    return {
      name,
      fallback:
        fallback === undefined
          ? ''
          : fallback === true
            ? 'on'
            : fallback === false
              ? 'off'
              : String(fallback),
      sentence: schema.description ?? '',
    }
  })
}
