import { auditMigrations } from '../../audit/index.ts'
import { openTestDatabase } from '../../database/for-tests.ts'
import { type Database, databaseMigrations } from '../../database/index.ts'
import { signInMigrations } from '../migrations.ts'

/** A database of one's own with sign-in's schema. */
export const openMigrated = (): Promise<Database> =>
  openTestDatabase([...databaseMigrations, ...auditMigrations, ...signInMigrations])
