import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser, signInAs, whySkipped } from './browser.ts'
import { type ServedWorld, serveWorld } from './serve.ts'

/** The heart of it with Tab, Shift, Space, arrows and Enter alone; no mouse, and never a focus that cannot be seen. */
describe.skipIf(!hasBrowser)(`by keyboard alone${whySkipped}`, () => {
  let served: ServedWorld
  let page: Page
  beforeAll(async () => {
    served = await serveWorld()
    page = (await served.browser.visit()).page
    await signInAs(page, served.world.person('wardManager').name)
  })
  afterAll(() => served?.close())

  type Focus = { readonly what: string; readonly name: string; readonly isVisible: boolean }

  /** What has the focus, and whether a person can see that it has. */
  const focus = (): Promise<Focus> =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      // A radio's ring is drawn beside it, on its label.
      const drawn = element.matches('input[type=radio], input[type=checkbox]')
        ? [
            getComputedStyle(element),
            ...[...(element.nextElementSibling ? [element.nextElementSibling] : [])].map((label) =>
              getComputedStyle(label, '::before'),
            ),
          ]
        : [getComputedStyle(element)]
      const box = element.getBoundingClientRect()
      const label = element.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null
      return {
        what: element.getAttribute('name') ?? element.getAttribute('href') ?? element.tagName,
        name: (label ?? element).textContent?.trim().replaceAll(/\s+/g, ' ') ?? '',
        isVisible:
          box.width > 0 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          drawn.some((style) => style.boxShadow !== 'none' || style.outlineStyle !== 'none'),
      }
    })

  const unseen: string[] = []

  async function tabTo(wanted: (at: Focus) => boolean): Promise<Focus> {
    for (let press = 0; press < 120; press += 1) {
      await page.keyboard.press('Tab')
      const at = await focus()
      if (at.what !== 'BODY' && !at.isVisible) unseen.push(`${at.what} (${at.name}) on ${page.url()}`)
      if (wanted(at)) return at
    }
    throw new Error(`Tab never reached it on ${page.url()}`)
  }

  const enter = (isNavigation = true) =>
    isNavigation
      ? Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
      : page.keyboard.press('Enter')

  test('the first press of Tab offers to skip to the main content, and does', async () => {
    await page.goto('/assessment')
    await page.keyboard.press('Tab')
    const first = await focus()
    expect(first.name).toMatch(/^Skip to main content/)
    expect(first.isVisible).toBe(true)
    await enter(false)
    await page.keyboard.press('Tab')
    expect((await focus()).name).toContain('Start a self-assessment')
  })

  test('a self-assessment is begun, a standard answered with a note, and the draft found again', async () => {
    await enter()
    await tabTo(({ what }) => what === 'stageId')
    await tabTo(({ name }) => name === 'Start')
    await enter()
    await tabTo(({ name }) => name.startsWith('Go on with'))
    await enter()

    for (const place of [1, 2, 3]) {
      await tabTo(({ what }) => what === `level-MLF-1.1.${place}`)
      await page.keyboard.press('Space')
      for (let down = 0; down < place; down += 1) await page.keyboard.press('ArrowDown')
    }
    await tabTo(({ name }) => name.startsWith('Add a note or a link'))
    await enter(false)
    await tabTo(({ what }) => what === 'note-MLF-1.1.3')
    await page.keyboard.type('Written without a mouse')
    await tabTo(({ name }) => name === 'Save and come back later')
    await enter()

    expect(new URL(page.url()).pathname).toBe('/assessment')
    await tabTo(({ name }) => name.startsWith('Go on with it'))
    await enter()
    expect(await page.getByRole('main').textContent()).toContain('You have finished 1 of 9 standards')
    await page.goBack()
    const draft = await page.getByRole('link', { name: 'Go on with it' }).getAttribute('href')
    await page.goto(`${draft}/MLF-1.1`)
    const levels = await page
      .locator('main input[type=radio]:checked')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    expect(levels).toEqual(['2', '3', '4'])
    expect(await page.locator('[name="note-MLF-1.1.3"]').inputValue()).toBe('Written without a mouse')
  })

  test('nothing on the way had the focus without showing it', () => {
    expect(unseen).toEqual([])
  })

  test('a refused form takes the reader to what is wrong, and each fault to its field', async () => {
    await page.goto('/code')
    await tabTo(({ name }) => name === 'Attest to the Code')
    await enter()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('nhsuk-error-summary')
    await tabTo(({ what }) => what.startsWith('#'))
    await enter(false)
    expect((await focus()).what).toBe('hasRead')
    await page.keyboard.press('Space')
    await tabTo(({ name }) => name === 'Attest to the Code')
    await enter()
    expect(await page.getByRole('main').textContent()).toContain('In date')
  })
})
