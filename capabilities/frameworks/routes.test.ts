import { fixedClock } from '@headroom/platform/clock'
import { countQueries, scopeMaker } from '@headroom/platform/database'
import { createApp } from '@headroom/platform/http'
import { newId } from '@headroom/platform/ids'
import { markMaker } from '@headroom/platform/keyed-mark'
import { openLog } from '@headroom/platform/log'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { describe, expect, it } from 'vitest'
import { frameworks } from './index.ts'
import { shownFrameworks } from './library.ts'

/** No database at all: the library is in the program, and a page that asked a question would fail. */
const noDatabase = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const app = createApp({
  mark: markMaker('of a test'),
  routes: frameworks.routes,
  findViewer: async () => undefined,
  findRelations: async () => new Set(),
  scopeOf: scopeMaker(noDatabase),
  enqueue: async () => newId(),
  frameFor: () => ({}),
  faultPage: ({ kind }) => kind,
  clock: fixedClock('2026-11-22T19:00:00Z'),
  log: openLog('silent'),
  checkAnswers: true,
})

const read = async (path: string): Promise<string> => (await app.request(path)).text()
const status = async (path: string): Promise<number> => (await app.request(path)).status
const places = (html: string, ...words: readonly string[]): readonly number[] =>
  words.map((word) => html.indexOf(word))

describe('the library', () => {
  it('shows what is in force first, then history with its dates and what took its place', async () => {
    const html = await read('/frameworks')
    const [mlf = -1, history = -1, lqf = -1] = places(
      html,
      'NHS Management and Leadership Framework',
      'History',
      'NHS Leadership Qualities Framework',
    )
    expect(0 < mlf && mlf < history && history < lqf).toBe(true)
    expect(html).toContain('In use from 2002 to October 2011')
    expect(html).toContain('In force since 2025')
  })

  it('asks nothing of the database', async () => {
    for (const path of ['/frameworks', '/frameworks/mlf', '/frameworks/compare?left=mlf&right=lqf'])
      expect((await countQueries(() => read(path))).queries).toBe(0)
  })
})

describe('a framework', () => {
  it.each(shownFrameworks.map(({ framework }) => framework.id))(
    '%s can be read, with owner and licence',
    async (id) => {
      const html = await read(`/frameworks/${id}`)
      expect(html).toContain('Licence and sources')
      expect(html).toContain('Kept by')
    },
  )

  it('shows its competencies by management, by leadership, and by both', async () => {
    const html = await read('/frameworks/lqf?nature=management')
    expect(html).toContain('Holding to account')
    expect(html).not.toContain('Self belief</a>')
    expect(await status('/frameworks/lqf?nature=other')).toBe(400)
    expect(await status('/frameworks/lqf?nature=')).toBe(200)
  })

  it('gives each quality its own ladder, from 0 and of unequal height', async () => {
    const html = await read('/frameworks/lqf')
    expect(html).toContain('Levels: each ladder is its own')
    expect(html).toContain('0 – Doubt or arrogance')
    expect(html).toContain('This ladder stands in for one we do not know')
  })

  it('says which career stage is expected to show what', async () => {
    expect(await read('/frameworks/mlcf')).toContain('What each stage is expected to show')
  })

  it('is not there under a name that is not ours', async () => {
    expect(await status('/frameworks/nothing')).toBe(404)
    expect(await status('/frameworks/mlf/MLF-9.9.9')).toBe(404)
    expect(await status('/api/frameworks/nothing')).toBe(404)
  })

  it('leads from a group to its place in the tree', async () => {
    const answer = await app.request('/frameworks/mlf/MLF-1.1')
    expect(answer.headers.get('Location')).toBe('/frameworks/mlf#MLF-1.1')
  })
})

describe('a competency', () => {
  it('is shown at all five stages, with evidence and what corresponds elsewhere', async () => {
    const html = await read('/frameworks/mlf/MLF-1.1.3')
    for (const stage of ['Fundamental', 'Stage\u00a01', 'Stage\u00a02', 'Stage\u00a03', 'Stage\u00a04'])
      expect(html).toContain(`>${stage}`)
    expect(html).toContain('What would count as evidence')
    expect(html).toContain('/frameworks/mlcf/MLCF-1.3')
    expect(html).toContain('Scores are never converted')
  })

  it('says so where nothing may be held by stage', async () => {
    expect(await read('/frameworks/lqf/LQF-P1')).toContain('Nothing is held here by stage')
  })
})

describe('two frameworks side by side', () => {
  it('show each relation in words, what has nothing beside it, and that scores stay where they are', async () => {
    const html = await read('/frameworks/compare?left=mlf&right=lqf')
    for (const words of [
      'Covers less',
      'Touches the same ground',
      'Nothing corresponds',
      'Scores are never converted',
    ])
      expect(html).toContain(words)
    expect(html).toContain('In LQF, with nothing in MLF')
  })

  it('must be two', async () => {
    const answer = await app.request('/frameworks/compare?left=mlf&right=mlf')
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('href="#right"')
    expect(await status('/frameworks/compare')).toBe(200)
    expect(await status('/frameworks/compare?left=mlf&right=')).toBe(200)
  })

  it('correspond alike from either side', async () => {
    type Answer = { links: { from: string; to: string }[]; onlyFrom: string[]; onlyTo: string[] }
    const ask = async (path: string) => (await (await app.request(path)).json()) as Answer
    const there = await ask('/api/frameworks/mlf/crosswalk/lqf')
    const back = await ask('/api/frameworks/lqf/crosswalk/mlf')
    const turned = back.links.map(({ from, to }) => `${to} ${from}`).sort()
    expect(there.links.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(turned)
    expect([there.onlyFrom, there.onlyTo]).toEqual([back.onlyTo, back.onlyFrom])
    expect(there).toMatchObject({ convertsScores: false })
  })
})

describe('what can be taken away', () => {
  it('is the library and each framework as JSON', async () => {
    const library = (await (await app.request('/api/frameworks')).json()) as { frameworks: { id: string }[] }
    expect(library.frameworks).toHaveLength(7)
    for (const { id } of library.frameworks) expect(await status(`/api/frameworks/${id}`)).toBe(200)
  })

  it('is a CSV of names and descriptors: 27 competencies at five stages', async () => {
    const lines = (await read('/frameworks/mlf/competencies.csv')).trim().split('\r\n')
    expect(lines).toHaveLength(1 + 27 * 5)
    expect(lines[1]).toMatch(/^NHS Management and Leadership Framework,1\.0,/)
  })
})
