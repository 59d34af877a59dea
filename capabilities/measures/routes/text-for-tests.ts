/** A page as somebody hears it: no pictures but their names, no markup. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<svg[^>]*role="img" aria-label="([^"]*)"[\s\S]*?<\/svg>/g, ' $1 ')
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')

/** What of these words is not on the page: a whole page in a failed test helps nobody. */
export const missing = (html: string, ...words: (string | RegExp)[]): readonly string[] => {
  const all = textOf(html)
  return words.filter((one) => (typeof one === 'string' ? !all.includes(one) : !one.test(all))).map(String)
}
