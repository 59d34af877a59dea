import type { Capability } from '@headroom/platform/capability'
import { migrations } from './migrations/index.ts'
import { coveragePages, seesFigures } from './routes/coverage.tsx'
import { myRecordRoutes } from './routes/my-record.ts'
import { onePages, ownPages } from './routes/own.tsx'
import { talkPages } from './routes/talk.tsx'
import { togetherPages } from './routes/together.tsx'

export { bringInConversations, type HistoricConversation } from './bring-in-conversations.ts'

export const conversations: Capability = {
  name: 'conversations',
  routes: [...ownPages, ...coveragePages, ...myRecordRoutes, ...togetherPages, ...talkPages, ...onePages],
  migrations,
  navigation: [
    { href: '/conversations', label: 'Conversations', access: { kind: 'signed-in' }, position: 27 },
    { href: '/conversations/coverage', label: 'Conversations held', access: seesFigures, position: 61 },
  ],
  jobs: [],
}
