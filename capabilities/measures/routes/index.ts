import type { Route } from '@headroom/platform/http'
import { annotationRoutes } from './annotations.tsx'
import { apiRoutes } from './api.ts'
import { chartRoutes } from './charts.tsx'
import { comparisonRoutes } from './comparisons.tsx'
import { definitionRoutes } from './definitions.tsx'
import { homeRoutes } from './home.tsx'
import { importActions } from './import-actions.tsx'
import { importRoutes } from './imports.tsx'
import { pointRoutes } from './points.tsx'
import { rebaseRoutes } from './rebases.tsx'
import { recomputeRoutes } from './recompute.tsx'
import { reviewRoutes } from './reviews.tsx'
import { settingRoutes } from './settings.tsx'

/** Literal paths go before those with a parameter. */
export const routes: readonly Route[] = [
  ...apiRoutes,
  ...homeRoutes,
  ...importRoutes,
  ...definitionRoutes,
  ...recomputeRoutes,
  ...importActions,
  ...comparisonRoutes,
  ...annotationRoutes,
  ...pointRoutes,
  ...rebaseRoutes,
  ...reviewRoutes,
  ...settingRoutes,
  ...chartRoutes,
]
