import { appendAudit } from '@headroom/platform/audit'
import type { PlainDate } from '@headroom/platform/clock'
import { inOrganisation, type Scope, type Within } from '@headroom/platform/database'
import { claimOnce } from '@headroom/platform/once'
import { codeOfPractice as code } from './content/index.ts'
import { attestationQueries, type NewAttestation } from './queries/attestations.ts'
import { type AttestationState, stateOn } from './rules/renewal.ts'

/** Pressing twice, or going back and pressing again, attests once. */
export const attest = (
  scope: Scope,
  { personId, submissionId }: { personId: string; submissionId: string },
  at: Date,
): Promise<void> =>
  inOrganisation(scope, async (within) => {
    if (await claimOnce(within, submissionId, at))
      await recordAttestations(within, [{ personId, attestedAt: at }], at)
  })

/** For the demonstration and for records brought from elsewhere: any number, as they were given then. */
export async function recordAttestations(
  within: Within,
  attestations: readonly NewAttestation[],
  at: Date,
): Promise<void> {
  const [id, ...others] = await attestationQueries(within).append(attestations)
  if (id === undefined) return
  const one = others.length === 0
  await appendAudit(within, at, [
    {
      action: one ? 'attest' : 'record-attestations',
      objectType: one ? 'code-attestation' : 'organisation',
      objectId: one ? id : within.organisationId,
      after: one ? attestations[0] : { codeId: code.id, attestations: attestations.length },
    },
  ])
}

/** Where somebody stands with the Code today, in one statement. */
export const attestationState = async (
  within: Within,
  personId: string,
  today: PlainDate,
): Promise<AttestationState> => stateOn(today, (await attestationQueries(within).list(personId, 1))[0])
