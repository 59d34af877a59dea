import type { RaterGroupKey } from '../tables.ts'

/** One and many, as the pages of whoever is asked about say them. */
export const groupNames: Readonly<Record<RaterGroupKey, { readonly one: string; readonly many: string }>> = {
  self: { one: 'yourself', many: 'yourself' },
  manager: { one: 'line manager', many: 'line managers' },
  peer: { one: 'peer', many: 'peers' },
  report: { one: 'person you manage', many: 'people you manage' },
  partner: { one: 'partner outside', many: 'partners outside' },
  patient: { one: 'patient or carer', many: 'patients and carers' },
}

export const anonymousGroups = ['peer', 'report', 'partner', 'patient'] as const
export type AnonymousGroup = (typeof anonymousGroups)[number]

/** As a heading or a label. */
export const groupLabels: Readonly<Record<RaterGroupKey, string>> = {
  self: 'Yourself',
  manager: 'Line manager',
  peer: 'Peers',
  report: 'People managed',
  partner: 'Partners outside',
  patient: 'Patients and carers',
}
