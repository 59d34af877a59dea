import type { Capability } from '@headroom/platform/capability'
import { routes } from './routes.tsx'

export const designGallery: Capability = {
  name: 'design-gallery',
  routes,
  migrations: [],
  navigation: [],
  jobs: [],
}
