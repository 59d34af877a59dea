/** Says on standard error what is wrong and what to do, and ends with status 1. */
export function refuse(words: string): void {
  console.error(words)
  process.exitCode = 1
}
