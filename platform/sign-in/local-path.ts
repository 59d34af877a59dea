const HOME = '/'
const OUR_OWN = 'https://headroom.invalid'
// Control characters are dropped by browsers before they read an address, and a backslash is read as a slash.
const READ_DIFFERENTLY = /[\p{Cc}\\]/u

/**
 * Where to go after sign-in: a path of this site, or home. "//elsewhere.example" and "/\elsewhere.example" look like paths
 * and are other sites to a browser (OWASP: unvalidated redirects).
 *
 * `localPath('/roles?mine=yes')` → `'/roles?mine=yes'`; `localPath('https://elsewhere.example')` → `'/'`
 */
export function localPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || READ_DIFFERENTLY.test(wanted)) return HOME
  const address = URL.parse(wanted, OUR_OWN)
  if (!address || address.origin !== OUR_OWN) return HOME
  const path = `${address.pathname}${address.search}${address.hash}`
  // "/x/..//elsewhere.example" becomes "//elsewhere.example" once the dots are worked out.
  return path.startsWith('//') || path.length > 2_000 ? HOME : path
}
