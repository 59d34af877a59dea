/**
 * How large a file may be before it is refused in words. The largest so far is a staff extract: NHS employers hold up to 35,000
 * assignments; the promise is 60,000 rows (issue 2), so every limit leaves room above that and none is unbounded.
 */
export const LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  rows: 100_000,
  columns: 200,
  cellCharacters: 10_000,
  /** As many as the widest spreadsheet: some write a comma for every formatted column, all blank, to the very edge. */
  cellsInRow: 16_384,
  /** Title lines above the headings are common in reports; headings are looked for no further than this. */
  headingSearchRows: 20,
  /** Faults past this many are counted, and their rows still held, but not listed one by one. */
  listedFaults: 100_000,
  /**
   * A workbook's own limits. 100,000 rows of 17 columns unpack to about 65 MB of XML at 10:1 to 20:1; a bomb of 1.9 MB
   * that unpacks to 243 MB (reliability.md, D1) passes neither the size nor the ratio.
   */
  workbookEntries: 1_000,
  unpackedBytes: 128 * 1024 * 1024,
  unpackRatio: 100,
  /** Small parts (themes, empty sheets) may compress beyond the ratio without being a danger. */
  ratioAppliesFromBytes: 4 * 1024 * 1024,
  xmlDepth: 64,
  /** XML text, names or comments this long without a single event cannot be a table. */
  xmlTokenBytes: 2 * 1024 * 1024,
  mergedAreas: 20_000,
} as const
