import { ChartPicture, type ChartPictureProps } from './chart-picture.tsx'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The wide drawing of a page's chart as a file of its own, with its title inside. Undefined where nothing is drawn. */
export function chartSvg(props: ChartPictureProps): string | undefined {
  const page = String(<ChartPicture {...props} />)
  const [drawing, attributes, inside] = /<svg ([^>]*--wide"[^>]*)>([\s\S]*?)<\/svg>/.exec(page) ?? []
  const box = /viewBox="([^"]*)"/.exec(attributes ?? '')?.[1]
  if (drawing === undefined || inside === undefined || box === undefined) return undefined
  const [, , width, height] = box.split(' ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" role="img" font-family="Arial, sans-serif"><title>${escaped(props.title)}</title><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>\n`
}
