import type { Route } from '@headroom/platform/http'

export const routes: readonly Route[] = []
