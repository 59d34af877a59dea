import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** The files of one run, written as pieces arrive, so that a large organisation does not have to fit in memory. */
export type Output = {
  readonly add: (name: string, text: string) => void
  readonly close: () => readonly string[]
}

export function openOutput(folder: string, headers: Readonly<Record<string, string>>): Output {
  const files = new Map(
    Object.entries(headers).map(([name, header]) => {
      const file = openSync(join(folder, `${name}.csv`), 'w')
      writeSync(file, `${header}\n`)
      return [name, file] as const
    }),
  )
  return {
    add(name, text) {
      const file = files.get(name)
      if (file === undefined) throw new Error(`No output file is called ${name}`)
      writeSync(file, text)
    },
    close() {
      for (const file of files.values()) closeSync(file)
      return [...files.keys()].map((name) => `${name}.csv`)
    },
  }
}
