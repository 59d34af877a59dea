import { type DriverNode, treeOf } from './driver-tree.ts'

export type Box = {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly kind: 'aim' | DriverNode['kind']
}
export type Laid = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  /** From the right of one box to the left of another. */
  readonly arms: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
}

export const BOX = { width: 200, height: 62, gapAcross: 44, gapDown: 12 } as const
const LETTERS_A_LINE = 27
const LINES = 3

/** Words in lines that fit a box; what does not fit ends in an ellipsis, and the list below the picture has it whole. */
export function linesOf(words: string): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LETTERS_A_LINE)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.slice(0, LETTERS_A_LINE))
  }
  return lines.length <= LINES ? lines : [...lines.slice(0, LINES - 1), `${lines[LINES - 1] ?? ''}…`]
}

/** A tree from left to right: a leaf takes a row, and whatever has leaves stands in the middle of them. */
export function layOutDrivers(aim: string, drivers: Parameters<typeof treeOf>[0]): Laid {
  const boxes: Box[] = []
  const arms: (readonly [number, number, number, number])[] = []
  let rows = 0
  let deepest = 0
  const place = (words: string, kind: Box['kind'], below: readonly DriverNode[], depth: number): number => {
    deepest = Math.max(deepest, depth)
    const middles = below.map((node) => place(node.words, node.kind, node.below, depth + 1))
    const own = rows
    if (middles.length === 0) rows += 1
    const y =
      middles.length === 0
        ? own * (BOX.height + BOX.gapDown)
        : ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2 - BOX.height / 2
    const x = depth * (BOX.width + BOX.gapAcross)
    boxes.push({ x, y, lines: linesOf(words), kind })
    for (const middle of middles)
      arms.push([x + BOX.width, y + BOX.height / 2, x + BOX.width + BOX.gapAcross, middle])
    return y + BOX.height / 2
  }
  place(aim, 'aim', treeOf(drivers), 0)
  return {
    width: (deepest + 1) * BOX.width + deepest * BOX.gapAcross,
    height: Math.max(1, rows) * (BOX.height + BOX.gapDown) - BOX.gapDown,
    boxes,
    arms,
  }
}
