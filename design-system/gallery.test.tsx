import { expect, it } from 'vitest'
import { SamplePage } from './gallery/sample-page.tsx'
import { sampleGroups } from './gallery.tsx'
import * as designSystem from './index.ts'

/** Exported, and not a thing to look at by itself. */
const withoutSample = [
  'assetPrefix',
  'assetUrl',
  'configureAssets',
  'DesignSystemPage',
  'ErrorSummary', // takes the focus as it appears: shown as PlainErrorSummary
  'faultOf',
  'formatDate',
  'formatInstant',
  'CalendarDate', // shown under Timestamp
  'NotInPrint',
  'notInPrint',
  'Page', // around the gallery itself
  'PrintOnly',
  'printOnly',
  'progressWords',
]

it('shows every component and pattern that the design system exports', () => {
  const shown = sampleGroups().flatMap(({ samples }) => samples.map(({ component }) => component))
  expect([...shown, ...withoutSample].sort()).toEqual(Object.keys(designSystem).sort())
})

it('gives no two things on the page one id', () => {
  const html = String(<SamplePage />).replaceAll(/srcdoc="[^"]*"/g, '')
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

it('never skips a level of heading', () => {
  const html = String(<SamplePage />).replaceAll(/srcdoc="[^"]*"/g, '')
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(
    levels.flatMap((level, index) => (level - (levels[index - 1] ?? 0) > 1 ? [`h${level} at ${index}`] : [])),
  ).toEqual([])
})
