import type { Route } from '@headroom/platform/http'
import { aimRoutes } from './aim.tsx'
import { changeRoutes } from './changes.tsx'
import { measureRoutes } from './measures.tsx'
import { projectRoutes, showProject } from './projects.tsx'

export const routes: readonly Route[] = [
  ...projectRoutes,
  ...aimRoutes,
  ...measureRoutes,
  ...changeRoutes,
  showProject,
]
