import { nameDate, showFor, type XmrChart } from '@headroom/control-charts'
import { INK, type Look, lookOf, SHAPES } from './marks.ts'
import { escapeXml } from './markup.ts'

/** In tenths of a pixel, so that every number is whole: whole numbers are the quickest to write and the shortest. */
const WIDTH = 1320
const HEIGHT = 360
const ROOM = 50

/** The sparkline in a sentence: when, from what to what, and about which mean. */
export function sparkWords(chart: XmrChart): string {
  const last = chart.points[chart.lastUsable]
  const first = chart.points.find(({ judgement }) => judgement !== null)
  if (!first || !last) return 'No values yet'
  const show = showFor(chart)
  const name = (date: string) => nameDate(date, chart.isMonthly)
  const mean = chart.partitions.at(-1)?.mean ?? 0
  return `${chart.n} points: ${show(first.value ?? 0)} in ${name(first.date)}, ${show(last.value ?? 0)} in ${name(last.date)}, mean ${show(mean)}`
}

type Scales = { readonly x: (at: number) => number; readonly y: (value: number) => number }

function scalesOf(chart: XmrChart): Scales {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const include = (value: number) => {
    if (value < low) low = value
    if (value > high) high = value
  }
  // A point left out does not stretch the scale.
  for (const { value, isGhost } of chart.points) if (value !== null && !isGhost) include(value)
  for (const { limits, mean } of chart.partitions) {
    include(mean)
    if (!limits || !chart.hasEnoughPoints) continue
    include(limits.lower)
    include(limits.upper)
  }
  const up = high > low ? (HEIGHT - 2 * ROOM) / (high - low) : 0
  const floor = high > low ? HEIGHT - ROOM : HEIGHT / 2
  const step = (WIDTH - 2 * ROOM) / Math.max(1, chart.points.length - 1)
  return {
    x: (at) => Math.round(ROOM + at * step),
    y: (value) => Math.min(HEIGHT - 20, Math.max(20, Math.round(floor - (value - low) * up))),
  }
}

/** The room between the limits and the mean, over each stretch's own points. */
function stretches(chart: XmrChart, { x, y }: Scales): { bands: string; means: string } {
  let bands = ''
  let means = ''
  let left = 0
  chart.partitions.forEach(({ limits, mean }, index) => {
    const next = chart.partitions[index + 1]
    const right = next ? x(chart.points.findIndex(({ date }) => date >= next.from) - 0.5) : WIDTH
    if (limits && chart.hasEnoughPoints)
      bands += `M${left},${y(limits.upper)}H${right}V${y(limits.lower)}H${left}z`
    means += `M${left},${y(mean)}H${right}`
    left = right
  })
  return { bands, means }
}

type Drawn = { line: string; ghosts: string; marks: Partial<Record<Look, string>> }

/** The line, broken at a missing value, and the points of signals: one path for all of a kind. */
function pointsOf(chart: XmrChart, { x, y }: Scales): Drawn {
  const drawn: Drawn = { line: '', ghosts: '', marks: {} }
  const add = (look: Look, shape: string) => {
    drawn.marks[look] = (drawn.marks[look] ?? '') + shape
  }
  let isOpen = false
  for (let at = 0; at < chart.points.length; at++) {
    const point = chart.points[at]
    if (!point || (point.value === null && !point.isGhost)) {
      isOpen = false
      continue
    }
    if (point.value === null) continue
    const px = x(at)
    const py = y(point.value)
    const look = lookOf(point, chart.hasEnoughPoints)
    if (look === 'ghost') {
      drawn.ghosts += `<circle cx="${px}" cy="${py}" r="20"/>`
      continue
    }
    drawn.line += isOpen ? `L${px},${py}` : `M${px},${py}h0`
    isOpen = true
    if (look === 'mixed') {
      add('improvement', `M${px},${py - 28}v56l-28,-28z`)
      add('concern', `M${px},${py - 24}h24v48h-24z`)
    } else if (look !== 'common') add(look, SHAPES[look](px, py, 20))
  }
  return drawn
}

const INKS = [
  ['improvement', INK.improvement],
  ['concern', INK.concern],
  ['neutral_high', INK.change],
  ['neutral_low', INK.change],
] as const

/**
 * An XmR chart small enough for a row of a table: points in order rather than in time, the room between the limits,
 * the mean, the points of signals, and a ring about the latest. Text, not JSX: three hundred of these are a page.
 */
export function sparkSvg(chart: XmrChart): string {
  const scales = scalesOf(chart)
  const { bands, means } = stretches(chart, scales)
  const { line, ghosts, marks } = pointsOf(chart, scales)
  let drawn = `<path d="${bands}" fill="#dbe5ee"/><path d="${means}" stroke="${INK.quiet}" stroke-width="10"/><path d="${line}" fill="none" stroke="${INK.text}" stroke-width="11" stroke-linejoin="round" stroke-linecap="round"/>`
  if (ghosts !== '') drawn += `<g fill="#fff" stroke="${INK.quiet}" stroke-width="10">${ghosts}</g>`
  for (const [look, ink] of INKS) if (marks[look]) drawn += `<path d="${marks[look]}" fill="${ink}"/>`
  const last = chart.points[chart.lastUsable]
  if (last && last.value !== null)
    drawn += `<circle cx="${scales.x(chart.lastUsable)}" cy="${scales.y(last.value)}" r="40" fill="none" stroke="${INK.text}" stroke-width="15"/>`
  return `<svg class="headroom-control-spark" width="132" height="36" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(sparkWords(chart))}" focusable="false">${drawn}</svg>`
}
