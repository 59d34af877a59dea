import { newId } from '@headroom/platform/ids'
import type { World } from '../checks/world/index.ts'
import { askByLink } from './asking-by-link.ts'
import { type FeedbackThings, makeFeedbackThings } from './feedback-things.ts'
import { type Improved, makeImproved } from './improved.ts'
import { makeMeasured } from './measured.ts'
import { insertRunningJob } from './page-samples.ts'
import { asCsv, extract, joiner } from './staff-extract.ts'
import { makeTalked, type Talked } from './talked.ts'

/** What the pages are about: made through the pages' own forms, so that it is as people would have made it. */
export type Things = {
  readonly talked: Talked
  readonly improved: Improved
  readonly submittedId: string
  readonly draftId: string
  readonly readyImportId: string
  /** The world's own staff came in by it. */
  readonly appliedImportId: string
  readonly jobId: string
  /** Two links by which somebody makes an account, and one by which somebody chooses a new password. */
  readonly invitation: string
  readonly secondInvitation: string
  readonly passwordReset: string
  /** What a rater outside holds, and what it was exchanged for. */
  readonly feedbackLink: string
  readonly feedbackTicket: string
  readonly feedback: FeedbackThings
}

export async function makeThings(world: World): Promise<Things> {
  const submittedId = await submitAssessment(world, 'wardManager')
  await share(world, 'nurse')
  await makeMeasured(world)
  const draftId = await begin(world, 'wardManager')
  await save(world, 'wardManager', draftId, 'MLF-1.1', '4')
  return {
    talked: await makeTalked(world),
    improved: await makeImproved(world),
    submittedId,
    draftId,
    appliedImportId: await firstImport(world),
    readyImportId: await uploadExtract(world),
    jobId: await insertRunningJob(world, 'wardManager'),
    invitation: await makeLink(world, 'team4', 'invite'),
    secondInvitation: await makeLink(world, 'team5', 'invite'),
    passwordReset: await makeLink(world, 'nurse', 'password-link'),
    ...(await askByLink(world)),
    feedback: await makeFeedbackThings(world),
  }
}

async function firstImport(world: World): Promise<string> {
  const page = await textOf(world, '/organisation/import', 'administrator')
  return /href="\/organisation\/import\/([\da-f-]{36})"/.exec(page)?.[1] ?? ''
}

const textOf = async (world: World, path: string, key: string): Promise<string> =>
  (await world.visit(path, key)).text()

export const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

const followed = (answer: Response): string => {
  const path = answer.headers.get('Location')
  if (answer.status !== 303 || !path) throw new Error(`The form was answered ${answer.status}`)
  return path
}

export async function begin(world: World, key: string): Promise<string> {
  const answer = await world.submit('/assessment/start', { stageId: '1', submissionId: newId() }, key)
  return followed(answer).replace('/assessment/', '')
}

export async function save(world: World, key: string, id: string, standardId: string, level: string) {
  const path = `/assessment/${id}/${standardId}`
  const page = await textOf(world, path, key)
  const names = new Set([...page.matchAll(/name="(level-[^"]+)"/g)].map(([, name]) => name ?? ''))
  const answers = Object.fromEntries([...names].map((name) => [name, level]))
  const note = { [`note-${standardId}.1`]: 'The winter board' }
  followed(
    await world.submit(path, { basis: hidden(page, 'basis'), next: 'continue', ...answers, ...note }, key),
  )
}

export async function submitAssessment(world: World, key: string): Promise<string> {
  const id = await begin(world, key)
  const tasks = await textOf(world, `/assessment/${id}`, key)
  const standards = new Set(
    [...tasks.matchAll(/href="\/assessment\/[^/"]+\/(MLF-[\d.]+)"/g)].map(([, one]) => one),
  )
  for (const [place, standardId] of [...standards].entries())
    await save(world, key, id, standardId ?? '', String(2 + (place % 3)))
  followed(await world.submit(`/assessment/${id}/check`, { submissionId: newId() }, key))
  return id
}

async function share(world: World, key: string): Promise<void> {
  await submitAssessment(world, key)
  const managerId = hidden(await textOf(world, '/assessment/sharing', key), 'managerId')
  const agreement = { managerId, decision: 'give', submissionId: newId() }
  followed(await world.submit('/assessment/sharing', agreement, key))
}

/** The extract with somebody new and a fault in it, checked and waiting to be confirmed. */
export async function uploadExtract(world: World): Promise<string> {
  const rows = extract()
  const faulty = { ...joiner(rows, '1951'), FTE: '38' }
  const file = new File([asCsv([...rows, joiner(rows, '1950'), faulty])], 'extract.csv')
  const answer = await world.submit('/organisation/import', { submissionId: newId(), file }, 'administrator')
  const result = await jobResult(world, followed(answer))
  return result.replace('/organisation/import/', '')
}

export async function jobResult(world: World, jobPath: string): Promise<string> {
  const giveUpAt = Date.now() + 60_000
  while (Date.now() < giveUpAt) {
    const answer = await world.visit(jobPath, 'administrator')
    if (answer.status === 303) return answer.headers.get('Location') ?? ''
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The background job did not finish in a minute')
}

/** An administrator is shown a link once, to pass on. */
async function makeLink(world: World, key: string, what: 'invite' | 'password-link'): Promise<string> {
  const path = `/people/${world.person(key).personId}/sign-in/${what}`
  const answer = await world.submit(path, { email: `${key}@example.nhs.test` }, 'administrator')
  const token = /\/(?:invitation|password-reset)\/([\w-]+)</.exec(await answer.text())?.[1]
  if (!token) throw new Error(`No link was shown at ${path} (${answer.status})`)
  return token
}
