import { type DestinationStream, pino } from 'pino'

export type Log = {
  debug(facts: object, words: string): void
  info(facts: object, words: string): void
  warn(facts: object, words: string): void
  error(facts: object, words: string): void
}

/**
 * Structured lines without personal data: routes by their pattern, people and things by id, never a name, an e-mail, a
 * query string or what somebody typed. (Promise E9: canary strings in every field, then a search of the log.)
 */
export const openLog = (level: string, destination?: DestinationStream): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? pino.destination(2))

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
