import { isAPIError } from 'better-auth/api'

/** What the browser is to be told beside the page: cookies set and cleared. */
export type Cookies = readonly string[]

export type EngineAnswer<Value> =
  | { readonly ok: true; readonly value: Value; readonly cookies: Cookies }
  | { readonly ok: false; readonly reason: string; readonly cookies: Cookies }

type WithHeaders<Value> = { headers: Headers | null | undefined; response: Value }

/** The engine's refusals as values, by its code for them; anything else it throws is a bug. */
export async function askEngine<Value>(
  question: () => Promise<WithHeaders<Value>>,
): Promise<EngineAnswer<Value>> {
  try {
    const { headers, response } = await question()
    return { ok: true, value: response, cookies: headers?.getSetCookie() ?? [] }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    const code = error.body?.code
    return { ok: false, reason: typeof code === 'string' ? code : 'refused', cookies: [] }
  }
}
