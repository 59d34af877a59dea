import type { Capability } from '@headroom/platform/capability'
import { askRaters } from './asking/ask-raters-job.ts'
import { eraseOldReports } from './confidence/erase-reports.ts'
import { migrations } from './migrations/index.ts'
import { makeReports } from './report/make-reports-job.ts'
import { tellSubject } from './report/tell-subject.ts'
import { rounds } from './rounds.ts'
import { answering } from './routes/answering.tsx'
import { askedByLink } from './routes/asked-by-link.tsx'
import { cohortReports } from './routes/cohort-reports.tsx'
import { cycleForms } from './routes/cycle-forms.tsx'
import { cyclePages } from './routes/cycles.tsx'
import { homePages } from './routes/home.tsx'
import { instrumentPages } from './routes/instruments.tsx'
import { myRecordPages } from './routes/my-record.tsx'
import { passOnPages } from './routes/pass-on.tsx'
import { raterPages } from './routes/raters.tsx'
import { reportActions } from './routes/report-actions.tsx'
import { reportPages } from './routes/reports.tsx'
import { settingUpApi } from './routes/setting-up-api.ts'
import { launchLargeCycle } from './setting-up/launch-job.ts'
import { tellChoosers } from './setting-up/tell-choosers-job.ts'
import { linkHolders } from './tickets/holders.ts'

export { type BroughtCycle, bringInFeedback } from './bring-in-feedback.ts'
export { type FeedbackWaiting, findFeedbackWaiting } from './queries/waiting-for.ts'
export { listReportsSharedWith, type SharedReport } from './report/shared-reports.ts'
export { type RaterGroupKey, raterGroups } from './tables.ts'

export const feedback: Capability = {
  name: 'feedback',
  routes: [
    ...askedByLink,
    ...answering,
    ...settingUpApi,
    ...homePages,
    ...passOnPages,
    ...myRecordPages,
    ...reportPages,
    ...reportActions,
    ...cohortReports,
    ...instrumentPages,
    ...cycleForms,
    ...raterPages,
    ...cyclePages,
  ],
  migrations,
  navigation: [{ href: '/feedback', label: 'Feedback', access: { kind: 'signed-in' }, position: 25 }],
  jobs: [askRaters, makeReports, tellSubject, launchLargeCycle, tellChoosers],
  rounds: [...rounds, eraseOldReports],
  linkHolders,
}
