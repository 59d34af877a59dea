import type { Way } from './tables.ts'

/** How far a sign-in has come. Only a complete one is a session to the rest of the program. */
export type Stage = 'set-up-second-factor' | 'choose-organisation' | 'complete'

/**
 * A password alone opens nothing: DTAC 2.0 asks for multi-factor sign-in of every kind of account. A provider answers for
 * its own factors, and a passkey is two in one (the device, and the finger, face or code that unlocks it).
 */
export function stageOf(session: { way: Way; hasSecondFactor: boolean; isActing: boolean }): Stage {
  if (session.way === 'password' && !session.hasSecondFactor) return 'set-up-second-factor'
  return session.isActing ? 'complete' : 'choose-organisation'
}
