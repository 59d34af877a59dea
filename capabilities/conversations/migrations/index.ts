import { createConversations } from './2026-11-22-90-conversations.ts'

export const migrations = [createConversations]
