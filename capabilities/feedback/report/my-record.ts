import type { Within } from '@headroom/platform/database'
import { z } from 'zod'
import { myFeedbackRecord } from '../queries/my-feedback-record.ts'
import { reportSharing } from '../queries/report-sharing.ts'
import { reportQueries } from '../queries/reports.ts'
import { type FrozenReport, openReport } from './frozen-report.ts'
import type { Reading } from './read-report.ts'
import { groupName, shownWords } from './report-words.ts'

/** Said wherever somebody looks for what they answered. */
export const ANSWERS_CANNOT_BE_FOUND =
  'What you answered about others is not in this record. It was kept without anything that says it was yours, so nobody can find it, and neither can you. It is erased when the late days of a cycle are over.'

const $Figures = z.array(z.object({ from: z.string(), mean: z.string() }))

/** Everything that is kept of a person's feedback, in words and in numbers. */
export const $MyFeedbackRecord = z.object({
  answersGiven: z.string(),
  reports: z.array(
    z.object({
      id: z.string(),
      cycle: z.string(),
      closedOn: z.iso.date(),
      version: z.number().int(),
      releasedAt: z.iso.datetime(),
      facilitatorNote: z.string().nullable(),
      themes: z.array(z.object({ theme: z.string(), figures: $Figures })),
      items: z.array(z.object({ theme: z.string(), item: z.string(), figures: $Figures })),
      comments: z.array(z.object({ question: z.string(), from: z.string(), texts: z.array(z.string()) })),
      sharedWith: z.array(
        z.object({ name: z.string(), givenAt: z.iso.datetime(), withdrawnAt: z.iso.datetime().nullable() }),
      ),
      readBy: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    }),
  ),
  askedAboutMe: z.array(
    z.object({ cycle: z.string(), group: z.string(), name: z.string().nullable(), state: z.string() }),
  ),
  askedOfMe: z.array(
    z.object({
      cycle: z.string(),
      about: z.string(),
      group: z.string(),
      askedOn: z.string().nullable(),
      state: z.string(),
    }),
  ),
})

export type MyFeedbackRecord = z.output<typeof $MyFeedbackRecord>

/** So many reports are in one record: a person has one or two a year, and they are kept for six. */
const MOST_REPORTS = 40

export async function findMyFeedbackRecord(within: Within): Promise<MyFeedbackRecord> {
  const record = myFeedbackRecord(within)
  const readings = await record.listReadings()
  const reports = []
  for (const id of (await record.listReportIds()).slice(0, MOST_REPORTS)) {
    const found = await reportQueries(within).find(id)
    if (!found) continue
    const shares = await reportSharing(within).list(id)
    reports.push({
      ...recordOf(await openReport(within, found)),
      sharedWith: shares.map(({ name, givenAt, withdrawnAt }) => ({
        name,
        givenAt: givenAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
      readBy: readings
        .filter(({ reportId }) => reportId === id)
        .map(({ name, at }) => ({ name, at: at.toISOString() })),
    })
  }
  return {
    answersGiven: ANSWERS_CANNOT_BE_FOUND,
    reports,
    askedAboutMe: (await record.listAskedAboutMe()).map(({ cycle, group, name, invitationState }) => ({
      cycle,
      group,
      name,
      state: invitationState,
    })),
    askedOfMe: (await record.listAskedOfMe()).map(({ cycle, about, group, askedOn, invitationState }) => ({
      cycle,
      about,
      group,
      askedOn,
      state: invitationState,
    })),
  }
}

function recordOf({ found, read }: FrozenReport) {
  const figures = ({ self, others, groups }: Reading) => [
    { from: 'Self', mean: shownWords(self, read.levels) },
    { from: 'Others', mean: shownWords(others?.groupEqual ?? null, read.levels) },
    ...groups.map(({ key, figure }) => ({ from: groupName(key), mean: shownWords(figure, read.levels) })),
  ]
  return {
    id: found.id,
    cycle: found.cycleName,
    closedOn: found.closedOn,
    version: found.version,
    releasedAt: (found.releasedAt ?? new Date(0)).toISOString(),
    facilitatorNote: found.note || null,
    themes: read.themes.map((theme) => ({ theme: theme.theme, figures: figures(theme) })),
    items: read.themes.flatMap(({ theme, items }) =>
      items.map(({ item, ...reading }) => ({ theme, item: item.raterWording, figures: figures(reading) })),
    ),
    comments: read.comments.map(({ item, from, texts }) => ({
      question: item?.raterWording ?? '',
      from: from === 'others' ? 'Others' : groupName(from),
      texts: [...texts],
    })),
  }
}
