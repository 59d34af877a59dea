import type { Capability } from '@headroom/platform/capability'
import { routes } from './routes.tsx'

export const home: Capability = {
  name: 'home',
  routes,
  migrations: [],
  navigation: [{ href: '/', label: 'Home', access: { kind: 'signed-in' }, position: 10 }],
  jobs: [],
}
