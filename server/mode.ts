import type { Installation } from '@headroom/platform/installation'

/**
 * trial: the demonstration, to be tried and thrown away. single: the embedded database with real data of one team.
 * server: PostgreSQL, the only mode for an organisation. (Reliability report, section 5.)
 */
export type Mode = 'trial' | 'single' | 'server'

export const modeOf = (installation: Pick<Installation, 'kind'>, database: 'embedded' | 'server'): Mode =>
  installation.kind === 'demonstration' ? 'trial' : database === 'server' ? 'server' : 'single'
