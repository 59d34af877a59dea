export const REPORTS = '/feedback/reports'
export const reportHref = (reportId: string): string => `${REPORTS}/${reportId}`
export const figuresHref = (cycleId: string): string => `/feedback/cycles/${cycleId}/report`
