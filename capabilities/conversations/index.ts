import type { Capability } from '@headroom/platform/capability'
import { migrations } from './migrations/index.ts'
import { onePages, ownPages } from './routes/own.tsx'
import { talkPages } from './routes/talk.tsx'

export const conversations: Capability = {
  name: 'conversations',
  routes: [...ownPages, ...talkPages, ...onePages],
  migrations,
  navigation: [
    { href: '/conversations', label: 'Conversations', access: { kind: 'signed-in' }, position: 27 },
  ],
  jobs: [],
}
