import type { Capability } from '@headroom/platform/capability'
import { createCodeAttestation } from './migrations/2026-11-22-50-code-attestation.ts'
import { createCodeCoverage } from './migrations/2026-11-22-51-code-coverage.ts'
import { routes } from './routes.tsx'

export { attestationState, recordAttestations } from './attest.ts'
export type { NewAttestation } from './queries/attestations.ts'
export type { Attestation, AttestationState } from './rules/renewal.ts'

export const codeOfPractice: Capability = {
  name: 'code-of-practice',
  routes,
  migrations: [createCodeAttestation, createCodeCoverage],
  navigation: [{ href: '/code', label: 'Code', access: { kind: 'signed-in' }, position: 50 }],
  jobs: [],
}
