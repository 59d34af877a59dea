import { newId } from '@headroom/platform/ids'
import type { World } from '../checks/world/index.ts'

/** Conversations of the ward manager with the nurse: one to be prepared, and one that is open to both and written down. */
export type Talked = {
  readonly toPrepareId: string
  readonly openToBothId: string
  /** A unit that the ward manager belongs to. */
  readonly unitId: string
}

export const makeTalked = async (world: World): Promise<Talked> => ({
  openToBothId: await talk(world),
  toPrepareId: await plan(world),
  unitId: await ownUnit(world),
})

async function ownUnit(world: World): Promise<string> {
  const home = await (await world.visit('/conversations', 'wardManager')).text()
  return /\/conversations\/together\/([0-9a-f-]{36})/.exec(home)?.[1] ?? ''
}

async function plan(world: World): Promise<string> {
  const answer = await world.submit(
    '/conversations/new',
    {
      submissionId: newId(),
      with: `person:${world.person('nurse').personId}`,
      kind: 'check-in',
      'plannedFor[day]': '20',
      'plannedFor[month]': '11',
      'plannedFor[year]': '2026',
    },
    'wardManager',
  )
  const to = answer.headers.get('Location') ?? ''
  if (answer.status !== 303) throw new Error(`Planning a conversation was answered ${answer.status}`)
  return /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(to)?.[0] ?? ''
}

async function talk(world: World): Promise<string> {
  const id = await plan(world)
  const words = { lockVersion: '0', action: 'share', 'since-last': 'Nights were calm' }
  for (const key of ['nurse', 'wardManager']) await world.submit(`/conversations/${id}/prepare`, words, key)
  await world.submit(
    `/conversations/${id}/record`,
    {
      version: '0',
      strengths: 'Calm at night',
      'heldOn[day]': '20',
      'heldOn[month]': '11',
      'heldOn[year]': '2026',
    },
    'wardManager',
  )
  const objective = { submissionId: newId(), level: 'own', words: 'Lead the handover twice a week' }
  await world.submit(`/conversations/${id}/objectives`, objective, 'wardManager')
  const promise = { submissionId: newId(), promise: 'An hour a week without bed meetings' }
  await world.submit(`/conversations/${id}/support`, promise, 'wardManager')
  return id
}
