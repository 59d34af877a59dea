import { Command } from 'commander'
import { vi } from 'vitest'
import { ratingsCommand } from './index.ts'

export type Said = {
  readonly status: number | string
  readonly said: string
  readonly complaints: string
  /** The JSON that was printed, to be reached into by whoever knows its shape. */
  readonly json: () => Reached
}

/** A value somewhere inside printed JSON. */
export type Reached = {
  readonly at: (...path: readonly (string | number)[]) => Reached
  readonly number: (...path: readonly (string | number)[]) => number
  readonly list: (...path: readonly (string | number)[]) => readonly Reached[]
  readonly value: unknown
}

export function reach(value: unknown, name = 'the answer'): Reached {
  const at = (...path: readonly (string | number)[]): Reached => {
    const [first, ...rest] = path
    if (first === undefined) return reach(value, name)
    const inside = (value as Readonly<Record<string, unknown>> | null | undefined)?.[first]
    if (inside === undefined) throw new Error(`${name} has no ${first}`)
    return reach(inside, `${name}.${first}`).at(...rest)
  }
  return {
    at,
    number: (...path) => {
      const found = at(...path).value
      if (typeof found !== 'number') throw new Error(`${name}.${path.join('.')} is not a number`)
      return found
    },
    list: (...path) => {
      const found = at(...path).value
      if (!Array.isArray(found)) throw new Error(`${name}.${path.join('.')} is not a list`)
      return found.map((own) => reach(own, name))
    },
    value,
  }
}

/** Runs `headroom ratings` as a person would, and gives back what it said. */
export async function runRatings(...words: readonly string[]): Promise<Said> {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {})
  const program = new Command().exitOverride().addCommand(ratingsCommand())
  await program.parseAsync(['ratings', ...words], { from: 'user' })
  const status = process.exitCode ?? 0
  process.exitCode = undefined
  const textOf = (spy: typeof said) => spy.mock.calls.map((call) => String(call[0])).join('\n')
  const result = { status, said: textOf(said), complaints: textOf(complained) }
  vi.restoreAllMocks()
  return { ...result, json: () => reach(JSON.parse(result.said)) }
}
