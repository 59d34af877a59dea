import { COUNTED_FOR_MINUTES, type Way } from '@headroom/platform/sign-in'

export const tooManyTries = `There were too many tries. Wait ${COUNTED_FOR_MINUTES} minutes, then try again`

const startAgain = 'That sign-in took too long, or was begun in another window. Start it again.'

/** Why a sign-in at the organisation's provider came back without success, and what to do about it. */
const providerWords: Readonly<Record<string, string>> = {
  state_mismatch: startAgain,
  state_not_found: startAgain,
  invalid_code: startAgain,
  access_denied: 'The sign-in was stopped before it was finished. Try again if you meant to go on.',
  email_not_found:
    'Your organisation did not tell us your email address, so we cannot tell who you are. Ask your IT service desk to share it with Headroom.',
  email_not_verified:
    'Your organisation did not confirm that the email address is yours, so we cannot tell who you are. Ask your IT service desk.',
  not_in_staff_list:
    'You are signed in at your organisation, but your email address is in no staff list here. Ask your Headroom administrator to check the address they hold for you.',
  account_not_linked:
    'There is an account under your email address already, and the address was never confirmed. Sign in with your password, or ask your Headroom administrator.',
  provider_unreachable:
    'Your organisation’s sign-in does not answer just now. Try again in a few minutes, or use another way.',
}

export const wordsForProviderError = (code: string): string =>
  providerWords[code] ??
  'The sign-in did not work. Try again, and tell your Headroom administrator if it happens again.'

export const nobodyHere =
  'You have an account, but it belongs to nobody in an organisation here. Ask your Headroom administrator to check the email address they hold for you, or to invite you.'

export const linkIsSpent = 'This link has been used, or is too old.'

export const wayWords: Record<Way, string> = {
  'open-id': 'your organisation’s sign-in',
  passkey: 'a passkey',
  password: 'a password and a code',
  demonstration: 'the demonstration',
}

const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const
const systems = [
  ['iPhone', 'an iPhone'],
  ['iPad', 'an iPad'],
  ['Android', 'an Android device'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'a Mac'],
  ['Linux', 'Linux'],
] as const

/** Enough to know one's own browser again: "Edge on Windows". The order matters: Edge and Opera call themselves Chrome. */
export function browserWords(userAgent: string): string {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1] ?? 'A browser'
  const system = systems.find(([mark]) => userAgent.includes(mark))?.[1]
  return system ? `${browser} on ${system}` : browser
}
