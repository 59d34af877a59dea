export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128

/**
 * Long, and not what everyone tries first. No demand for digits or signs, and no regular change: they make passwords worse
 * (NCSC, "Password policy: updating your approach"; NIST SP 800-63B, section 5.1.1.2; OWASP ASVS 5.0, 6.2).
 */
export function passwordFault(password: string, email: string): string | undefined {
  if (password.length < SHORTEST_PASSWORD)
    return `Enter a password of at least ${SHORTEST_PASSWORD} characters. Three random words work well`
  if (password.length > LONGEST_PASSWORD)
    return `Enter a password of no more than ${LONGEST_PASSWORD} characters`
  const plain = password.toLowerCase()
  const [ownName = ''] = email.toLowerCase().split('@')
  if (ownName.length > 3 && plain.includes(ownName))
    return 'Enter a password that does not contain your email address'
  if (new Set(plain).size < 5 || isRun(plain) || triedFirst.some((word) => isMadeOf(plain, word)))
    return 'Enter a password that is harder to guess'
  return undefined
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']

const isRun = (plain: string): boolean => RUNS.some((run) => run.repeat(2).includes(plain))

/** The word alone, over and over, or with only digits and signs around it: "password1234!". */
const isMadeOf = (plain: string, word: string): boolean =>
  plain.includes(word) && /^[\d\W_]*$/.test(plain.replaceAll(word, ''))

/** Words at the head of the published lists of common passwords, and those of this place. */
const triedFirst = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'qwerty',
  'qwertyuiop',
  'letmein',
  'welcome',
  'iloveyou',
  'sunshine',
  'princess',
  'football',
  'liverpool',
  'arsenal',
  'chelsea',
  'monkey',
  'dragon',
  'superman',
  'charlie',
  'admin',
  'administrator',
  'changeme',
  'hospital',
  'headroom',
  'summer',
  'winter',
  'spring',
  'autumn',
]
