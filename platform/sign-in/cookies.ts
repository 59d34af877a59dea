/** Host-only, sent over HTTPS alone where the address people use is HTTPS; `__Host-` makes the browser hold us to it. */
export const cookiePrefix = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-headroom' : 'headroom')

export const isSecure = (baseUrl: string): boolean => new URL(baseUrl).protocol === 'https:'

export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.split('=')
    if (key?.trim() !== name) continue
    try {
      return decodeURIComponent(value.join('=').trim())
    } catch {
      return undefined
    }
  }
  return undefined
}

/** The request's headers with one cookie taken out: a sign-in must not be answered by the session that was there before. */
export function withoutCookie(headers: Headers, name: string): Headers {
  const kept = new Headers(headers)
  const others = (headers.get('cookie') ?? '')
    .split(';')
    .filter((pair) => pair.trim() !== '' && pair.split('=')[0]?.trim() !== name)
  kept.set('cookie', others.join(';'))
  return kept
}

export const makeCookie = (name: string, value: string, baseUrl: string, maxAgeSeconds: number): string =>
  `${name}=${encodeURIComponent(value)}; Max-Age=${maxAgeSeconds}; Path=/; HttpOnly${isSecure(baseUrl) ? '; Secure' : ''}; SameSite=Lax`
