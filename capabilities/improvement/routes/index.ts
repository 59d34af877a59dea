import type { Route } from '@headroom/platform/http'
import { aimRoutes } from './aim.tsx'
import { apiRoutes } from './api.ts'
import { changeRoutes } from './changes.tsx'
import { decisionRoutes } from './decisions.tsx'
import { driverRoutes } from './drivers.tsx'
import { practiceRoutes } from './good-practice.tsx'
import { ideaRoutes } from './ideas.tsx'
import { measureRoutes } from './measures.tsx'
import { peopleRoutes } from './people.tsx'
import { projectRoutes, showProject } from './projects.tsx'
import { technologyRoutes } from './technology.tsx'
import { testRoutes } from './tests.tsx'

export const routes: readonly Route[] = [
  ...projectRoutes,
  ...ideaRoutes,
  ...practiceRoutes,
  ...technologyRoutes,
  ...apiRoutes,
  ...aimRoutes,
  ...driverRoutes,
  ...measureRoutes,
  ...testRoutes,
  ...changeRoutes,
  ...peopleRoutes,
  ...decisionRoutes,
  showProject,
]
