import { createHash } from 'node:crypto'

/** Longest name of a file most file systems take, less room for the extension and a mark. */
const LONGEST = 120

/**
 * A file name for a case that cannot leave the folder or meet another case's file: an id of plain small letters,
 * figures and single punctuation keeps its name; any other is cleaned and marked with a digest of the id. Capitals
 * count as unplain, since some disks do not tell them from small letters.
 */
export function fileNameOf(caseId: string): string {
  if (/^[a-z0-9][a-z0-9._-]*$/.test(caseId) && caseId.length <= LONGEST && !caseId.includes('..'))
    return `${caseId}.svg`
  const digest = createHash('sha256').update(caseId).digest('hex').slice(0, 10)
  const clean = caseId.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '')
  return `${clean.slice(0, LONGEST)}-${digest}.svg`
}
