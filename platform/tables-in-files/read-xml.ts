import { SaxesParser } from 'saxes'
import { LIMITS } from './limits.ts'
import { refusal, TableRefused } from './refusals.ts'

export type XmlEvents = {
  /** Names come without their namespace prefix: some programs write `<x:row>`. */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

type XmlOptions = { xmlns: false; position: false }

/**
 * Reads one XML part of a workbook, pausing after each piece so that the caller can drain what the events gathered.
 * A document type is refused outright: that is where nested entities ("billion laughs") live, and no workbook has one.
 */
export async function* readXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  events: XmlEvents,
): AsyncGenerator<void> {
  let depth = 0
  let bytesSinceEvent = 0
  const parser = new SaxesParser<XmlOptions>({ xmlns: false, position: false })
  const onEvent = () => {
    bytesSinceEvent = 0
  }
  parser.on('doctype', () => refuse('a document type with entities'))
  parser.on('comment', onEvent)
  parser.on('processinginstruction', onEvent)
  parser.on('opentag', ({ name, attributes }) => {
    onEvent()
    depth += 1
    if (depth > LIMITS.xmlDepth) refuse('elements nested too deeply')
    events.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    onEvent()
    depth -= 1
    events.close?.(localName(name))
  })
  const onText = (text: string) => {
    onEvent()
    events.text?.(text)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)

  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk))
    bytesSinceEvent += chunk.length
    // saxes gathers a name, attribute, text or comment whole before it tells of it, so silence means growing memory.
    if (bytesSinceEvent > LIMITS.xmlTokenBytes) refuse('a single piece of text of more than 2 MB')
    write(parser, decoder.decode(chunk, { stream: true }), part)
    yield
  }
  write(parser, decoder?.decode() ?? '', part)
  closeParser(parser, part)
  yield
}

function refuse(what: string): never {
  throw new TableRefused(refusal('unsafe-workbook', { what }))
}

function write(parser: SaxesParser<XmlOptions>, text: string, part: string): void {
  try {
    parser.write(text)
  } catch (error) {
    throw asRefused(error, part)
  }
}

function closeParser(parser: SaxesParser<XmlOptions>, part: string): void {
  try {
    parser.close()
  } catch (error) {
    throw asRefused(error, part)
  }
}

function asRefused(error: unknown, part: string): TableRefused {
  if (error instanceof TableRefused) return error
  return new TableRefused(refusal('damaged-workbook', { part }), { cause: error })
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
