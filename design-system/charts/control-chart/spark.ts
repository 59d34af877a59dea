import { nameDate, showFor, type XmrChart } from '@headroom/control-charts'
import { domainOf, linear } from './geometry.ts'
import { INK, type Look, lookOf, SHAPES } from './marks.ts'
import { escapeXml, path, rounded } from './markup.ts'

const WIDTH = 132
const HEIGHT = 36
const ROOM = 5

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

/** How a point of the sparkline is coloured: one path for all of a kind, since three hundred rows carry these. */
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
  const numbers: (number | null)[] = chart.points.map(({ value, isGhost }) => (isGhost ? null : value))
  for (const { limits, mean } of chart.partitions) {
    numbers.push(mean)
    if (limits && chart.hasEnoughPoints) numbers.push(limits.lower, limits.upper)
  }
  const [low, high] = domainOf(numbers)
  const y = linear([low, high], [HEIGHT - ROOM, ROOM])
  const step = (WIDTH - 2 * ROOM) / Math.max(1, chart.points.length - 1)
  const x = (at: number) => ROOM + at * step

  let bands = ''
  let means = ''
  let start = 0
  chart.partitions.forEach((partition, index) => {
    const next = chart.partitions[index + 1]
    const found = next ? chart.points.findIndex(({ date }) => date >= next.from) : -1
    const end = found < 0 ? chart.points.length : found
    const [left, right] = [
      index === 0 ? 0 : x(start - 0.5),
      end === chart.points.length ? WIDTH : x(end - 0.5),
    ]
    const { limits, mean } = partition
    if (limits && chart.hasEnoughPoints)
      bands += path`M${left},${y(limits.upper)}H${right}V${y(limits.lower)}H${left}z`
    means += path`M${left},${y(mean)}H${right}`
    start = end
  })

  let line = ''
  let isOpen = false
  const marks: Partial<Record<Look, string>> = {}
  const ghosts: string[] = []
  for (let at = 0; at < chart.points.length; at++) {
    const point = chart.points[at]
    if (!point || point.value === null) {
      isOpen = false
      continue
    }
    // A point left out does not stretch the scale, and so may lie off it.
    const [px, py] = [rounded(x(at)), rounded(Math.min(HEIGHT - 2, Math.max(2, y(point.value))))]
    const look = lookOf(point, chart.hasEnoughPoints)
    if (look === 'ghost') {
      ghosts.push(`<circle cx="${px}" cy="${py}" r="2"/>`)
      continue
    }
    line += isOpen ? `L${px},${py}` : `M${px},${py}h0`
    isOpen = true
    if (look === 'mixed') {
      marks.improvement = `${marks.improvement ?? ''}${path`M${px},${py - 3}v6l-3,-3z`}`
      marks.concern = `${marks.concern ?? ''}${path`M${px},${py - 2.5}h2.5v5h-2.5z`}`
    } else if (look !== 'common') marks[look] = `${marks[look] ?? ''}${SHAPES[look](px, py, 2)}`
  }

  const last = chart.points[chart.lastUsable]
  const ring =
    last && last.value !== null
      ? `<circle cx="${rounded(x(chart.lastUsable))}" cy="${rounded(y(last.value))}" r="4" fill="none" stroke="${INK.text}" stroke-width="1.5"/>`
      : ''
  const drawn = INKS.map(([look, ink]) =>
    marks[look] ? `<path d="${marks[look]}" fill="${ink}"/>` : '',
  ).join('')
  const excluded = ghosts.length > 0 ? `<g fill="#fff" stroke="${INK.quiet}">${ghosts.join('')}</g>` : ''
  return `<svg class="headroom-control-spark" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(sparkWords(chart))}" focusable="false"><path d="${bands}" fill="#dbe5ee"/><path d="${means}" stroke="${INK.quiet}"/><path d="${line}" fill="none" stroke="${INK.text}" stroke-linejoin="round" stroke-linecap="round"/>${excluded}${drawn}${ring}</svg>`
}
