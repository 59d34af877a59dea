import type { Capability } from '@headroom/platform/capability'
import { migrations } from './migrations/index.ts'

export { type RaterGroupKey, raterGroups } from './tables.ts'

export const feedback: Capability = { name: 'feedback', routes: [], migrations, navigation: [], jobs: [] }
