import { describe, expect, it } from 'vitest'
import { frameworkLibrary } from './index.ts'

// Names given by the frameworks are facts and may say what they like; every other string here is ours to mend.
const theirs = new Set(['name', 'label', 'publisher', 'title', 'attribution', 'seenIn'])

function textsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') && !theirs.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, item]) => textsIn(item, inner))
}

const texts = [...new Set(textsIn(frameworkLibrary))]
const sentences = texts.flatMap((text) => text.split(/(?<=[.?!])\s+/))

const american =
  /\b(\w+iz(e|es|ed|ing|ation)|behavior\w*|colors?|centers?|program|labor|favor\w*|honor\w*|fulfill|judgment|license[ds]?|gotten|toward|math|traveled|counseling|pediatric\w*|anesthe\w*|gyneco\w*|hematolog\w*)\b/i
const realWords = /\b(size[ds]?|prize[ds]?|seiz\w+|recogniz\b)/i
const jargon =
  /\b(leverag\w*|synerg\w*|going forward|utilis\w*|robust|holistic\w*|empower\w*|stakeholders?|key (stakeholder|deliverable)s?|proactive\w*|facilitat\w*|optimis\w*|deep dive|granular\w*|actionable|touchpoints?|impactful|best-in-class|world-class|cascad\w*|drive forward|ensure that)\b/i

describe('the words of the framework library', () => {
  it('has words enough to be worth checking', () => {
    expect(texts.length).toBeGreaterThan(300)
  })

  it('spells as British readers do', () => {
    expect(texts.filter((text) => american.test(text.replace(realWords, '')))).toEqual([])
  })

  it('does without management jargon', () => {
    expect(texts.filter((text) => jargon.test(text))).toEqual([])
  })

  it('keeps its sentences short enough to read on a ward computer', () => {
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 40)).toEqual([])
  })

  it('uses curly apostrophes and no double spaces', () => {
    expect(texts.filter((text) => /'|"| {2}/.test(text))).toEqual([])
  })

  it('names no real organisation, product or person in what it asks of people', () => {
    expect(
      texts.filter((text) => /\b(Datix|Microsoft|Excel|Teams|Zoom|WhatsApp|RLDatix)\b/.test(text)),
    ).toEqual([])
  })
})
