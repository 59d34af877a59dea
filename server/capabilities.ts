import { assessment } from '@headroom/capabilities/assessment'
import { background } from '@headroom/capabilities/background'
import { codeOfPractice } from '@headroom/capabilities/code-of-practice'
import { conversations } from '@headroom/capabilities/conversations'
import { designGallery } from '@headroom/capabilities/design-gallery'
import { feedback } from '@headroom/capabilities/feedback'
import { frameworks } from '@headroom/capabilities/frameworks'
import { home } from '@headroom/capabilities/home'
import { improvement } from '@headroom/capabilities/improvement'
import { measures } from '@headroom/capabilities/measures'
import { organisation } from '@headroom/capabilities/organisation'
import { roles } from '@headroom/capabilities/roles'
import { auditMigrations } from '@headroom/platform/audit'
import type { Capability } from '@headroom/platform/capability'
import { databaseMigrations, type Migration } from '@headroom/platform/database'
import { jobMigrations } from '@headroom/platform/jobs'
import { onceMigrations } from '@headroom/platform/once'
import { signInMigrations } from '@headroom/platform/sign-in'

/** What Headroom can do (`account` joins in `compose.ts`, given the sign-in it stands on). A new capability is one line here and one in `edges.ts`. */
export const capabilities: readonly Capability[] = [
  home,
  assessment,
  roles,
  feedback,
  conversations,
  frameworks,
  codeOfPractice,
  measures,
  improvement,
  organisation,
  background,
  designGallery,
]

export const migrations: readonly Migration[] = [
  ...databaseMigrations,
  ...auditMigrations,
  ...onceMigrations,
  ...jobMigrations,
  ...signInMigrations,
  ...capabilities.flatMap((capability) => capability.migrations),
]

export const listeners = capabilities.flatMap((capability) => capability.listeners ?? [])
