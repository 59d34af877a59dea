import type { Capability } from '@headroom/platform/capability'
import { loadFrameworkReference } from './load-reference.ts'
import { createFrameworkReference } from './migrations/2026-11-22-20-framework-reference.ts'

export * from './content/index.ts'

export const frameworks: Capability = {
  name: 'frameworks',
  routes: [],
  migrations: [createFrameworkReference],
  navigation: [],
  jobs: [],
  loadReference: (owner) => loadFrameworkReference(owner),
}
