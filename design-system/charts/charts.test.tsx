import { describe, expect, it } from 'vitest'
import { Distribution } from './distribution.tsx'
import { chartExamples, distributionWithheld, heatMapWithWithheld, ladderOfEveryState } from './examples.tsx'
import { HeatMap } from './heat-map.tsx'
import { Ladder } from './ladder.tsx'

const html = chartExamples.map(({ title, body }) => ({ title, markup: String(body) }))

const idsIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/ id="([^"]+)"/g)].flatMap(([, id]) => (id === undefined ? [] : [id]))

describe('Every chart example', () => {
  it.each(html)(
    '$title: sets no inline style, which the content security policy would refuse',
    ({ markup }) => {
      expect(markup).not.toMatch(/ style=/)
      expect(markup).not.toContain('<style')
      expect(markup).not.toContain('<script')
    },
  )

  it.each(html)('$title: labels and describes its picture by elements that are there', ({ markup }) => {
    const ids = idsIn(markup)
    const referred = [...markup.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)].map(([, id]) => id)
    for (const id of referred) expect(ids).toContain(id)
    for (const [svg] of markup.matchAll(/<svg[^>]*>/g)) {
      expect(
        svg.includes('aria-hidden="true"') ||
          /role="img".*(aria-labelledby=.*aria-describedby=|aria-label="[^"]+")/.test(svg),
      ).toBe(true)
    }
  })

  it.each(html.filter(({ title }) => !/nothing yet|^Icons/.test(title) || title.startsWith('Sparkline')))(
    '$title: has a table of its numbers beside it',
    ({ markup }) => {
      expect(markup).toContain('<table')
    },
  )

  it('uses no id twice on the page of the gallery', () => {
    const ids = idsIn(html.map(({ markup }) => markup).join(''))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('A withheld number', () => {
  it('is not in the markup of a distribution, nor is which of the withheld is small', () => {
    const markup = String(<Distribution id="x" chart={distributionWithheld} />)
    expect(markup.match(/Withheld/g)?.length).toBeGreaterThan(2)
    expect(markup).not.toMatch(/small[^ ]|complement/)
  })

  it('is a cell of the heat map that says so in words', () => {
    const markup = String(<HeatMap id="x" chart={heatMapWithWithheld} />)
    expect(markup).toContain('<span class="headroom-heat__value">Withheld</span>')
    expect(markup).toContain('Withheld to protect people in small groups')
  })
})

describe('The ladder', () => {
  const markup = String(<Ladder id="x" chart={ladderOfEveryState} />)

  it('draws a mark for each level assessed and none for a chance not had or a question not answered', () => {
    const picture = markup.slice(markup.indexOf('role="img"'))
    expect(picture.match(/headroom-ladder__assessed"/g)?.length).toBe(5)
    expect(picture).toContain('headroom-ladder__track--no-chance')
    expect(picture).toContain('headroom-ladder__track--not-answered')
  })

  it('spaces unequal values equally, because levels are ordered and not measured', () => {
    const chart = {
      title: 'Unequal',
      rows: [
        {
          competency: 'One',
          levels: [0, 1, 5].map((value) => ({ value, label: `level ${value}` })),
          assessed: { kind: 'level', value: 1 },
        },
      ],
    } as const
    expect(String(<Ladder id="y" chart={chart} />)).toContain('class="headroom-ladder__assessed" cx="50%"')
  })

  it('refuses a level its scale does not have', () => {
    const row = {
      competency: 'One',
      levels: [{ value: 1, label: 'Begins' }],
      assessed: { kind: 'level', value: 4 },
    } as const
    expect(() => String(<Ladder id="z" chart={{ title: 'Wrong', rows: [row] }} />)).toThrow(
      '4 is not a level of the scale of One',
    )
  })
})
