import { afterEach, describe, expect, it } from 'vitest'
import { configureAssets } from './assets/asset-url.ts'
import { sampleViewer } from './gallery/sample-page.tsx'
import { Page, type PageProps } from './index.ts'

const render = (props: Partial<PageProps> = {}) =>
  String(
    <Page title="Your role" {...props}>
      <h1>Your role</h1>
    </Page>,
  )

const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0

afterEach(() => configureAssets({}))

describe('every page', () => {
  it('says its language and its title, as "title – Headroom"', () => {
    expect(render()).toMatch(/^<!DOCTYPE html><html lang="en-GB">/)
    expect(render()).toContain('<title>Your role – Headroom</title>')
  })

  it('says "Error" first in its title when its form was refused', () => {
    expect(render({ hasFaults: true })).toContain('<title>Error: Your role – Headroom</title>')
  })

  it('has one header, one main and one footer, and a way to skip to the main', () => {
    const html = render({ viewer: sampleViewer })
    expect([count(html, /<header /g), count(html, /<main /g), count(html, /<footer /g)]).toEqual([1, 1, 1])
    expect(html).toContain('href="#maincontent"')
    expect(html).toContain('id="maincontent"')
  })

  it('holds no inline script, style or handler, so that the policy can forbid them', () => {
    const html = render({ viewer: sampleViewer, banner: { label: 'Trial', text: 'On one computer' } })
    expect(html).not.toMatch(/<style|style=|<script(?! type="module" src="\/assets\/)|\son\w+=/)
  })

  it('never carries the identity of the NHS', () => {
    const [head = '', body = ''] = render({ viewer: sampleViewer }).split('<main')
    expect(head).not.toMatch(/NHS(?! design)/)
    expect(body).not.toMatch(/nhsuk-header__logo/)
    expect(head).toContain('aria-label="Headroom home"')
  })

  it('loads assets by their hashed names, and the scripts of its islands', () => {
    configureAssets({ 'headroom.css': 'headroom-abc.css', 'rota.js': 'rota-def.js' })
    const html = render({ scripts: ['rota.js'] })
    expect(html).toContain('href="/assets/headroom-abc.css"')
    expect(html).toContain('<script type="module" src="/assets/rota-def.js">')
  })
})

describe('a signed-in person', () => {
  it('sees who they are, where, and a button to sign out', () => {
    const html = render({ viewer: sampleViewer })
    expect(html).toContain('Amara Okonjo')
    expect(html).toContain('Fernhollow Hospitals')
    expect(html).toMatch(/<form class="nhsuk-header__account-form" action="\/sign-out" method="post">/)
  })

  it('sees the page they are on marked in the navigation', () => {
    const html = render({ viewer: sampleViewer, current: '/team' })
    expect(html).toMatch(/href="\/team" aria-current="page"/)
    expect(count(html, /aria-current/g)).toBe(1)
  })

  it('sees the section marked on a page inside it, and never the home page with it', () => {
    const html = render({ viewer: sampleViewer, current: '/organisation/units/larch' })
    expect(html).toMatch(/href="\/organisation" aria-current="true"/)
    expect(count(html, /aria-current/g)).toBe(1)
  })
})

it('shows nobody signed in no navigation and no way to sign out', () => {
  expect(render()).not.toMatch(/<nav|sign-out/)
})

it('escapes names, titles and addresses that come from elsewhere', () => {
  const hostile = `"'><i lamp>`
  const html = render({
    title: hostile,
    viewer: { name: hostile, organisationName: hostile, navigation: [{ href: hostile, label: hostile }] },
    breadcrumbs: [{ href: hostile, text: hostile }],
    banner: { label: hostile, text: hostile },
  })
  expect(html).not.toContain('<i lamp')
  expect(html).not.toContain(`"'`)
})
