import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settle } from '../capabilities/feedback/testing/world.ts'
import { worldUrl } from '../checks/world/index.ts'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import { answerByLink, linksOf } from './feedback-raters.ts'
import { faultsOf } from './page-checks.ts'
import { type MailServer, openMailServer } from './post-box.ts'
import { type ServedWorld, serveWorld } from './serve.ts'

/*
 * A cohort of twelve through a whole cycle and, a year later, another. The people who matter are in a browser, some of them without
 * a script and on a telephone; the many others send the same forms.
 */
const COHORT = Array.from({ length: 12 }, (_, place) => `team${place}`)
const PEERS = 5
/** Whose report has a lone group; who has somebody say no; and who is given a view by somebody outside. */
const [outsideOne, loneOne, declinedOne] = ['team0', 'team1', 'team2'] as const

describe.skipIf(!hasBrowser)(`feedback for a cohort${whySkipped}`, () => {
  let served: ServedWorld
  let mail: MailServer
  let now = new Date('2026-11-23T09:00:00Z')
  const pages = new Map<string, Page>()

  beforeAll(async () => {
    mail = await openMailServer()
    served = await serveWorld({ clock: { now: () => now }, settings: { HEADROOM_SMTP_URL: mail.url } })
  })
  afterAll(async () => {
    await served?.close()
    await mail?.close()
  })

  const nameOf = (key: string): string => served.world.person(key).name
  const main = async (page: Page): Promise<string> => (await page.getByRole('main').textContent()) ?? ''
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const follow = (page: Page, name: string | RegExp) =>
    page.getByRole('main').getByRole('link', { name }).first().click()

  /** One window for each person; the subject with somebody outside has no scripts and a telephone. */
  async function as(key: string): Promise<Page> {
    const known = pages.get(key)
    if (known) return known
    const options = key === outsideOne ? { javaScript: false, width: 360 } : {}
    const { page } = await served.browser.visit(options)
    page.setDefaultTimeout(8_000)
    await signInAs(page, nameOf(key))
    pages.set(key, page)
    return page
  }

  async function letterTo(address: string, words: string): Promise<string> {
    await expect
      .poll(() => mail.letters.filter(({ to, text }) => to === address && text.includes(words)).length, {
        timeout: 15_000,
      })
      .toBeGreaterThan(0)
    return mail.letters.findLast(({ to, text }) => to === address && text.includes(words))?.text ?? ''
  }

  const linkIn = (letter: string): string => /\/give-feedback\/\S+/.exec(letter)?.[0] ?? ''

  /** Rounds until what they began is done: closing makes reports, in a job. */
  async function moveTo(day: string): Promise<void> {
    now = new Date(`${day}T09:00:00Z`)
    // Sessions are over by then.
    pages.clear()
    served.world.forgetSessions()
    await served.world.service.jobs.makeRounds()
  }

  async function setUp(
    name: string,
    closes: readonly [string, string, string],
    earlier?: string,
  ): Promise<string> {
    const page = await as('developmentLead')
    await page.goto('/feedback')
    await follow(page, 'Set up feedback for a group')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByRole('radio', { name: 'Ward talk' }).check()
    for (const [place, part] of ['day', 'month', 'year'].entries())
      await page.locator(`[name="closesOn[${part}]"]`).fill(closes[place] ?? '')
    await page.getByLabel('Nobody: people choose for themselves').check()
    await page.getByRole('radio', { name: 'In a conversation with the facilitator' }).check()
    await page.locator('[name=facilitator]').fill('1006')
    if (earlier) await page.getByLabel('Earlier wave').selectOption({ label: earlier })
    await press(page, 'Save and choose people')
    await page.getByLabel('Or paste a list').fill(COHORT.map((_, place) => 1101 + place).join('\n'))
    await press(page, 'Add them')
    expect(await main(page)).toContain('It is about 12 people so far')
    await follow(page, /^See what raters are promised/)
    expect(await main(page)).toContain('groups of which fewer than 4 answered are put together, or not shown')
    await press(page, 'Launch for 12 people')
    await page.waitForURL(/done=launched/)
    return new URL(page.url()).pathname
  }

  const ratersPath = (cycle: string, key: string): string =>
    `${cycle}/subjects/${served.world.person(key).personId}/raters`

  /** As somebody's browser would: the nearest five of the cohort, and have them asked. */
  async function choosePeers(cycle: string, key: string): Promise<void> {
    const { world } = served
    const path = ratersPath(cycle, key)
    const place = COHORT.indexOf(key)
    const peers = Array.from({ length: PEERS }, (_, step) => COHORT[(place + step + 1) % COHORT.length] ?? '')
    const lockOn = async (): Promise<string> =>
      /name="lockVersion" value="(\d+)"/.exec(await (await world.visit(path, key)).text())?.[1] ?? ''
    const body = new URLSearchParams({ lockVersion: await lockOn() })
    for (const peer of peers) body.append('pick', `peer:${world.person(peer).personId}`)
    const headers = { Origin: worldUrl, 'Sec-Fetch-Site': 'same-origin' }
    await world.send(`${path}/suggested`, { method: 'POST', headers, body }, key)
    const answer = await world.submit(
      `${path}/decide`,
      { lockVersion: await lockOn(), decision: 'agree' },
      key,
    )
    expect(answer.headers.get('Location')).toContain('done=asked')
  }

  let first = ''

  test('a development lead makes a questionnaire of their own words, and launches', async () => {
    const page = await as('developmentLead')
    await page.goto('/feedback/instruments/new')
    await page.getByLabel('Nothing: we write our own').check()
    await press(page, 'Make it')
    await page.getByLabel('Name', { exact: true }).fill('Ward talk')
    const wordings = ['They listen.', 'They explain why.', 'They come when it is hard.']
    for (const [place, words] of wordings.entries()) {
      await press(page, 'Add a question with levels')
      expect(await main(page)).toContain('Not saved yet')
      await page.locator(`[name=theme-${place + 1}]`).fill('Being there')
      await page.locator(`[name=rater-${place + 1}]`).fill(words)
      await page.locator(`[name=self-${place + 1}]`).fill(words.replace('They', 'I'))
    }
    await press(page, 'Add a question in words')
    await page.locator('[name=rater-4]').fill('What should they go on doing?')
    await page.locator('[name=self-4]').fill('What should I go on doing?')
    await press(page, /^Up question 4/)
    await press(page, 'Save the draft')
    await press(page, 'Publish version 1')
    expect(await main(page)).toContain('Feedback can now be set up with this version')
    expect(await faultsOf(page)).toEqual([])
    first = await setUp('First wave', ['18', '12', '2026'])
    await letterTo('kemi.abara.1101@example.nhs.test', 'choose whom to ask')
  }, 120_000)

  test('without a script, on a telephone: somebody chooses peers and somebody outside', async () => {
    const page = await as(outsideOne)
    await page.goto('/')
    expect(await main(page)).toContain('Choose whom to ask for feedback on you')
    await press(page, 'Choose them')
    await follow(page, /^Choose whom to ask/)
    for (const key of ['team1', 'team2', 'team3', 'team4', 'team5'])
      await page.getByLabel(nameOf(key), { exact: true }).check()
    await press(page, 'Add those selected')
    expect(await main(page)).toContain('5 peers asked: shown only if no more than 1 does not answer')
    await page.getByLabel('Name', { exact: true }).fill('Ola Hospice')
    await page.getByLabel('E-mail address').fill('ola@hospice.test')
    await page.getByLabel('A partner in another organisation').check()
    await press(page, 'Add them')
    expect(await main(page)).toContain('With 1 partner outside asked and a threshold of 4')
    await follow(page, /^Check the list/)
    await press(page, /^Ask 7 people now/)
    expect(await main(page)).toContain('Everybody on the list is being asked')
  }, 120_000)

  test('the others choose theirs; one of them has a lone report', async () => {
    for (const key of COHORT.slice(1)) await choosePeers(first, key)
    const page = await as(loneOne)
    await page.goto(`${ratersPath(first, loneOne)}?q=Hamza`)
    await page.locator(`[name=person][value="${served.world.person('nurse').personId}"]`).check()
    await page.locator('[name=group][value=report]').check()
    await page.locator('form[action$="/found"]').getByRole('button').click()
    await follow(page, /^Check the list/)
    expect(await main(page)).toContain('With 1 person you manage asked and a threshold of 4')
    await press(page, /^Ask 1 person now/)
  }, 120_000)

  test('somebody outside says no, with a reason that only the lead reads; another joins in their place', async () => {
    const subject = await as(declinedOne)
    const path = ratersPath(first, declinedOne)
    const invite = async (name: string, email: string): Promise<string> => {
      await subject.goto(path)
      await subject.getByLabel('Name', { exact: true }).fill(name)
      await subject.getByLabel('E-mail address').fill(email)
      await subject.getByLabel('A partner in another organisation').check()
      await press(subject, 'Add them')
      await follow(subject, /^Check the list/)
      await press(subject, /^Ask 1 person now/)
      return linkIn(await letterTo(email, nameOf(declinedOne)))
    }
    const { page: stranger } = await served.browser.visit({ javaScript: false, width: 360 })
    await stranger.goto(await invite('Ben Council', 'ben@council.test'))
    await follow(stranger, 'I would rather not')
    await stranger.getByRole('radio').first().check()
    await stranger.locator('[name=words]').fill('We met only once.')
    await press(stranger, 'Say no')

    await subject.goto(path)
    expect(await main(subject)).toContain('Said no')
    expect(await main(subject)).not.toContain('We met only once')
    const lead = await as('developmentLead')
    await lead.goto(first)
    expect(await main(lead)).toContain('We met only once.')
    const late = await invite('Cai Library', 'cai@library.test')
    await answerByLink(served.world, late, { level: '4' })
  }, 120_000)

  test('somebody outside answers by the link, on a telephone without a script', async () => {
    const { page } = await served.browser.visit({ javaScript: false, width: 360 })
    await page.goto(linkIn(await letterTo('ola@hospice.test', nameOf(outsideOne))))
    expect(await main(page)).toContain('How your answers are protected')
    await press(page, 'Begin')
    while (!(await page.getByRole('button', { name: 'Send my answers' }).count())) {
      for (const question of await page.locator('main fieldset').all())
        await question.locator('input[type=radio][value="5"]').check()
      for (const area of await page.locator('main textarea').all())
        await area.fill('Ola speaks: keep calling us.')
      await press(page, 'Save and continue')
    }
    await press(page, 'Send my answers')
    expect(await main(page)).toContain('Thank you')
  }, 120_000)

  test('staff answer from their feedback page; one stays silent', async () => {
    const silent = 'team11'
    for (const key of [...COHORT, 'nurse', 'wardManager'].filter((one) => one !== silent))
      for (const { about, link } of await linksOf(served.world, key))
        await answerByLink(served.world, link, {
          level: about === 'self' ? '5' : key === 'nurse' ? '1' : '3',
          comment: key === 'nurse' ? 'The lone report wrote this.' : '',
        })
    const lead = await as('developmentLead')
    await lead.goto(first)
    const overview = await main(lead)
    expect(overview).toContain('Lists of raters: 12 agreed')
    expect(overview).toContain('How many have answered is not shown to anybody before it closes')
  }, 120_000)

  test('it closes on its date, whatever is missing, and the facilitator releases', async () => {
    await moveTo('2026-12-19')
    const page = await as('clinicalLead')
    await expect
      .poll(
        async () => {
          await page.goto('/feedback/reports?list=to-talk-through')
          return page
            .getByRole('main')
            .getByRole('link', { name: nameOf(outsideOne) })
            .count()
        },
        { timeout: 30_000 },
      )
      .toBeGreaterThan(0)
    const subject = await as(outsideOne)
    await subject.goto('/feedback')
    expect(await main(subject)).not.toContain('Your reports')
    for (const key of [outsideOne, loneOne]) await release(page, key)
    await subject.goto('/')
    await subject.goto('/feedback')
    expect(await main(subject)).toContain('Your reports')
  }, 120_000)

  async function release(page: Page, key: string): Promise<void> {
    await page.goto('/feedback/reports?list=to-talk-through')
    await follow(page, nameOf(key))
    await page.locator('[name=note]').fill('We agreed to ask the night staff more.')
    await press(page, /^Release the report to/)
    await letterTo(emailOf(key), '/feedback/reports/')
  }

  const emailOf = (key: string): string =>
    `${nameOf(key).toLowerCase().replace(' ', '.')}.${1101 + COHORT.indexOf(key)}@example.nhs.test`

  async function reportOf(key: string, name: string): Promise<string> {
    const page = await as(key)
    await page.goto('/feedback')
    await follow(page, name)
    // The check is a script itself.
    if (key !== outsideOne) expect(await faultsOf(page)).toEqual([])
    return main(page)
  }

  test('the subject reads what may be shown, and nothing of anybody who was alone', async () => {
    const own = await reportOf(outsideOne, 'First wave')
    expect(own).toContain('We agreed to ask the night staff more.')
    expect(own).not.toContain('Ola speaks')
    expect(own).not.toMatch(/Partners[^.]*: 1 answered/)
    const lone = await reportOf(loneOne, 'First wave')
    expect(lone).not.toContain('The lone report wrote this')
    expect(lone).not.toMatch(/manage[^.]*: 1 answered/)
    const page = await as('wardManager')
    const [path] = [new URL((await as(loneOne)).url()).pathname]
    expect((await page.goto(path))?.status()).toBe(404)
  }, 120_000)

  test('a year later, a second wave shows what has changed', async () => {
    await moveTo('2027-11-22')
    const second = await setUp('Second wave', ['17', '12', '2027'], 'First wave')
    await choosePeers(second, outsideOne)
    // Their links are there when the job that asks them has run.
    await settle(served.world.scopeOf('developmentLead'))
    for (const key of [outsideOne, 'wardManager', 'team1', 'team2', 'team3', 'team4', 'team5'])
      for (const { link } of await linksOf(served.world, key))
        await answerByLink(served.world, link, { level: key === outsideOne ? '4' : '5' })
    await moveTo('2027-12-18')
    const page = await as('clinicalLead')
    await expect
      .poll(
        async () => {
          await page.goto('/feedback/reports?list=to-talk-through')
          return main(page)
        },
        { timeout: 30_000 },
      )
      .toContain('Second wave')
    await page
      .getByRole('row', { name: /Second wave/ })
      .filter({ hasText: nameOf(outsideOne) })
      .getByRole('link')
      .first()
      .click()
    await press(page, /^Release the report to/)
    const report = await reportOf(outsideOne, 'Second wave')
    expect(report).toContain('Since last time')
    expect(report).toContain('the feedback that closed on 19 December 2026')
    expect(report).toContain('Last time and now')
  }, 120_000)
})
