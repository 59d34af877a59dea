import { createHash } from 'node:crypto'

/** Longest name of a file most file systems take, less room for the extension and a mark. */
const LONGEST = 120

/**
 * File names for cases, none of which can leave the folder or meet another's file. An id of letters, figures and
 * single punctuation keeps its name; any other is cleaned and marked with a digest of the id, as is the second of two
 * ids that differ only in capitals, since some disks do not tell those apart.
 */
export function makeFileNames(): (caseId: string) => string {
  const taken = new Set<string>()
  return (caseId) => {
    const isPlain =
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(caseId) && caseId.length <= LONGEST && !caseId.includes('..')
    const folded = caseId.toLowerCase()
    if (isPlain && !taken.has(folded)) {
      taken.add(folded)
      return `${caseId}.svg`
    }
    const digest = createHash('sha256').update(caseId).digest('hex').slice(0, 10)
    const clean = caseId.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '')
    return `${clean.slice(0, LONGEST)}-${digest}.svg`
  }
}
