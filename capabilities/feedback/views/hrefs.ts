export const FEEDBACK = '/feedback'

export const cycleHref = (cycleId: string): string => `/feedback/cycles/${cycleId}`
export const ratersHref = (cycleId: string, personId: string): string =>
  `/feedback/cycles/${cycleId}/subjects/${personId}/raters`
export const instrumentHref = (instrumentId: string): string => `/feedback/instruments/${instrumentId}`

export const feedbackCrumb = { href: FEEDBACK, text: 'Feedback' } as const
export const cycleCrumb = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  href: cycleHref(id),
  text: name,
})
export const instrumentsCrumb = { href: '/feedback/instruments', text: 'Questionnaires' } as const
