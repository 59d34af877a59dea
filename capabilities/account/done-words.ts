/** What has just been done, as the address says it: only these words can be put on the page by an address. */
const done: Readonly<Record<string, string>> = {
  'session-ended': 'That session has ended.',
  'others-ended': 'You are signed out everywhere else.',
  passkey: 'The passkey has been added.',
  'passkey-removed': 'The passkey has been taken away.',
  password: 'Your password has changed, and every other browser is signed out.',
  joined: 'You have joined. You can work there from now on.',
}

export const wordsForDone = (code: string | undefined): string | undefined => (code ? done[code] : undefined)
