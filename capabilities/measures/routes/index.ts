import type { Route } from '@headroom/platform/http'

/** Literal paths go before those with a parameter. */
export const routes: readonly Route[] = []
