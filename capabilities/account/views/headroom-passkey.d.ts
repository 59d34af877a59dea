// The custom element that `passkey.island.ts` defines.
import 'hono/jsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'headroom-passkey': HTMLAttributes
    }
  }
}
