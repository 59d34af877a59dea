import type { Route } from '@headroom/platform/http'
import { apiRoutes } from './api-routes.ts'
import { importActions } from './import-actions.tsx'
import { importApi } from './import-api.ts'
import { importRoutes } from './import-routes.tsx'
import { peopleRoutes } from './people-routes.tsx'
import { postRoutes } from './post-routes.tsx'
import { unitRoutes } from './unit-routes.tsx'

export const routes: readonly Route[] = [
  ...unitRoutes,
  ...peopleRoutes,
  ...postRoutes,
  ...importRoutes,
  ...importActions,
  ...apiRoutes,
  ...importApi,
]
