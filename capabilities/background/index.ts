import type { Capability } from '@headroom/platform/capability'
import { routes } from './routes.tsx'

export const background: Capability = { name: 'background', routes, migrations: [], navigation: [], jobs: [] }
