import type { Route } from '@headroom/platform/http'
import { aimRoutes } from './aim.tsx'
import { changeRoutes } from './changes.tsx'
import { decisionRoutes } from './decisions.tsx'
import { driverRoutes } from './drivers.tsx'
import { measureRoutes } from './measures.tsx'
import { peopleRoutes } from './people.tsx'
import { projectRoutes, showProject } from './projects.tsx'
import { testRoutes } from './tests.tsx'

export const routes: readonly Route[] = [
  ...projectRoutes,
  ...aimRoutes,
  ...driverRoutes,
  ...measureRoutes,
  ...testRoutes,
  ...changeRoutes,
  ...peopleRoutes,
  ...decisionRoutes,
  showProject,
]
