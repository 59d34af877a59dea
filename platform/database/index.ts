export { DatabaseError } from './embedded/database-thread.ts'
export { type EmbeddedDatabase, QueryStopped } from './embedded/embedded-database.ts'
export { DiskNearlyFull } from './embedded/free-space.ts'
export { checksum, type MigrationFault, migrate, statements } from './migrate.ts'
export {
  APP_ROLE,
  appendOnly,
  CONFIDENTIAL_ROLE,
  type Migration,
  ORGANISATION_SETTING,
  referenceTable,
  SIGN_IN_ROLE,
  tenantTable,
} from './migration.ts'
export { databaseMigrations } from './migrations.ts'
export { type Database, type OpenFault, openDatabase, openInThread, openServer } from './open.ts'
export { countQueries, type QueryTally } from './query-count.ts'
export {
  inConfidence,
  inOrganisation,
  inSignIn,
  type Scope,
  type ScopeOf,
  scopeMaker,
  type Within,
} from './scope.ts'
export { refreshStatistics } from './statistics.ts'
