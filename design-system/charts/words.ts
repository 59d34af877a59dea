/** "Ash", "Ash and Birch", "Ash, Birch and Cedar". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

/** "1 unit", "3 units", "2 competencies". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** Names up to a limit and then how many more, so that a description stays short enough to listen to. */
export const listedUpTo = (most: number, names: readonly string[]): string =>
  names.length <= most ? listed(names) : `${names.slice(0, most).join(', ')} and ${names.length - most} more`

/** Breaks a label into lines of at most so many characters, at spaces. SVG text does not wrap by itself. */
export const wrapped = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The sentence beside every number that is not shown. It does not say which numbers are small: that would undo it. */
export const withheldReason = 'Withheld to protect people in small groups'
