import { polytopeOf } from '../../../../kernels/disclosure/attacker/polytope.ts'

/** What a reader knows of one thing that was asked: these people's levels add up to between these two. */
export type Statement = { readonly people: readonly number[]; readonly least: number; readonly most: number }

export type Recovered = {
  /** People of whom one answer is certain. */
  readonly answers: number
  /** Sets of fewer than the threshold whose sum is certain. */
  readonly sums: number
}

type Block = { readonly people: readonly number[]; readonly inside: readonly boolean[] }

/** People who are in exactly the same statements: no reasoning can tell them apart. */
function blocksOf(people: readonly number[], statements: readonly Statement[]): readonly Block[] {
  const blocks = new Map<string, { people: number[]; inside: readonly boolean[] }>()
  for (const person of people) {
    const inside = statements.map((statement) => statement.people.includes(person))
    const block = blocks.get(inside.join()) ?? { people: [], inside }
    block.people.push(person)
    blocks.set(inside.join(), block)
  }
  return [...blocks.values()]
}

function subsetsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const sets: (readonly T[])[] = [[]]
  for (const one of all) for (const set of [...sets]) sets.push([...set, one])
  return sets
}

/**
 * Everything a reader can work out by adding and subtracting, knowing who answered, who saw what, and that answers are whole levels of the
 * scale. Exact: linear programming in whole numbers, with the simplex of the disclosure kernel's own attacker. Gives the reader more
 * than anybody has, who was in which group and answered.
 */
export function attack(
  people: readonly number[],
  statements: readonly Statement[],
  { levels, threshold }: { levels: number; threshold: number },
): Recovered {
  const blocks = blocksOf(people, statements)
  const rangeOf = (target: readonly Block[]) => rangeOfSum(blocks, statements, target, levels)
  let answers = 0
  let sums = 0
  for (const target of subsetsOf(blocks)) {
    const count = target.reduce((sum, block) => sum + block.people.length, 0)
    if (target.length === 0 || (count >= threshold && target.length > 1)) continue
    const { least, most } = rangeOf(target)
    if (least !== most) continue
    if (count < threshold) sums += 1
    const isAllAlike = least === count || least === count * levels
    if (target.length === 1 && (count === 1 || isAllAlike)) answers += count
  }
  return { answers, sums }
}

/** The least and the most that the levels of some blocks can add up to. Each level is counted from 0, so that nothing is negative. */
function rangeOfSum(
  blocks: readonly Block[],
  statements: readonly Statement[],
  target: readonly Block[],
  levels: number,
): { readonly least: number; readonly most: number } {
  const rows: number[][] = []
  const sums: number[] = []
  let slacks = 0
  const relations: { readonly row: readonly number[]; readonly sign: 0 | 1 | -1; readonly sum: number }[] = []
  const ofBlocks = (isIn: (block: Block, at: number) => boolean) =>
    blocks.map((block, at) => (isIn(block, at) ? 1 : 0))
  for (const [at, { people }] of blocks.entries())
    relations.push({ row: ofBlocks((_, other) => other === at), sign: 1, sum: people.length * (levels - 1) })
  for (const [at, { people, least, most }] of statements.entries()) {
    const row = ofBlocks(({ inside }) => inside[at] === true)
    relations.push({ row, sign: 1, sum: most - people.length }, { row, sign: -1, sum: least - people.length })
  }
  slacks = relations.length
  // The unknown after the blocks is what is asked for: the sum of the target.
  const width = blocks.length + 1 + slacks
  for (const [at, { row, sign, sum }] of relations.entries()) {
    rows.push([...row, 0, ...Array.from({ length: slacks }, (_, other) => (other === at ? sign : 0))])
    sums.push(sum)
  }
  rows.push([
    ...ofBlocks((block) => target.includes(block)),
    -1,
    ...new Array<number>(width - blocks.length - 1).fill(0),
  ])
  sums.push(0)
  const polytope = polytopeOf(rows, sums)
  if (!polytope) throw new Error('What is shown contradicts itself')
  const count = target.reduce((sum, { people }) => sum + people.length, 0)
  const at = (sign: 1 | -1) => polytope.extreme(blocks.length, sign).value + count
  return { least: Math.ceil(at(-1) - 1e-9), most: Math.floor(at(1) + 1e-9) }
}
