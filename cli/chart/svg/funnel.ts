import { type Funnel, type FunnelLimits, funnelCurves } from '@headroom/control-charts'
import { heading, numberAxis, valueAxis } from './axes.ts'
import { document, line, polyline } from './elements.ts'
import { domainOf, FRAME, horizontal, linear, vertical } from './geometry.ts'
import { mark } from './marks.ts'

/** A funnel plot as SVG: units against limits that narrow as their denominators grow. */
export function drawFunnelSvg(funnel: Funnel, title: string): string {
  const sizes = funnel.points.map(({ denominator }) => denominator)
  const across = domainOf(sizes)
  const least = Math.max(across[0], Math.min(...sizes) / 2)
  const curves = funnelCurves(funnel, least, across[1])
  const own = (curve: (typeof curves)[number]): FunnelLimits =>
    funnel.isOverDispersed ? curve.adjusted : curve.limits
  const highest = Math.max(...funnel.points.map(({ ratio }) => ratio), funnel.target) * 1.6
  const domain = domainOf([
    ...funnel.points.map(({ ratio }) => ratio),
    ...curves.flatMap((curve) => [own(curve).lower998, Math.min(highest, own(curve).upper998)]),
  ])
  const x = linear([least, across[1]], horizontal(FRAME))
  const y = linear(domain, vertical(FRAME))
  const curveOf = (name: keyof FunnelLimits, look: Record<string, string | number>) =>
    polyline(
      curves
        .filter((curve) => own(curve)[name] <= domain[1])
        .map((curve) => [x(curve.denominator), y(own(curve)[name])] as const),
      look,
    )
  const outer = { stroke: '#212b32', 'stroke-width': 1.5 }
  const inner = { stroke: '#4c6272', 'stroke-width': 1.5, 'stroke-dasharray': '7 5' }
  const [left, right] = horizontal(FRAME)
  const show = (value: number) => String(Number(value.toPrecision(3)))
  const marks = funnel.points.map(({ denominator, ratio, adjustedOutlier, reason }) =>
    mark(
      x(denominator),
      y(ratio),
      adjustedOutlier > 0 ? 'neutral_high' : adjustedOutlier < 0 ? 'neutral_low' : 'common',
      reason,
    ),
  )
  const body = [
    heading(title, FRAME),
    valueAxis(domain, y, FRAME, show),
    numberAxis([least, across[1]], x, FRAME, funnel.kind === 'standardised' ? 'Expected' : 'Denominator'),
    line([left, y(funnel.target)], [right, y(funnel.target)], { stroke: '#212b32' }),
    curveOf('lower998', outer),
    curveOf('upper998', outer),
    curveOf('lower95', inner),
    curveOf('upper95', inner),
    ...marks,
  ]
  return document(FRAME, { title, description: funnel.text }, body.join(''))
}
