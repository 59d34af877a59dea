import type { Capability } from '@headroom/platform/capability'
import { api } from './api.ts'
import { loadFrameworkReference } from './load-reference.ts'
import { createFrameworkReference } from './migrations/2026-11-22-20-framework-reference.ts'
import { pages } from './routes.tsx'

export * from './content/index.ts'

export const frameworks: Capability = {
  name: 'frameworks',
  routes: [...api, ...pages],
  migrations: [createFrameworkReference],
  navigation: [{ href: '/frameworks', label: 'Frameworks', access: { kind: 'public' }, position: 40 }],
  jobs: [],
  loadReference: (owner) => loadFrameworkReference(owner),
}
