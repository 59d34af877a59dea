import type { XmrChart } from '@headroom/control-charts'
import { ControlChart, type Marker } from '@headroom/design-system/charts'

type Props = { readonly title: string; readonly chart: XmrChart; readonly markers: readonly Marker[] }

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The wide drawing of a chart as a file of its own, with its title and its description inside. Undefined where nothing is drawn. */
export function chartSvg({ title, chart, markers }: Props): string | undefined {
  const page = String(<ControlChart id="chart" title={title} chart={chart} markers={markers} />)
  const [drawing, attributes, inside] = /<svg ([^>]*--wide"[^>]*)>([\s\S]*?)<\/svg>/.exec(page) ?? []
  const box = /viewBox="([^"]*)"/.exec(attributes ?? '')?.[1]
  if (drawing === undefined || inside === undefined || box === undefined) return undefined
  const [, , width, height] = box.split(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" role="img" font-family="Arial, sans-serif"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>\n`
}
