import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askRatersOf } from '../capabilities/feedback/asking/ask-raters.ts'
import { askingParts, linkOf, openPostBox } from '../capabilities/feedback/testing/asking.ts'
import { type FeedbackWorld, openFeedbackWorld } from '../capabilities/feedback/testing/world.ts'
import { worldUrl } from '../checks/world/index.ts'
import { type BrowserInUse, hasBrowser, startBrowser, whySkipped } from './browser.ts'
import { faultsOf } from './page-checks.ts'

/* Somebody outside who was asked for feedback: a phone, no account, no JavaScript. */
describe.skipIf(!hasBrowser)(`somebody who was asked by a link${whySkipped}`, () => {
  let world: FeedbackWorld
  let browser: BrowserInUse
  let link = ''
  let other = ''
  let closeServer: () => void
  beforeAll(async () => {
    world = await openFeedbackWorld()
    const questionnaire = await world.makeQuestionnaire({ ratings: 5, comments: 2 })
    const subject = world.person('wardManager').personId
    const cycleId = await world.makeCycle({ questionnaire, subjects: [subject], name: 'Autumn leaders' })
    const ids = await world.ask(cycleId, subject, [
      { group: 'partner', email: 'ana@example.test', name: 'Ana Ferreira' },
      { group: 'patient', email: 'ben@example.test', name: 'Ben Okoro' },
    ])
    await askRatersOf(await askingParts(world, openPostBox()), cycleId)
    link = await linkOf(world, cycleId, ids[0] ?? '')
    other = await linkOf(world, cycleId, ids[1] ?? '')
    const server = serve({ fetch: world.service.fetch, port: 0, hostname: '127.0.0.1' })
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    closeServer = () => server.close()
    browser = await startBrowser({ address: worldUrl, servedAt: `127.0.0.1:${port}` })
  })
  afterAll(async () => {
    await browser?.close()
    closeServer?.()
    await world?.close()
  })

  const lookAt = async (page: Page): Promise<void> => {
    expect(await faultsOf(page), page.url()).toEqual([])
  }
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText()

  test.each([360, 1280])('every page is in order at %i pixels', async (width) => {
    const { page, complaints } = await browser.visit({ width })
    for (const path of [link, `${link}/decline`]) {
      await page.goto(path)
      await lookAt(page)
    }
    await page.goto(link)
    await page.getByRole('button', { name: 'Begin' }).click()
    const ticket = page.url().replace(/\?.*/, '')
    for (const path of ['', '?part=2', '/check', '/saved']) {
      await page.goto(ticket + path)
      await lookAt(page)
    }
    expect(complaints).toEqual([])
  })

  test('answers on a phone without JavaScript, stops, comes back by the same link, and sends', async () => {
    const { page, context } = await browser.visit({ width: 360, javaScript: false })
    await page.goto(link)
    expect(await heading(page)).toContain('Feedback for Gwen Prosser')
    await page.getByRole('button', { name: 'Begin' }).click()
    const first = page.locator('fieldset').first()
    await first.locator('input[type=radio]').nth(1).check()
    await page.getByRole('button', { name: 'Save and come back later' }).click()
    expect(await heading(page)).toContain('Saved for later')
    expect(await context.cookies()).toEqual([])

    const again = await browser.visit({ width: 360, javaScript: false })
    await again.page.goto(link)
    await again.page.getByRole('button', { name: 'Begin' }).click()
    expect(await again.page.locator('fieldset').first().locator('input[type=radio]').nth(1).isChecked()).toBe(
      true,
    )
    while (!again.page.url().endsWith('/check')) {
      for (const question of await again.page.locator('fieldset').all())
        await question.getByLabel('I had no chance to see this').check()
      for (const words of await again.page.locator('textarea').all())
        await words.fill('Steady on a bad night.')
      await again.page.getByRole('button', { name: 'Save and continue' }).click()
    }
    expect(await again.page.locator('main').innerText()).toContain('Steady on a bad night.')
    await again.page.getByRole('button', { name: 'Send my answers' }).click()
    expect(await heading(again.page)).toContain('Thank you: your answers are sent')
    await again.page.goBack()
    await page.goto(link)
    await page.getByRole('button', { name: 'Begin' }).click()
    expect(await heading(page)).toContain('You have answered already')
  })

  test('says no, is told what is missing, and changes their mind', async () => {
    const { page } = await browser.visit({ width: 360, javaScript: false })
    await page.goto(other)
    await page.getByRole('link', { name: 'I would rather not' }).click()
    await page.getByRole('button', { name: 'Say no' }).click()
    expect(await page.locator('.nhsuk-error-summary').innerText()).toContain(
      'Select why you would rather not',
    )
    await page.getByLabel('I do not have the time').check()
    await page.getByRole('button', { name: 'Say no' }).click()
    expect(await heading(page)).toContain('You said that you would rather not')
    await page.getByRole('button', { name: 'Give feedback after all' }).click()
    expect(await page.getByRole('button', { name: 'Begin' }).isVisible()).toBe(true)
  })
})
