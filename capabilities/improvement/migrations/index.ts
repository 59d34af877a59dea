import type { Migration } from '@headroom/platform/database'
import { createImprovement } from './2026-11-22-80-improvement.ts'

export const migrations: readonly Migration[] = [createImprovement]
