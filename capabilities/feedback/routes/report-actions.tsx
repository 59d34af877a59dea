import { findPersonByEmail } from '@headroom/capabilities/organisation'
import { inOrganisation } from '@headroom/platform/database'
import {
  type FormFault,
  type FormFields,
  NotFound,
  parseForm,
  type Route,
  route,
} from '@headroom/platform/http'
import { releaseReport, shareReport } from '../report/release-report.ts'
import { $Release, $Share, $StopSharing, dayOf } from '../report/report-schema.ts'
import { reportHref } from '../views/report/report-hrefs.ts'
import { ReportPage } from '../views/report/report-page.tsx'
import { findReadable } from './reports.tsx'

const form = { method: 'POST', access: { kind: 'signed-in' }, answers: 'page' } as const

const release = route(
  {
    ...form,
    path: '/feedback/reports/:reportId/release',
    summary: 'Release a report to whoever it is about, after talking it through',
  },
  async (request) => {
    const opened = await findReadable(request)
    if (opened.reading !== 'facilitator') throw new NotFound()
    const { fields } = await request.form()
    const refuse = (faults: readonly FormFault[], typed: FormFields) =>
      request.page(
        <ReportPage frame={request.frame} today={request.today} {...opened} releasing={{ typed, faults }} />,
        400,
      )
    const sent = parseForm($Release, fields)
    const onTheDate = ({ field, message }: FormFault) =>
      ['day', 'month', 'year'].includes(field)
        ? { field: 'talkedOn', message: 'Enter the date you talked' }
        : { field, message }
    if (!sent.ok) return refuse(sent.faults.map(onTheDate), sent.typed)
    const talkedOn = dayOf(sent.value)
    if (!talkedOn)
      return refuse([{ field: 'talkedOn', message: 'Enter a real date, such as 27 3 2027' }], sent.typed)
    if (talkedOn > request.today)
      return refuse(
        [{ field: 'talkedOn', message: 'The date you talked must be today or earlier' }],
        sent.typed,
      )
    const { submissionId, note } = sent.value
    const reportId = opened.report.found.id
    await releaseReport(
      request.scope,
      request.enqueue,
      { reportId, submissionId, talkedOn, note },
      request.now,
    )
    return request.redirect(`${reportHref(reportId)}?done=released`)
  },
)

const share = route(
  { ...form, path: '/feedback/reports/:reportId/share', summary: 'Let somebody read my report' },
  async (request) => {
    const opened = await findReadable(request)
    if (opened.reading !== 'subject' || !opened.sharing) throw new NotFound()
    const { sharing } = opened
    const sent = parseForm($Share, (await request.form()).fields)
    const refuse = (message: string) =>
      request.page(
        <ReportPage
          frame={request.frame}
          today={request.today}
          {...opened}
          sharing={{ ...sharing, typed: sent.typed, faults: [{ field: 'email', message }] }}
        />,
        400,
      )
    if (!sent.ok) return refuse('Go back to the report and try again')
    const { email, submissionId } = sent.value
    const manager = sharing.managers.find(({ id }) => id === sent.value.personId)
    if (!manager && !email) return refuse('Enter the work e-mail address of somebody in your organisation')
    const personId =
      manager?.id ?? (await inOrganisation(request.scope, (within) => findPersonByEmail(within, email ?? '')))
    if (!personId) return refuse('Nobody in your organisation has this e-mail address')
    if (personId === request.viewer.personId)
      return refuse('It is your report already: enter somebody else’s address')
    const reportId = opened.report.found.id
    await shareReport(request.scope, { reportId, submissionId, personId, decision: 'give' }, request.now)
    return request.redirect(`${reportHref(reportId)}?done=shared#sharing`)
  },
)

const stopSharing = route(
  {
    ...form,
    path: '/feedback/reports/:reportId/stop-sharing',
    summary: 'Let somebody read my report no longer',
  },
  async (request) => {
    const { report, reading } = await findReadable(request)
    const sent = parseForm($StopSharing, (await request.form()).fields)
    if (reading !== 'subject' || !sent.ok) throw new NotFound()
    const reportId = report.found.id
    await shareReport(request.scope, { ...sent.value, reportId, decision: 'withdraw' }, request.now)
    return request.redirect(`${reportHref(reportId)}?done=stopped#sharing`)
  },
)

export const reportActions: readonly Route[] = [release, share, stopSharing]
