import type { Capability } from '@headroom/platform/capability'
import { migrations } from './migrations/index.ts'
import { routes } from './routes/index.ts'

export {
  type AppraisalWithPast,
  bringInImprovement,
  type IdeaWithPast,
  type ProjectWithPast,
} from './bring-in-history.ts'
export type { ComparisonAsked } from './did-it-work.ts'

export const improvement: Capability = {
  name: 'improvement',
  routes,
  migrations,
  navigation: [{ href: '/improvement', label: 'Improvement', access: { kind: 'signed-in' }, position: 36 }],
  jobs: [],
}
