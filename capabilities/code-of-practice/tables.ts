import type { PlainDate } from '@headroom/platform/clock'

export type CodeOfPracticeTables = {
  code_attestation: {
    organisation_id: string
    id: string
    person_id: string
    code_id: string
    code_version: string
    attested_at: Date
    expires_on: PlainDate
  }
}
