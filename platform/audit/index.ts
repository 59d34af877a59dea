export { type AuditEntry, appendAudit } from './append.ts'
export { hashOf } from './chain.ts'
export { auditMigrations } from './migrations.ts'
export { type ChainFault, type ChainReport, verifyChain } from './verify.ts'
