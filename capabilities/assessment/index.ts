import type { Capability } from '@headroom/platform/capability'
import { drawMonthsFigures } from './draw-figures-job.ts'
import { migrations } from './migrations/index.ts'
import { api } from './routes/api.ts'
import { draftPages, firstPages } from './routes/journey.tsx'
import { organisationPages, seesFigures } from './routes/organisation.tsx'
import { ownRecord } from './routes/own-record.tsx'
import { teamPages } from './routes/team.tsx'

export { bringInAssessments, type HistoricAssessment } from './bring-in-assessments.ts'

export const assessment: Capability = {
  name: 'assessment',
  routes: [...api, ...firstPages, ...ownRecord, ...teamPages, ...organisationPages, ...draftPages],
  migrations,
  navigation: [
    { href: '/assessment', label: 'Self-assessment', access: { kind: 'signed-in' }, position: 20 },
    { href: '/team', label: 'My team', access: { kind: 'manages-others' }, position: 40 },
    { href: '/assessment/organisation', label: 'Coverage', access: seesFigures, position: 60 },
  ],
  jobs: [drawMonthsFigures],
}
