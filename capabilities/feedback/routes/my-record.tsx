import { inOrganisation } from '@headroom/platform/database'
import { type Route, route } from '@headroom/platform/http'
import { $MyFeedbackRecord, findMyFeedbackRecord } from '../report/my-record.ts'
import { MyRecordPage } from '../views/report/my-record-page.tsx'

const signedIn = { kind: 'signed-in' } as const

const show = route(
  {
    method: 'GET',
    path: '/feedback/my-record',
    summary: 'What is kept of my feedback: reports about me, whom I asked, what was asked of me',
    access: signedIn,
    answers: 'page',
  },
  async ({ scope, frame, page }) =>
    page(<MyRecordPage frame={frame} record={await inOrganisation(scope, findMyFeedbackRecord)} />),
)

const json = route(
  {
    method: 'GET',
    path: '/feedback/my-record.json',
    summary: 'The same, with every figure of every report, as JSON',
    access: signedIn,
    answers: 'download',
  },
  async ({ scope, download }) => {
    const record = await inOrganisation(scope, findMyFeedbackRecord)
    const body = JSON.stringify($MyFeedbackRecord.parse(record), null, 2)
    return download({ name: 'my-feedback-record.json', type: 'application/json; charset=utf-8', body })
  },
)

export const myRecordPages: readonly Route[] = [show, json]
