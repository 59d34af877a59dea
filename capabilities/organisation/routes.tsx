import type { Route } from '@headroom/platform/http'
import { peopleRoutes } from './people-routes.tsx'
import { postRoutes } from './post-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

export const routes: readonly Route[] = [...unitRoutes, ...peopleRoutes, ...postRoutes]
