import { recordAttestations } from '@headroom/capabilities/code-of-practice'
import { countQueries } from '@headroom/platform/database'
import { newId } from '@headroom/platform/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World, worldClock } from '../../checks/world/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const homeOf = async (key: string): Promise<string> => (await world.visit('/', key)).text()
/** The pressing kind of link: a page has one. */
const buttons = (html: string): readonly string[] =>
  [...html.matchAll(/class="[^"]*nhsuk-button[ "][^>]*>\s*([^<]*)/g)].map(([, words = '']) => words.trim())

const beginAssessment = (key: string) =>
  world.submit('/assessment/start', { stageId: '1', submissionId: newId() }, key)
const attest = (key: string, attestedAt: string) =>
  world.within(key, (within) =>
    recordAttestations(
      within,
      [{ personId: world.person(key).personId, attestedAt: new Date(attestedAt) }],
      worldClock.now(),
    ),
  )

describe('the home page', () => {
  it('sends a stranger to sign in', async () => {
    const answer = await world.visit('/')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?next=%2F'])
    expect((await world.visit('/api/me')).status).toBe(401)
  })

  it('shows a newcomer who they are, their role, and one obvious first step', async () => {
    const html = await homeOf('wardManager')
    for (const words of [
      'Gwen Prosser',
      'Nearby Hospitals',
      'Ward Manager, Cardiology',
      'Reports to Dilip Mehta',
      'What the Ward manager role asks',
      'Not assessed yet',
      'Not attested yet',
      '13 people report to you',
    ])
      expect(html).toContain(words)
    expect(buttons(html)).toEqual(['Start now'])
    expect(html).toContain('href="/assessment/start"')
  })

  it('shows nobody a team who has none', async () => {
    expect(await homeOf('nurse')).not.toContain('report to you')
  })

  it('leads back into a draft', async () => {
    expect((await beginAssessment('serviceManager')).status).toBe(303)
    const html = await homeOf('serviceManager')
    expect(html).toContain('None of 27 answered yet')
    expect(buttons(html)).toEqual(['Go on with it'])
  })

  it('says where a person stands with the Code', async () => {
    await attest('clinicalLead', '2025-06-01T09:00:00Z')
    expect(await homeOf('clinicalLead')).toContain('Your attestation counted until')
    await attest('clinicalLead', '2026-11-01T09:00:00Z')
    expect(await homeOf('clinicalLead')).toContain('Your attestation counts until')
  })

  it('has a short row of pages for those with a duty, and for nobody else', async () => {
    expect(await homeOf('nurse')).not.toContain('For your duties here')
    expect(await homeOf('board')).toContain('href="/code/coverage"')
    expect(await homeOf('administrator')).toContain('href="/organisation/import"')
    expect(await homeOf('developmentLead')).not.toContain('href="/organisation/import">Bring in')
  })

  it('takes as many queries for a busy person as for a newcomer', async () => {
    await homeOf('generalManager')
    const before = await countQueries(() => homeOf('generalManager'))
    await beginAssessment('generalManager')
    await attest('generalManager', '2024-11-01T09:00:00Z')
    await attest('generalManager', '2025-11-01T09:00:00Z')
    const after = await countQueries(() => homeOf('generalManager'))
    expect(after.queries).toBe(before.queries)
  })
})

describe('who I am, for a program', () => {
  it('is the person, their organisation, duties and posts', async () => {
    const { personId, organisationId } = world.person('developmentLead')
    expect(await (await world.visit('/api/me', 'developmentLead')).json()).toMatchObject({
      personId,
      name: 'Catriona Muir',
      organisation: { id: organisationId, name: 'Nearby Hospitals' },
      grants: ['development-lead'],
      managesOthers: false,
      posts: [
        {
          title: 'Leadership Development Lead',
          unit: { name: 'Human Resources' },
          manager: { name: 'Adaeze Okafor' },
        },
      ],
    })
  })
})
