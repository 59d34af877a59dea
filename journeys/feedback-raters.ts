import type { World } from '../checks/world/index.ts'

/** Answers as a rater's browser would, form by form; a whole cohort in a browser would take the afternoon. */
export type Answering = {
  /** Of every question with levels. */
  readonly level: string
  readonly comment?: string
}

const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))
const followed = (answer: Response, path: string): string => {
  const to = answer.headers.get('Location')
  if (answer.status !== 303 || !to) throw new Error(`${path} was answered ${answer.status}`)
  return to
}

/** From the link to the thanks. */
export async function answerByLink(
  world: World,
  link: string,
  { level, comment = '' }: Answering,
): Promise<void> {
  let path = followed(await world.submit(link, {}), link)
  const ticket = path
  for (let page = 0; page < 30 && !path.endsWith('/check'); page += 1) {
    const html = mainOf(await (await world.visit(path)).text())
    const names = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, name = '']) => name)
    const fields = Object.fromEntries([
      ...names(/<input[^>]*name="(item-[^"]+)"/g).map((name) => [name, level]),
      ...names(/<textarea[^>]*name="(item-[^"]+)"/g).map((name) => [name, comment]),
    ])
    const action = (/<form[^>]*action="([^"]+)"/.exec(html)?.[1] ?? path).replaceAll('&amp;', '&')
    path = followed(await world.submit(action, { ...fields, next: 'continue' }), action)
  }
  const check = await (await world.visit(`${ticket}/check`)).text()
  const sealed = /name="sealed" value="([^"]+)"/.exec(check)?.[1] ?? ''
  followed(await world.submit(`${ticket}/send`, { sealed }), ticket)
}

/** The links of everything that is asked of somebody today, with whom each is about. */
export async function linksOf(
  world: World,
  key: string,
): Promise<readonly { about: string; link: string }[]> {
  const html = mainOf(await (await world.visit('/feedback', key)).text())
  const found: { about: string; link: string }[] = []
  for (const row of html.split('<tr').slice(1)) {
    const action = /action="(\/feedback\/asked\/[^"]+)"/.exec(row)?.[1]
    if (!action) continue
    const about = /nhsuk-u-visually-hidden">: ([^<]+)</.exec(row)?.[1] ?? 'self'
    found.push({ about, link: followed(await world.submit(action, {}, key), action) })
  }
  return found
}
